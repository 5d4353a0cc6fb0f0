import Glibc
public import SystemPackage

/// Asks the claimd that runs on a root.
public struct ControlClient: Sendable {
    /// Reading a long document again takes its time.
    private static let patience = 600

    private let root: FilePath

    /// A client of the claimd on `root`.
    public init(root: FilePath) {
        self.root = root
    }

    /// What claimd answers to `request`; blocks until it does.
    ///
    /// - Throws: `ControlError`: `notRunning` where nobody listens; `RemoteFault` where claimd refuses.
    public func ask(_ request: ControlRequest) throws -> ControlReply {
        let reply: ControlReply = try ControlMessage.decode(try exchange(try ControlMessage.encode(request)))
        if case .refused(let fault) = reply { throw fault }
        return reply
    }

    private func exchange(_ message: [UInt8]) throws(ControlError) -> [UInt8] {
        do {
            return try send(message)
        } catch {
            throw Self.fault(error)
        }
    }

    private func send(_ message: [UInt8]) throws(Errno) -> [UInt8] {
        let socket = try ControlSocket.make(patience: Self.patience)
        defer { try? socket.close() }
        try ControlSocket.withAddress(below: root) { connect(socket.rawValue, $0, $1) }
        try ControlSocket.send(message, over: socket)
        let reply = try ControlSocket.receive(from: socket, limit: ControlMessage<ControlReply>.limit)
        guard !reply.isEmpty else { throw .connectionReset }
        return reply
    }

    private static func fault(_ error: Errno) -> ControlError {
        switch error {
        case .noSuchFileOrDirectory, .connectionRefused: .notRunning
        case .connectionReset, .brokenPipe, .wouldBlock: .noAnswer
        default: .unusable(error)
        }
    }
}
