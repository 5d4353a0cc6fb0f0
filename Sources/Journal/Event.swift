package import Logging
import SafeText

/// One thing that happened, as it is told to the journal: ids, counts and codes, never words of a document.
public struct Event: Sendable {
    /// What kind of thing.
    public let kind: EventKind
    /// The line a person reads; always one line, ``Swift/String/escaped``.
    public let message: String
    /// What programs read; a field may stand more than once.
    public let fields: [(JournalField, FieldValue)]

    /// An event of `kind`; what would break the line of `message` is shown by its number.
    public init(_ kind: EventKind, _ message: String, fields: [(JournalField, FieldValue)]) {
        self.kind = kind
        self.message = message.escaped
        self.fields = fields
    }

    /// An event of `kind`, its fields written as a literal: `[.file: .bytes(name), .count: .number(3)]`.
    public init(_ kind: EventKind, _ message: String, fields: KeyValuePairs<JournalField, FieldValue> = [:]) {
        self.init(kind, message, fields: fields.map { ($0.key, $0.value) })
    }

    /// The event as swift-log's metadata, keyed by the journal's names; a repeated field is an array.
    package var metadata: Logger.Metadata {
        var values: [JournalField: [Logger.MetadataValue]] = [:]
        for (field, value) in fields {
            values[field, default: []].append(value.metadataValue)
        }
        values[.event] = [.string(kind.rawValue)]
        values[.messageID] = [.string(kind.messageID)]

        var metadata: Logger.Metadata = [:]
        for (field, values) in values {
            metadata[field.rawValue] = values.count == 1 ? values[0] : .array(values)
        }
        return metadata
    }
}
