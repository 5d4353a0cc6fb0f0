import Crypto

/// The digests of one content: SHA-256 is its identity, the others only answer what a file name may declare.
public struct ContentDigests: Sendable, Hashable {
    /// SHA-256, 64 lower-case hex digits.
    public let sha256: String
    /// SHA-1, 40 lower-case hex digits.
    public let sha1: String
    /// MD5, 32 lower-case hex digits.
    public let md5: String

    /// The digests of `content`.
    public init(of content: [UInt8]) {
        var hasher = Hasher()
        content.withUnsafeBytes { hasher.update($0) }
        self = hasher.finalize()
    }

    private init(sha256: String, sha1: String, md5: String) {
        self.sha256 = sha256
        self.sha1 = sha1
        self.md5 = md5
    }

    /// Takes the three digests of a content that comes in pieces.
    struct Hasher {
        private var sha256 = SHA256()
        private var sha1 = Insecure.SHA1()
        private var md5 = Insecure.MD5()

        mutating func update(_ piece: UnsafeRawBufferPointer) {
            sha256.update(bufferPointer: piece)
            sha1.update(bufferPointer: piece)
            md5.update(bufferPointer: piece)
        }

        func finalize() -> ContentDigests {
            ContentDigests(
                sha256: hexadecimal(sha256.finalize()),
                sha1: hexadecimal(sha1.finalize()),
                md5: hexadecimal(md5.finalize())
            )
        }
    }

    /// Whether `prefix`, in lower-case hex, begins one of the three.
    public func match(prefix: String) -> Bool {
        [sha256, sha1, md5].contains { $0.hasPrefix(prefix) }
    }
}
