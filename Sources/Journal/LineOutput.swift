internal import Glibc

/// Where lines for people go: a file descriptor, each text in one write(2), so that lines of several threads never mix.
public struct LineOutput: Sendable {
    /// Standard error.
    public static let standardError = LineOutput(descriptor: STDERR_FILENO)

    /// The descriptor; its owner keeps it open.
    public let descriptor: CInt

    /// Lines to `descriptor`.
    public init(descriptor: CInt) {
        self.descriptor = descriptor
    }

    /// Whether a person sits there (isatty(3)).
    public var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Writes `text`, whole lines with their ends.
    ///
    /// What cannot be written is lost: there is nobody left to tell.
    public func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if written == 0 || errno != EINTR {
                return
            }
        }
    }
}
