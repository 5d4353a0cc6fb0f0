public import Faults

/// Why a sidecar file does not state what it was meant to.
public enum SidecarError: Fault, Hashable {
    /// It is longer than `StatedMetadata.sidecarLimit`; its length in bytes.
    case tooLong(Int)
    /// It is not one JSON object.
    case notAnObject
    /// It states nothing.
    case statesNothing
    /// It has a key that claimd does not know.
    case unknownKey(String)
    /// What stands under this key is not a string, is blank, or holds control characters.
    case notWords(key: String)
    /// What stands under this key is no calendar date.
    case notADate(key: String)

    /// See `Fault`.
    public var reason: String { "bad-sidecar" }

    /// See `Fault`.
    public var explanation: String {
        switch self {
        case .tooLong(let count):
            "The sidecar file has \(count) bytes; at most \(StatedMetadata.sidecarLimit) are read."
        case .notAnObject: "The sidecar file is not one JSON object."
        case .statesNothing: "The sidecar file states nothing."
        case .unknownKey(let key): "The sidecar file has a key that claimd does not know: \"\(Self.short(key))\"."
        case .notWords(let key):
            "What the sidecar file has under \"\(key)\" is not a string of one line with words in it."
        case .notADate(let key): "What the sidecar file has under \"\(key)\" is no calendar date."
        }
    }

    /// See `Fault`.
    public var advice: String {
        """
        Write one JSON object with any of \"publisher\", \"published\" (YYYY-MM-DD) and \"address\", each a string, \
        and drop it again.
        """
    }

    /// See `Fault`: one file did not go through.
    public var severity: Severity { .warning }

    /// See `Fault`: it can never go through as it is.
    public var fate: Fate { .rejected }

    /// A key cut to what a journal line bears, without control characters.
    private static func short(_ key: String) -> String {
        String(
            String.UnicodeScalarView(key.unicodeScalars.prefix(64).filter { $0.properties.generalCategory != .control })
        )
    }
}
