package import Logging
import SafeText

extension JournalEntry {
    /// The fields that the entry itself fills; a metadata key of the same name gets `CLAIMD_` before it.
    private static let ownFields: Set<String> = [
        JournalField.message.rawValue, JournalField.priority.rawValue, JournalField.syslogIdentifier.rawValue,
        JournalField.codeFile.rawValue, JournalField.codeLine.rawValue, JournalField.codeFunction.rawValue,
    ]

    /// The entry for a swift-log event with all the `metadata` that holds for it.
    package init(_ event: LogEvent, metadata: Logger.Metadata, label: String, identity: LogIdentity) {
        self.init()
        append(.message, .text(event.message.description.escaped))
        append(.priority, .number(JournalPriority(event.level).rawValue))
        append(.syslogIdentifier, .text(identity.identifier))
        append(.codeFile, .text(event.file))
        append(.codeLine, .number(event.line))
        append(.codeFunction, .text(event.function))
        append(.logger, .text(label))
        if let error = event.error {
            append(.error, .text(String(describing: error)))
        }
        for (field, value) in identity.fields {
            append(field, value)
        }
        append(metadata)
    }

    /// Adds the metadata in the order of its keys; what finds no room is counted in `CLAIMD_FIELDS_OMITTED`.
    private mutating func append(_ metadata: Logger.Metadata) {
        let values = metadata.sorted { $0.key < $1.key }.flatMap { Self.flatten($0.key, $0.value) }
        let room = Self.maximumFields - ends.count
        let kept = values.count <= room ? values.count : max(0, room - 1)
        for (name, value) in values.prefix(kept) {
            append(name, value)
        }
        if kept < values.count {
            append(.fieldsOmitted, .number(values.count - kept))
        }
    }

    /// A metadata value as fields: an array repeats its field, a dictionary puts its keys behind the key.
    private static func flatten(_ key: String, _ value: Logger.MetadataValue) -> [(FieldName, [UInt8])] {
        switch value {
        case .string(let text):
            [(FieldName(metadataKey: key, taken: ownFields), Array(text.utf8))]
        case .stringConvertible(let raw as RawBytes):
            [(FieldName(metadataKey: key, taken: ownFields), raw.bytes)]
        case .stringConvertible(let other):
            [(FieldName(metadataKey: key, taken: ownFields), Array(other.description.utf8))]
        case .array(let values):
            values.flatMap { flatten(key, $0) }
        case .dictionary(let values):
            values.sorted { $0.key < $1.key }.flatMap { flatten(key + "_" + $0.key, $0.value) }
        }
    }
}
