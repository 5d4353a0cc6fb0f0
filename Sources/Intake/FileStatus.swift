import Glibc

/// What the kernel says of one directory entry (stat(2)).
public struct FileStatus: Sendable, Hashable {
    /// What kind of thing a directory entry is.
    public enum Kind: String, Sendable {
        /// A regular file.
        case regular = "regular file"
        /// A directory.
        case directory = "directory"
        /// A symbolic link.
        case symbolicLink = "symbolic link"
        /// A named pipe.
        case fifo = "named pipe"
        /// A socket.
        case socket = "socket"
        /// A block or character device.
        case device = "device"
    }

    /// What kind of thing it is.
    public let kind: Kind
    /// The device that it lies on.
    public let device: UInt64
    /// Its number there.
    public let inode: UInt64
    /// Its size in bytes.
    public let size: Int
    /// When its content was last modified.
    public let modified: Timestamp
    /// When its content or its inode was last changed.
    public let changed: Timestamp
    /// The user id that owns it.
    public let owner: UInt32

    init(_ facts: stat) {
        kind =
            switch facts.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .directory
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .fifo
            case S_IFSOCK: .socket
            default: .device
            }
        device = UInt64(facts.st_dev)
        inode = UInt64(facts.st_ino)
        size = Int(facts.st_size)
        modified = Timestamp(facts.st_mtim)
        changed = Timestamp(facts.st_ctim)
        owner = facts.st_uid
    }

    package init(
        kind: Kind,
        device: UInt64 = 1,
        inode: UInt64,
        size: Int,
        modified: Timestamp,
        changed: Timestamp,
        owner: UInt32 = 0
    ) {
        self.kind = kind
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
        self.changed = changed
        self.owner = owner
    }

    /// Whether both tell of the same inode.
    public func isSameFile(as other: FileStatus) -> Bool {
        device == other.device && inode == other.inode
    }
}
