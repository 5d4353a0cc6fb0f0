import Glibc
public import SystemPackage

/// Asks the claimd that runs on a root.
public struct ControlClient: Sendable {

    private let root: FilePath

    private let patience: Int?

    /// A client of the claimd on `root`, which waits as long for an answer as suits what is asked.
    public init(root: FilePath) {
        self.init(root: root, patience: nil)
    }

    /// A client that waits so many seconds, whatever is asked: for tests.
    package init(root: FilePath, patience: Int?) {
        self.root = root
        self.patience = patience
    }

    /// What claimd answers to `request`; blocks until it does.
    ///
    /// - Throws: `ControlError`: `notRunning` where nobody listens; `RemoteFault` where claimd refuses.
    public func ask(_ request: ControlRequest) throws -> ControlReply {
        let reply: ControlReply = try ControlMessage.decode(
            try exchange(try ControlMessage.encode(request), patience: patience ?? request.patience)
        )
        if case .refused(let fault) = reply { throw fault }
        return reply
    }

    private func exchange(_ message: [UInt8], patience: Int) throws(ControlError) -> [UInt8] {
        do {
            return try send(message, patience: patience)
        } catch {
            throw Self.fault(error)
        }
    }

    private func send(_ message: [UInt8], patience: Int) throws(Errno) -> [UInt8] {
        let socket = try ControlSocket.make(patience: patience)
        defer { try? socket.close() }
        try ControlSocket.withAddress(below: root) { connect(socket.rawValue, $0, $1) }
        // One who is refused unheard is told so before he speaks: the hang-up comes first, the words behind it.
        do {
            try ControlSocket.send(message, over: socket)
        } catch {
            guard error == .brokenPipe || error == .connectionReset else { throw error }
        }
        let reply = try receive(from: socket)
        guard !reply.isEmpty else { throw .connectionReset }
        return reply
    }

    private func receive(from socket: FileDescriptor) throws(Errno) -> [UInt8] {
        let limit = ControlMessage<ControlReply>.limit
        do {
            return try ControlSocket.receive(from: socket, limit: limit)
        } catch {
            guard error == .connectionReset else { throw error }
        }
        return try ControlSocket.receive(from: socket, limit: limit)
    }

    private static func fault(_ error: Errno) -> ControlError {
        switch error {
        case .noSuchFileOrDirectory, .connectionRefused: .notRunning
        case .connectionReset, .brokenPipe, .wouldBlock: .noAnswer
        default: .unusable(error)
        }
    }
}
