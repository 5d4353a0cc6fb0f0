public import SystemPackage

/// What both ends of the control socket have to agree on: one request and one reply a connection, each one datagram of a
/// `SOCK_SEQPACKET` socket (unix(7)), so that no message is cut or joined.
public enum ControlProtocol {
    /// The version that this program speaks; another is refused.
    public static let version = 1

    /// The socket's name below the root.
    static let name = "control.sock"

    /// Where the socket of the root at `root` lies.
    public static func path(below root: FilePath) -> FilePath { root.appending(name) }
}
