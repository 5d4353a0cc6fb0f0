import Glibc
import Intake
import Ledger
public import SystemPackage

/// Who may ask what of a root, by the rights on its files: no list of its own to be kept.
public struct Access: Sendable, Hashable {
    /// The user that the root folder belongs to.
    public let owner: UInt32
    /// The group that may read the ledger; nil where none may.
    public let readers: UInt32?

    /// The rights on a root of `owner` whose ledger the group `readers` may read.
    public init(owner: UInt32, readers: UInt32?) {
        self.owner = owner
        self.readers = readers
    }

    /// The rights on the root at `root`.
    ///
    /// - Throws: `Errno` as stat(2) gives it.
    public init(root: FilePath) throws(Errno) {
        let ledger = try Self.status(of: root.appending(LedgerStore.fileName))
        self.init(
            owner: try Self.status(of: root).st_uid,
            readers: ledger.st_mode & S_IRGRP != 0 ? ledger.st_gid : nil
        )
    }

    /// What `peer` may ask.
    public func right(of peer: Peer) -> Right {
        if peer.user == 0 || peer.user == owner { return .owner }
        return readers.map(peer.groups.contains) ?? false ? .reader : .anyone
    }

    private static func status(of path: FilePath) throws(Errno) -> stat {
        var facts = stat()
        try checked { path.withPlatformString { stat($0, &facts) } }
        return facts
    }
}
