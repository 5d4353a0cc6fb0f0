import Crypto
import Foundation

/// The SHA-256 of what is read by, which signs each reading.
enum Digest {
    /// The SHA-256 of `bytes`, 64 lower-case hex digits.
    static func hexadecimal(of bytes: some DataProtocol) -> String {
        SHA256.hash(data: bytes).flatMap { [$0 >> 4, $0 & 15] }.map { String($0, radix: 16) }.joined()
    }
}
