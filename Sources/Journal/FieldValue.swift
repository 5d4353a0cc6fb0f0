package import Logging

/// What stands in a journal field: text, or bytes as they are.
public enum FieldValue: Sendable, Hashable {
    /// Text, sent as UTF-8.
    case text(String)
    /// Bytes that need not be text: names of files and folders.
    case bytes([UInt8])

    /// A number in decimal digits.
    public static func number(_ value: some BinaryInteger) -> FieldValue {
        .text(String(value))
    }

    /// This value for swift-log's metadata, which has no bytes of its own: they travel as ``RawBytes``.
    package var metadataValue: Logger.MetadataValue {
        switch self {
        case .text(let text): .string(text)
        case .bytes(let bytes): .stringConvertible(RawBytes(bytes))
        }
    }
}

extension FieldValue: ExpressibleByStringInterpolation {
    /// Text as it is written in the source.
    public init(stringLiteral value: String) {
        self = .text(value)
    }
}
