import CLinux
import Glibc
import Intake
import SystemPackage

/// Who is at the other end of a socket, as the kernel vouches for (unix(7), `SO_PEERCRED`, `SO_PEERGROUPS`).
public struct Peer: Sendable, Hashable {
    /// The user id when the connection was made.
    public let user: UInt32
    /// The group ids then.
    public let groups: Set<UInt32>

    /// Somebody of these ids.
    public init(user: UInt32, groups: Set<UInt32>) {
        self.user = user
        self.groups = groups
    }

    /// The peer of a connected socket.
    ///
    /// - Throws: `Errno` as getsockopt(2) gives it.
    init(of socket: FileDescriptor) throws(Errno) {
        var user: uid_t = 0
        var group: gid_t = 0
        try checked { claimd_peer_credentials(socket.rawValue, &user, &group) }
        // NGROUPS_MAX (credentials(7)): nobody is in more.
        var groups = [gid_t](repeating: 0, count: 65_536)
        var length = socklen_t(groups.count * MemoryLayout<gid_t>.size)
        try checked { getsockopt(socket.rawValue, SOL_SOCKET, SO_PEERGROUPS, &groups, &length) }
        let count = Int(length) / MemoryLayout<gid_t>.size
        self.init(user: user, groups: Set(groups.prefix(count) + [group]))
    }
}
