internal import Glibc
public import Logging

/// swift-log for a person at a terminal: one line an entry, and a second one with the advice if there is any.
///
/// Writing waits as long as the terminal does, for a person who stopped it wants to miss nothing.
public struct TerminalLogHandler: LogHandler {
    /// What stands in every entry of this handler.
    public var metadata: Logger.Metadata = [:]
    /// What stands in every entry by the context it is written in.
    public var metadataProvider: Logger.MetadataProvider?
    /// The least level that is written.
    public var logLevel: Logger.Level

    private let output: LineOutput
    private let isColoured: Bool

    /// A handler that writes to `output`.
    /// - Parameters:
    ///   - output: Where the lines go.
    ///   - isColoured: Whether warnings and worse are coloured; ``LogSurroundings`` knows whether they may be.
    ///   - level: The least level that is written.
    ///   - metadataProvider: What stands in every entry by context.
    public init(
        output: LineOutput = .standardError,
        isColoured: Bool = false,
        level: Logger.Level = .info,
        metadataProvider: Logger.MetadataProvider? = nil
    ) {
        self.output = output
        self.isColoured = isColoured
        self.metadataProvider = metadataProvider
        logLevel = level
    }

    /// Writes the event.
    public func log(event: LogEvent) {
        let line = TerminalLine(
            time: time(nil),
            level: event.level,
            message: event.message.description,
            metadata: metadata.merging(provider: metadataProvider, event: event),
            error: event.error
        )
        output.write(line.rendered(isColoured: isColoured))
    }

    /// One value of the metadata.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }
}
