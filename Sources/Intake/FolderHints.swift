import Glibc
import Synchronization

/// What inotify told since it was last asked: drained by the watching thread, read by the watch.
///
/// Hints are merged per directory and name, so that a flood takes no more memory than the folder has names, and past a
/// limit they become one: look at everything.
final class FolderHints: Sendable {
    struct Hints: Sendable {
        /// Per watch descriptor and name, all event bits seen and the bits of the last event.
        var entries: [Int32: [[UInt8]: (all: UInt32, last: UInt32)]] = [:]
        /// Event bits about watched directories themselves.
        var directories: [Int32: UInt32] = [:]
        /// Whether events were lost.
        var overflowed = false
        fileprivate var count = 0
    }

    private let limit: Int
    private let hints = Mutex(Hints())

    init(limit: Int = 65_536) {
        self.limit = limit
    }

    func add(watch: Int32, name: [UInt8], mask: UInt32) {
        hints.withLock { hints in
            if mask & UInt32(IN_Q_OVERFLOW) != 0 {
                hints.overflowed = true
            } else if name.isEmpty {
                hints.directories[watch, default: 0] |= mask
            } else if let seen = hints.entries[watch]?[name] {
                hints.entries[watch]?[name] = (seen.all | mask, mask)
            } else if hints.count >= limit {
                hints.overflowed = true
            } else {
                hints.entries[watch, default: [:]][name] = (mask, mask)
                hints.count += 1
            }
        }
    }

    func takeAll() -> Hints {
        hints.withLock { hints in
            defer { hints = Hints() }
            return hints
        }
    }
}
