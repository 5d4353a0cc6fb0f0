import Glibc
import Journal
import Testing

/// A pair of sockets in place of a terminal: what was written to it, text by text as write(2) handed it over.
final class OutputPipe {
    private var ends: [CInt] = [-1, -1]

    init() throws {
        // SOCK_SEQPACKET keeps every write(2) as a packet of its own (unix(7)).
        let type = CInt(SOCK_SEQPACKET.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
        let result = socketpair(AF_UNIX, type, 0, &ends)
        try #require(result == 0)
    }

    deinit {
        for end in ends where end >= 0 { close(end) }
    }

    var output: LineOutput { LineOutput(descriptor: ends[1]) }

    /// All texts so far; nothing can be written afterwards.
    func packets() -> [String] {
        close(ends[1])
        ends[1] = -1
        var packets: [String] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(ends[0], &buffer, buffer.count)
            guard count > 0 else { return packets }
            packets.append(String(decoding: buffer.prefix(count), as: UTF8.self))
        }
    }
}
