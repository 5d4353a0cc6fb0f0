import Dispatch
import SystemPackage

/// One who asks: sends one request and gets one reply.
public final class ControlConnection: Sendable {
    /// Who it is.
    public let peer: Peer

    private let descriptor: FileDescriptor
    private let whenClosed: @Sendable () -> Void
    /// As many threads as there are connections: each may wait for its other end.
    private static let queue = DispatchQueue(label: "claimd-control", attributes: .concurrent)

    /// The connection of an accepted socket, which it owns; `whenClosed` is called when that is closed.
    init(_ descriptor: FileDescriptor, peer: Peer, whenClosed: @escaping @Sendable () -> Void) {
        self.descriptor = descriptor
        self.peer = peer
        self.whenClosed = whenClosed
    }

    deinit {
        try? descriptor.close()
        whenClosed()
    }

    /// The request.
    ///
    /// - Throws: `ControlError`: `noAnswer` where none comes in time, `malformed`, `otherVersion`.
    public func request() async throws(ControlError) -> ControlRequest {
        let limit = ControlMessage<ControlRequest>.limit
        let descriptor = descriptor
        let bytes = await Self.onThread { try? ControlSocket.receive(from: descriptor, limit: limit) }
        guard let bytes, !bytes.isEmpty else { throw .noAnswer }
        guard bytes.count <= limit else { throw .malformed }
        return try ControlMessage.decode(bytes)
    }

    /// Sends the reply; one who has hung up misses it.
    public func reply(_ reply: ControlReply) async {
        let descriptor = descriptor
        await Self.onThread {
            try? ControlSocket.send(Self.encoded(reply), over: descriptor)
        }
    }

    /// The reply in one message; of too many files the oldest are left out.
    private static func encoded(_ reply: ControlReply) -> [UInt8] {
        var reply = reply
        while true {
            if let bytes = try? ControlMessage.encode(reply) { return bytes }
            if case .file(let fates) = reply, fates.count > 1 {
                reply = .file(Array(fates.dropLast()))
            } else {
                reply = .refused(RemoteFault(ControlError.malformed))
            }
        }
    }

    private static func onThread<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: body()) }
        }
    }
}
