import Glibc
import SystemPackage

/// A file's bytes, mapped into memory for reading.
///
/// Safe from what happens to the file's name later: whoever replaces a model does so by rename(2), and the mapping keeps
/// the old file. Cutting the file off in place ends the process (SIGBUS), as for every mapping.
final class MappedFile: Sendable {
    /// The bytes.
    // Never written to, and valid as long as this object lives.
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

    /// Maps the file at `path`.
    ///
    /// - Throws: `Errno` where it cannot be opened or mapped.
    init(_ path: FilePath) throws {
        let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
        defer { try? file.close() }
        let size = Int(try file.seek(offset: 0, from: .end))
        guard size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.rawValue, 0), start != MAP_FAILED else {
            throw Errno(rawValue: errno)
        }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    deinit {
        if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
    }

    /// Lets the kernel take back its pages until they are read again (madvise(2)).
    func release() {
        guard let start = bytes.baseAddress else { return }
        madvise(UnsafeMutableRawPointer(mutating: start), bytes.count, MADV_DONTNEED)
    }
}
