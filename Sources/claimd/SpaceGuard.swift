import Glibc
import Intake
import Synchronization
import SystemPackage

/// Holds files back from being taken in while the disk is short of space, or something that all of them need has failed.
final class SpaceGuard: Sendable {
    private struct State {
        var pausedUntil = ContinuousClock.now
        var isLow = false
    }

    /// What changed when the guard was asked.
    enum Change: Sendable {
        case low(freeBytes: Int)
        case recovered(freeBytes: Int)
    }

    private let folder: FilePath
    private let state = Mutex(State())

    /// Guards the file system that `folder` lies on.
    init(folder: FilePath) {
        self.folder = folder
    }

    /// Lets nothing pass for `delay` from now.
    func pause(for delay: Duration) {
        state.withLock { $0.pausedUntil = max($0.pausedUntil, .now + delay) }
    }

    /// How long to wait before asking again, nil where a file may pass; and what changed since the guard was last asked.
    ///
    /// - Parameter floor: How many bytes are to stay free.
    /// - Returns: Both.
    func ask(floor: Int) -> (wait: Duration?, change: Change?) {
        let free = freeBytes
        return state.withLock { state in
            let wasLow = state.isLow
            state.isLow = free < floor
            if state.isLow { return (.seconds(5), wasLow ? nil : .low(freeBytes: free)) }
            let pause = state.pausedUntil - .now
            return (pause > .zero ? pause : nil, wasLow ? .recovered(freeBytes: free) : nil)
        }
    }

    private var freeBytes: Int {
        var facts = statvfs()
        guard folder.withPlatformString({ statvfs($0, &facts) }) == 0 else { return .max }
        return Int(clamping: UInt64(facts.f_bavail) * UInt64(facts.f_frsize))
    }
}
