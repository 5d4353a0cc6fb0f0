import CLinux
import Foundation
import Glibc
import SystemPackage

/// One inotify(7) descriptor for the life of the process, emptied by a thread of its own.
///
/// The thread does nothing but read: a queue that waits for a slow consumer overflows.
final class Inotify: Sendable {
    // A narrow mask: with every event the kernel's queue holds a third as many files. CREATE tells of hard links,
    // symbolic links, FIFOs and subfolders, ATTRIB of a mended mode; each of those gives no other event.
    private static let mask = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
            | IN_DONT_FOLLOW | IN_EXCL_UNLINK
    )

    private let descriptor: Int32
    private let stop: Int32
    let hints: FolderHints

    /// Opens the descriptor and starts the thread, which calls `wake` after each batch of events.
    init(wake: @escaping @Sendable () -> Void) throws(Errno) {
        descriptor = try checked { inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)) }
        do {
            stop = try checked { eventfd(0, Int32(EFD_CLOEXEC)) }
        } catch {
            close(descriptor)
            throw error
        }
        hints = FolderHints()
        let (descriptor, stop, hints) = (descriptor, stop, hints)
        let thread = Thread { Self.drain(descriptor, until: stop, into: hints, wake) }
        thread.name = "claimd-inotify"
        thread.start()
    }

    /// Ends the thread, which then closes both descriptors: closing them here could hand their numbers to another file
    /// while the thread still polls them.
    func finish() {
        eventfd_write(stop, 1)
    }

    /// Watches the directory at `path`; the same descriptor comes back for the same directory.
    func watch(_ path: FilePath) throws(Errno) -> Int32 {
        try checked { path.withPlatformString { inotify_add_watch(descriptor, $0, Self.mask) } }
    }

    func forget(_ watch: Int32) {
        inotify_rm_watch(descriptor, watch)
    }

    private static func drain(
        _ descriptor: Int32,
        until stop: Int32,
        into hints: FolderHints,
        _ wake: @Sendable () -> Void
    ) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 8)
        defer {
            buffer.deallocate()
            close(descriptor)
            close(stop)
        }
        var waiting = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            guard poll(&waiting, 2, -1) > 0 else {
                if errno == EINTR { continue }
                return
            }
            if waiting[1].revents != 0 { return }
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            guard count > 0 else {
                if errno == EINTR || errno == EAGAIN { continue }
                return
            }
            parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: hints)
            wake()
        }
    }

    private static func parse(_ events: UnsafeRawBufferPointer, into hints: FolderHints) {
        let header = MemoryLayout<inotify_event>.size
        var at = 0
        while at + header <= events.count {
            let event = events.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
            let name = events[(at + header)..<(at + header + Int(event.len))].prefix { $0 != 0 }
            hints.add(watch: event.wd, name: Array(name), mask: event.mask)
            at += header + Int(event.len)
        }
    }
}
