import CLinux
import Glibc
public import SystemPackage

/// What kind of file system a path lies on, by the magic number of statfs(2).
public struct FileSystemKind: Sendable, Hashable {
    /// Its name for people, as in `/proc/filesystems`; the magic number in hex where it is none of the known ones.
    public let name: String
    /// Whether other machines, or a process, serve it: then inotify(7) does not tell of changes made elsewhere, and
    /// SQLite's write-ahead log is not safe on it.
    public let isRemote: Bool

    /// The kind that `path` lies on.
    ///
    /// - Throws: `Errno` as statfs(2) gives it.
    public init(at path: FilePath) throws(Errno) {
        var facts = statfs()
        guard path.withPlatformString({ statfs($0, &facts) }) == 0 else { throw Errno(rawValue: errno) }
        self.init(magic: UInt32(truncatingIfNeeded: facts.f_type))
    }

    package init(magic: UInt32) {
        if let remote = Self.remote[magic] {
            name = remote
            isRemote = true
        } else {
            name = Self.local[magic] ?? "0x" + String(magic, radix: 16)
            isRemote = false
        }
    }

    // linux/magic.h and, for those that it leaves out, statfs(2).
    private static let remote: [UInt32: String] = [
        0x6969: "nfs", 0x517B: "smb", 0xFF53_4D42: "cifs", 0xFE53_4D42: "smb2", 0x6573_5546: "fuse",
        0x0102_1997: "9p", 0x5346_414F: "afs", 0x00C3_6400: "ceph", 0x7375_7245: "coda", 0x564C: "ncp",
        0x786F_4256: "vboxsf", 0xBACB_ACBC: "vmhgfs", 0x0BD0_0BD0: "lustre", 0x4750_4653: "gpfs",
        0x0116_1970: "gfs2", 0x7461_636F: "ocfs2",
    ]

    private static let local: [UInt32: String] = [
        0xEF53: "ext4", 0x5846_5342: "xfs", 0x9123_683E: "btrfs", 0x0102_1994: "tmpfs", 0x794C_7630: "overlay",
        0x2FC1_2FC1: "zfs", 0xF2F5_2010: "f2fs", 0xCA45_1A4E: "bcachefs", 0x4D44: "vfat", 0x2011_BAB0: "exfat",
    ]
}
