import Glibc
import Intake
import Ledger
public import SystemPackage

/// Who may ask what of a root, by the rights on its files: no list of its own to be kept.
public struct Access: Sendable, Hashable {
    /// The user that the root folder belongs to.
    public let owner: UInt32
    /// The group that may read the ledger.
    public let readers: UInt32

    /// The rights on a root of `owner` whose ledger the group `readers` may read.
    public init(owner: UInt32, readers: UInt32) {
        self.owner = owner
        self.readers = readers
    }

    /// The rights on the root at `root`.
    ///
    /// - Throws: `Errno` as stat(2) gives it.
    public init(root: FilePath) throws(Errno) {
        self.init(
            owner: try Self.status(of: root).st_uid,
            readers: try Self.status(of: root.appending(LedgerStore.fileName)).st_gid
        )
    }

    /// What `peer` may ask.
    public func right(of peer: Peer) -> Right {
        if peer.user == 0 || peer.user == owner { return .owner }
        return peer.groups.contains(readers) ? .reader : .anyone
    }

    private static func status(of path: FilePath) throws(Errno) -> stat {
        var facts = stat()
        try checked { path.withPlatformString { lstat($0, &facts) } }
        return facts
    }
}
