internal import CSystemd
internal import Glibc

/// The one place where an entry leaves the process: a seam, so that a journald that stands still can be had without one.
public struct JournalSender: Sendable {
    /// The socket that journald's clients write to (systemd-journald.service(8)).
    public static let socketPath = "/run/systemd/journal/socket"

    /// Sends an entry and may take as long as it likes: 0, or a negative errno(3).
    public let send: @Sendable (JournalEntry) -> CInt

    /// Sends by `send`.
    public init(_ send: @escaping @Sendable (JournalEntry) -> CInt) {
        self.send = send
    }

    /// Sends by sd_journal_sendv(3), which waits for ever while journald does not read.
    public static let systemd = JournalSender { entry in
        // Without a socket sd_journal_sendv returns 0 and the entry is gone, by its manual; that must not pass for success.
        guard access(socketPath, F_OK) == 0 else { return -errno }
        return entry.bytes.withUnsafeBytes { memory in
            var start = 0
            let pieces = entry.ends.map { end in
                defer { start = end }
                let piece = UnsafeRawBufferPointer(rebasing: memory[start..<end])
                return iovec(iov_base: UnsafeMutableRawPointer(mutating: piece.baseAddress), iov_len: piece.count)
            }
            return sd_journal_sendv(pieces, CInt(pieces.count))
        }
    }
}
