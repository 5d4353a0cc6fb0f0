public import Logging

extension Logger {
    /// Tells of `event`, at its kind's level unless another is given.
    ///
    /// All of it goes into swift-log's metadata under the journal's field names, so that every handler sees it.
    public func emit(
        _ event: Event,
        level: Logger.Level? = nil,
        file: String = #fileID,
        function: String = #function,
        line: UInt = #line
    ) {
        log(
            level: level ?? event.kind.level,
            "\(event.message)",
            error: nil,
            metadata: event.metadata,
            source: nil,
            file: file,
            function: function,
            line: line
        )
    }
}
