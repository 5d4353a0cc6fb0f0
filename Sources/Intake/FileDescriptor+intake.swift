import CLinux
import Crypto
import Glibc
public import SystemPackage

extension FileDescriptor {
    /// What the kernel says of the open file.
    ///
    /// - Throws: `Errno` as fstat(2) gives it.
    public func status() throws(Errno) -> FileStatus {
        var facts = Glibc.stat()
        try checked { Glibc.fstat(rawValue, &facts) }
        return FileStatus(facts)
    }

    /// Whether anyone has the file open for writing; nil where the kernel will not say.
    func hasWriter() -> Bool? {
        switch claimd_has_writer(rawValue) {
        case 1: true
        case 0: false
        default: nil
        }
    }

    /// What is left of the file, but no more than `limit` bytes; each piece is shown to `body` as it comes.
    ///
    /// - Throws: `Errno` as read(2) gives it, or what `body` throws.
    public func readAll(limit: Int, _ body: (UnsafeRawBufferPointer) throws -> Void = { _ in }) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            let whole = UnsafeMutableRawBufferPointer(buffer)
            while count < limit {
                let piece = UnsafeMutableRawBufferPointer(rebasing: whole[count..<min(count + Self.chunk, limit)])
                let read = try read(into: piece)
                if read == 0 { break }
                try body(UnsafeRawBufferPointer(rebasing: piece[..<read]))
                count += read
            }
        }
    }

    /// The SHA-256 of everything from here to the end, in lower-case hex.
    ///
    /// - Throws: `Errno` as read(2) gives it.
    public func sha256() throws -> String {
        var hash = SHA256()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 8)
        defer { buffer.deallocate() }
        while true {
            let count = try read(into: buffer)
            if count == 0 { return hexadecimal(hash.finalize()) }
            hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    private static let chunk = 256 * 1024

    /// Makes content and status survive a power cut (fsync(2)).
    func synchronize() throws(Errno) {
        try checked { fsync(rawValue) }
    }
}
