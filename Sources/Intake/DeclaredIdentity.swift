/// The number and hash that a file's name declares, as in `000_898343b77cce593e.txt`.
///
/// A declaration is a statement to record and compare, never an identity.
public struct DeclaredIdentity: Sendable, Hashable {
    /// The number before the underscore, as written: `000`.
    public let number: String
    /// The 8 to 64 hex digits after it, in lower case.
    public let hash: String

    /// What `name` declares; nil where it is not of the form `NUMBER_HEX` before its first dot.
    public init?(fileName name: String) {
        let stem = name.prefix { $0 != "." }
        let parts = stem.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 2,
            (1...18).contains(parts[0].utf8.count), parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            (8...64).contains(parts[1].utf8.count), parts[1].allSatisfy({ $0.isASCII && $0.isHexDigit })
        else { return nil }
        number = String(parts[0])
        hash = parts[1].lowercased()
    }
}
