public import Logging

/// swift-log for journald: each entry with its fields, by way of a ``JournalWriter`` that all handlers share.
///
/// A metadata key that is a lawful field name (systemd.journal-fields(7)) is that field; any other key becomes `CLAIMD_` and the key
/// in capitals. Logging never waits and never fails.
public struct JournalLogHandler: LogHandler {
    /// What stands in every entry of this handler.
    public var metadata: Logger.Metadata = [:]
    /// What stands in every entry by the context it is written in.
    public var metadataProvider: Logger.MetadataProvider?
    /// The least level that is written.
    public var logLevel: Logger.Level

    private let label: String
    private let writer: JournalWriter

    /// A handler for the logger called `label` that leaves its entries to `writer`.
    public init(
        label: String,
        writer: JournalWriter,
        level: Logger.Level = .info,
        metadataProvider: Logger.MetadataProvider? = nil
    ) {
        self.label = label
        self.writer = writer
        self.metadataProvider = metadataProvider
        logLevel = level
    }

    /// Leaves the event to the writer.
    public func log(event: LogEvent) {
        let entry = JournalEntry(
            event,
            metadata: metadata.merging(provider: metadataProvider, event: event),
            label: label,
            identity: writer.identity
        )
        writer.write(entry)
    }

    /// One value of the metadata.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }
}
