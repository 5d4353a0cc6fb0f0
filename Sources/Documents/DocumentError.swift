public import Faults

/// Why a file's bytes could not be read as a text.
public enum DocumentError: Fault, Hashable {
    /// No bytes, or nothing but white space, control characters and byte order marks.
    case empty
    /// A NUL character, the first at this byte of the file.
    case nulBytes(offset: Int)
    /// Bytes that no encoding claimd knows explains, the first at this byte of the file.
    case undecodable(offset: Int)
    /// A file of a format that is not plain text.
    case unsupportedFormat(FileFormat)

    /// See `Fault`.
    public var reason: String {
        switch self {
        case .empty: "empty"
        case .nulBytes: "nul-bytes"
        case .undecodable: "undecodable"
        case .unsupportedFormat: "unsupported-format"
        }
    }

    /// See `Fault`.
    public var explanation: String {
        switch self {
        case .empty: "The file holds no words."
        case .nulBytes(let offset):
            "The file holds a NUL character, the first at byte \(offset), so it is no plain text."
        case .undecodable(let offset):
            "The file is in no encoding that claimd reads; the first bad byte is byte \(offset)."
        case .unsupportedFormat(let format): "The file is \(format.name), not plain text."
        }
    }

    /// See `Fault`.
    public var advice: String {
        switch self {
        case .empty:
            "Check that the text was saved and fully copied, then drop it again."
        case .nulBytes:
            "Check that the file was fully copied and is a text, then save it as UTF-8 and drop it again."
        case .undecodable:
            """
            Save it as UTF-8 and drop it again; claimd reads UTF-8, UTF-16, Windows-1251 and Windows-1252, \
            but not UTF-32 or a mix of encodings.
            """
        case .unsupportedFormat(let format):
            format.advice
        }
    }

    /// See `Fault`: one file did not go through.
    public var severity: Severity { .warning }

    /// See `Fault`: it can never go through as it is.
    public var fate: Fate { .rejected }
}
