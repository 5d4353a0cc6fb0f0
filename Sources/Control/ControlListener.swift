import CLinux
import Foundation
import Glibc
import Intake
public import SystemPackage

/// Listens at the control socket of a root for whoever asks.
///
/// Anyone on the machine may connect, for droppers need no right but to their own files: who it is tells the kernel. So
/// the number of connections is bounded, in all and for each user.
public final class ControlListener: Sendable {
    /// How many connections are open at once, and how many of one user.
    private static let (most, mostOfOne) = (16, 4)
    /// How long one who is connected may take to say what he wants, in seconds.
    private static let patience = 5

    /// Those who connect, in their order; ends when the listener is stopped.
    public let connections: AsyncStream<ControlConnection>

    private let root: FilePath
    private let descriptor: FileDescriptor
    private let open = OpenConnections(most: ControlListener.most, mostOfOne: ControlListener.mostOfOne)

    /// Listens below `root`, whose lock the caller holds: a socket that lies there is a dead one's, and is replaced.
    ///
    /// - Throws: `ControlError.unusable`.
    public init(root: FilePath) throws(ControlError) {
        self.root = root
        do {
            descriptor = try Self.listen(below: root)
        } catch {
            throw .unusable(error)
        }
        let (stream, continuation) = AsyncStream<ControlConnection>.makeStream()
        connections = stream
        let (descriptor, open) = (descriptor, open)
        let thread = Thread {
            while let connection = Self.accept(from: descriptor, open) { continuation.yield(connection) }
            continuation.finish()
            try? descriptor.close()
        }
        thread.name = "claimd-control"
        thread.start()
    }

    /// Ends the listening; connections that are open go on.
    public func stop() {
        // Wakes the thread, which closes the descriptor itself.
        shutdown(descriptor.rawValue, Int32(SHUT_RDWR))
        _ = ControlProtocol.path(below: root).withPlatformString(unlink)
    }

    private static func listen(below root: FilePath) throws(Errno) -> FileDescriptor {
        let path = ControlProtocol.path(below: root)
        _ = path.withPlatformString(unlink)
        let descriptor = try ControlSocket.make(patience: 0)
        do {
            try ControlSocket.withAddress(below: root) { bind(descriptor.rawValue, $0, $1) }
            // Whatever the umask; nobody can connect before listen(2).
            try checked { path.withPlatformString { chmod($0, 0o666) } }
            try checked { Glibc.listen(descriptor.rawValue, Int32(most)) }
        } catch {
            try? descriptor.close()
            throw error
        }
        return descriptor
    }

    /// The next connection within bounds; nil when the listener is stopped.
    private static func accept(from listener: FileDescriptor, _ open: OpenConnections) -> ControlConnection? {
        while true {
            let socket: FileDescriptor
            do {
                socket = FileDescriptor(
                    rawValue: try checked { claimd_accept(listener.rawValue) }
                )
            } catch .invalidArgument {
                return nil
            } catch {
                // A peer that hung up meanwhile, or no descriptor left for the moment.
                usleep(10_000)
                continue
            }
            if let connection = admit(socket, open) { return connection }
            try? socket.close()
        }
    }

    private static func admit(_ socket: FileDescriptor, _ open: OpenConnections) -> ControlConnection? {
        guard let peer = try? Peer(of: socket), (try? ControlSocket.setPatience(patience, of: socket)) != nil else {
            return nil
        }
        guard open.add(peer.user) else {
            if let bytes = try? ControlMessage.encode(ControlReply.refused(RemoteFault(ControlError.busy))) {
                try? ControlSocket.send(bytes, over: socket)
            }
            return nil
        }
        return ControlConnection(socket, peer: peer) { open.remove(peer.user) }
    }
}
