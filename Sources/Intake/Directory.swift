import CLinux
import Glibc
public import SystemPackage

/// An open directory: every name is looked up in the directory itself, whatever becomes of its path meanwhile.
///
/// Names are single components; nothing here follows a symbolic link.
public final class Directory: Sendable {
    private let descriptor: FileDescriptor

    /// Opens the directory at `path`.
    ///
    /// - Throws: `Errno` as open(2) gives it.
    public init(at path: FilePath) throws(Errno) {
        descriptor = try systemCall {
            try FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec])
        }
    }

    private init(_ descriptor: FileDescriptor) {
        self.descriptor = descriptor
    }

    deinit {
        try? descriptor.close()
    }

    /// Opens a directory below, through no symbolic link; an empty path opens the directory itself again.
    ///
    /// - Throws: `Errno` as openat2(2) gives it: `ELOOP` at a symbolic link, `EXDEV` at a way out.
    public func directory(beneath path: FilePath) throws(Errno) -> Directory {
        Directory(try open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }

    /// A path that leads to this very directory, whatever its own path leads to (proc(5)); the last dot makes it stand
    /// for the directory also where links are not followed.
    var descriptorPath: FilePath { FilePath("/proc/self/fd/\(descriptor.rawValue)/.") }

    /// Opens a file to be read, without waiting for anything: a FIFO has no writer to wait for, a lease none to break.
    ///
    /// - Throws: `Errno` as openat2(2) gives it.
    public func openFile(_ name: FilePath) throws(Errno) -> FileDescriptor {
        try open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    }

    private func open(_ path: FilePath, _ flags: Int32) throws(Errno) -> FileDescriptor {
        FileDescriptor(
            rawValue: try checked {
                path.withPlatformString { claimd_open_beneath(descriptor.rawValue, $0, flags) }
            }
        )
    }

    /// Creates a file of `permissions` that was not there, open for writing.
    ///
    /// - Throws: `Errno` as openat(2) gives it: `EEXIST` where something is there.
    public func createFile(_ name: FilePath, permissions: FilePermissions) throws(Errno) -> FileDescriptor {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        return FileDescriptor(
            rawValue: try checked {
                name.withPlatformString { openat(descriptor.rawValue, $0, flags, permissions.rawValue) }
            }
        )
    }

    /// What lies under `name`, itself and not what a link points to; nil where nothing does.
    ///
    /// - Throws: `Errno` as fstatat(2) gives it.
    public func status(of name: FilePath) throws(Errno) -> FileStatus? {
        var facts = stat()
        do {
            try checked { name.withPlatformString { fstatat(descriptor.rawValue, $0, &facts, AT_SYMLINK_NOFOLLOW) } }
        } catch Errno.noSuchFileOrDirectory {
            return nil
        }
        return FileStatus(facts)
    }

    /// The names of all entries, without `.` and `..`, in no order.
    ///
    /// - Throws: `Errno` as readdir(3) gives it.
    public func names() throws(Errno) -> [FilePath] {
        // Its own descriptor: closedir(3) closes the one it was given, and two listings must not share a position.
        let fresh = try open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard let stream = fdopendir(fresh.rawValue) else {
            let error = Errno(rawValue: errno)
            try? fresh.close()
            throw error
        }
        defer { closedir(stream) }
        var names: [FilePath] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { FilePath(platformString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw Errno(rawValue: errno) }
        return names
    }

    /// Creates a directory of `permissions`; one that is already there is left as it is.
    ///
    /// - Throws: `Errno` as mkdirat(2) gives it.
    public func createDirectory(_ name: FilePath, permissions: FilePermissions = [.ownerReadWriteExecute]) throws(Errno)
    {
        do {
            try checked { name.withPlatformString { mkdirat(descriptor.rawValue, $0, permissions.rawValue) } }
        } catch Errno.fileExists {
            guard try status(of: name)?.kind == .directory else { throw .notDirectory }
        }
    }

    /// Renames an entry into `destination`, never over another.
    ///
    /// - Throws: `Errno` as renameat2(2) gives it: `EEXIST` where something is there, `EXDEV` between mounts.
    public func rename(_ name: FilePath, to newName: FilePath, in destination: Directory) throws(Errno) {
        try checked {
            name.withPlatformString { from in
                newName.withPlatformString { to in
                    claimd_rename_noreplace(descriptor.rawValue, from, destination.descriptor.rawValue, to)
                }
            }
        }
    }

    /// Gives the file under `name` a second name in `destination`.
    ///
    /// - Throws: `Errno` as linkat(2) gives it: `EEXIST` where something is there.
    public func link(_ name: FilePath, to newName: FilePath, in destination: Directory) throws(Errno) {
        try checked {
            name.withPlatformString { from in
                newName.withPlatformString { to in
                    linkat(descriptor.rawValue, from, destination.descriptor.rawValue, to, 0)
                }
            }
        }
    }

    /// Creates a symbolic link that says `target`.
    ///
    /// - Throws: `Errno` as symlinkat(2) gives it.
    public func createSymbolicLink(_ name: FilePath, saying target: FilePath) throws(Errno) {
        try checked {
            target.withPlatformString { said in
                name.withPlatformString { symlinkat(said, descriptor.rawValue, $0) }
            }
        }
    }

    /// What the symbolic link under `name` says.
    ///
    /// - Throws: `Errno` as readlinkat(2) gives it.
    public func symbolicLink(_ name: FilePath) throws(Errno) -> FilePath {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = try checked {
            name.withPlatformString { readlinkat(descriptor.rawValue, $0, &buffer, Int(PATH_MAX)) }
        }
        return FilePath(bytes: buffer[..<count].map(UInt8.init(bitPattern:)))
    }

    /// Removes a file or link; one that is gone already is no fault.
    ///
    /// - Throws: `Errno` as unlinkat(2) gives it.
    public func removeFile(_ name: FilePath) throws(Errno) {
        try remove(name, flags: 0)
    }

    /// Removes an empty directory; one that is gone already is no fault.
    ///
    /// - Throws: `Errno` as unlinkat(2) gives it.
    public func removeDirectory(_ name: FilePath) throws(Errno) {
        try remove(name, flags: AT_REMOVEDIR)
    }

    private func remove(_ name: FilePath, flags: Int32) throws(Errno) {
        do {
            try checked { name.withPlatformString { unlinkat(descriptor.rawValue, $0, flags) } }
        } catch Errno.noSuchFileOrDirectory {
            return
        }
    }

    /// Makes a regular file's content survive a power cut (fsync(2)); anything else has none.
    ///
    /// - Throws: `Errno` as openat2(2) or fsync(2) give it.
    func synchronizeFile(_ name: FilePath) throws(Errno) {
        guard try status(of: name)?.kind == .regular else { return }
        let file = try openFile(name)
        defer { try? file.close() }
        try file.synchronize()
    }

    /// Makes the directory's entries survive a power cut (fsync(2)).
    ///
    /// - Throws: `Errno` as fsync(2) gives it.
    public func synchronize() throws(Errno) {
        try checked { fsync(descriptor.rawValue) }
    }
}
