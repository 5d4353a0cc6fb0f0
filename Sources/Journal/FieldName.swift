/// A name that journald takes for a field: A–Z, 0–9 and `_`, at most 64, beginning with a letter (systemd.journal-fields(7)).
///
/// A name that begins with `_` is for journald itself, and one that breaks the rule in any way is left out in silence.
package struct FieldName: Sendable, Hashable {
    /// journald's limit, in characters.
    package static let maximumLength = 64

    private static let ownPrefix = "CLAIMD_"

    /// The name as it is sent.
    package let text: String

    /// A field that claimd knows.
    package init(_ field: JournalField) {
        text = field.rawValue
    }

    /// The field for a key of swift-log metadata: the key itself if it is a lawful name and not `taken`, else `CLAIMD_` and the
    /// key in capitals, with `_` for what may not stand in a name.
    package init(metadataKey key: String, taken: Set<String> = []) {
        if Self.isLawful(key), !taken.contains(key) {
            text = key
            return
        }
        let lawful = key.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            default: UInt8(ascii: "_")
            }
        }
        let name = Self.ownPrefix + (lawful.isEmpty ? "UNNAMED" : String(decoding: lawful, as: UTF8.self))
        text = String(name.prefix(Self.maximumLength))
    }

    /// Whether journald takes `name` from a program.
    package static func isLawful(_ name: String) -> Bool {
        guard let first = name.utf8.first, name.utf8.count <= maximumLength else { return false }
        return isCapital(first) && name.utf8.allSatisfy { isCapital($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
