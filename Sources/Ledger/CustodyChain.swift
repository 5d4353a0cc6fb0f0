import Crypto
import Intake

/// How custody entries hang together.
enum CustodyChain {
    /// What the first entry follows.
    static let origin = String(repeating: "0", count: 64)

    /// The hash of an entry: SHA-256 over the hash before it, one line feed and the entry's very JSON.
    static func hash(previous: String, entry: String) -> String {
        var hasher = SHA256()
        hasher.update(data: Array(previous.utf8))
        hasher.update(data: [0x0A])
        hasher.update(data: Array(entry.utf8))
        return hexadecimal(hasher.finalize())
    }
}
