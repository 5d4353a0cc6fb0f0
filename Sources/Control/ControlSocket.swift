import CLinux
import Glibc
import Intake
import SystemPackage

/// The calls of a `SOCK_SEQPACKET` socket below a root.
enum ControlSocket {
    /// A new socket, whose calls give up after `seconds`.
    static func make(patience seconds: Int) throws(Errno) -> FileDescriptor {
        let kind = Int32(SOCK_SEQPACKET.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = FileDescriptor(rawValue: try checked { socket(AF_UNIX, kind, 0) })
        do {
            try setPatience(seconds, of: descriptor)
        } catch {
            try? descriptor.close()
            throw error
        }
        return descriptor
    }

    /// Lets calls on `socket` give up after `seconds` with `EAGAIN`.
    static func setPatience(_ seconds: Int, of socket: FileDescriptor) throws(Errno) {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            try checked { setsockopt(socket.rawValue, SOL_SOCKET, option, &time, size) }
        }
    }

    /// Runs `call` with the address of the socket below `root`.
    ///
    /// An address holds 107 bytes and a root's path may be longer, so it goes by way of the open folder (proc(5)).
    static func withAddress(
        below root: FilePath,
        _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws(Errno) {
        let folder = FileDescriptor(
            rawValue: try checked { root.withPlatformString(claimd_open_path) }
        )
        defer { try? folder.close() }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = "/proc/self/fd/\(folder.rawValue)/\(ControlProtocol.name)"
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        try checked {
            withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    call($0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
        }
    }

    /// Sends one message, whole.
    static func send(_ bytes: [UInt8], over socket: FileDescriptor) throws(Errno) {
        try checked { Glibc.send(socket.rawValue, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }
    }

    /// The next message; empty where the other end has hung up, longer than `limit` where it is too long.
    static func receive(from socket: FileDescriptor, limit: Int) throws(Errno) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: limit + 1)
        let count = try checked { recv(socket.rawValue, &buffer, buffer.count, 0) }
        return Array(buffer.prefix(count))
    }
}
