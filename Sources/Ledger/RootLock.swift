import Glibc
public import SystemPackage
import Synchronization

/// The one right to write below a root: a lock on the file `lock` in it, held until it is released or the process ends.
///
/// Whoever holds it may open the ledger for writing. The file stays; it holds the holder's process id and program.
public final class RootLock: Sendable {
    /// The root that it locks.
    public let root: FilePath
    private let descriptor: Mutex<FileDescriptor?>

    /// Takes the lock of `root`, or says at once who has it.
    ///
    /// - Parameters:
    ///   - root: The root folder.
    ///   - program: Who takes it: `claimd`, which keeps it, or another that gives it back soon.
    /// - Throws: `LedgerError.rootLocked`, or `cannotOpen` where the file cannot be made.
    public init(root: FilePath, program: String = LockHolder.service) throws(LedgerError) {
        let path = root.appending("lock")
        let file: FileDescriptor
        do {
            // Kept open for as long as the lock is held: an flock(2) goes with its open file, also when the process dies.
            file = try FileDescriptor.open(
                path,
                .readWrite,
                options: [.create, .closeOnExec, .noFollow],
                permissions: [.ownerReadWrite, .groupRead]
            )
        } catch {
            throw .cannotOpen(detail: "\(path): \(error)")
        }
        guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
            let failure = Errno(rawValue: errno)
            let holder = LockHolder(writtenIn: file)
            try? file.close()
            throw failure == .wouldBlock ? .rootLocked(by: holder) : .cannotOpen(detail: "\(path): \(failure)")
        }
        self.root = root
        descriptor = Mutex(file)
        // Nothing fails where it cannot be written: then nobody knows who holds it.
        _ = ftruncate(file.rawValue, 0)
        _ = try? file.writeAll(toAbsoluteOffset: 0, "\(getpid()) \(program)\n".utf8)
    }

    deinit { release() }

    /// Gives the lock back; a second call does nothing.
    public func release() {
        descriptor.withLock { file in
            try? file?.close()
            file = nil
        }
    }
}
