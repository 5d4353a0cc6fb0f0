import Foundation
import Glibc

/// A service manager's end of sd_notify(3): a datagram socket at a path of its own.
public final class NotifySocket {
    /// One datagram, and when it came.
    public struct Message: Sendable {
        /// Its words.
        public let text: String
        /// When it was taken from the socket.
        public let arrival: ContinuousClock.Instant
    }

    /// Where it lies.
    public let path: String
    private let descriptor: CInt
    private var arriving: AsyncStream<Message>.Iterator

    /// Makes the socket.
    public init() throws {
        let path = "/tmp/claimd-notify-\(UUID().uuidString)"
        let descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        self.path = path
        self.descriptor = descriptor
        let (stream, continuation) = AsyncStream<Message>.makeStream()
        arriving = stream.makeAsyncIterator()
        // A thread of its own: receiving blocks, and the tests' threads are few.
        Thread.detachNewThread {
            while let text = Self.receive(descriptor) { continuation.yield(Message(text: text, arrival: .now)) }
            continuation.finish()
            close(descriptor)
        }
    }

    deinit {
        // It wakes the reading thread, which then closes the socket.
        shutdown(descriptor, CInt(SHUT_RDWR))
        unlink(path)
    }

    /// The next message that holds `words`, which is waited for; nil where the socket is at its end.
    public func next(holding words: String) async -> Message? {
        await messages(through: words).last { $0.text.contains(words) }
    }

    /// The messages up to the next that holds `words`, which is waited for.
    public func messages(through words: String) async -> [Message] {
        var taken: [Message] = []
        while let message = await arriving.next(isolation: #isolation) {
            taken.append(message)
            if message.text.contains(words) { break }
        }
        return taken
    }

    private static func receive(_ descriptor: CInt) -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
    }
}
