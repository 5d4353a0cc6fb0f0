import HeapModule
public import SystemPackage

/// The files that lie in the intake folder and are not taken in yet: which are whole, and when to look at the others.
///
/// Pure: it is told what was seen and when, and answers. A file that was renamed in is whole at once (maildir(5)); any
/// other is whole when size, times and inode stayed the same for the settling time, since no event tells that its
/// dropper is done: a scanner closes a file page by page.
public struct Settling: Sendable {
    /// How a file came to notice.
    public enum Notice: Sendable {
        /// It was renamed into the folder.
        case renamedIn
        /// It was made, written, linked or changed in place, or found by a scan.
        case seen
    }

    private struct Candidate {
        var status: FileStatus
        var due: ContinuousClock.Instant
    }

    private struct Appointment: Comparable {
        let due: ContinuousClock.Instant
        let path: FilePath

        static func < (left: Appointment, right: Appointment) -> Bool { left.due < right.due }
    }

    private let settle: Duration
    private let trustsFileTimes: Bool
    private var candidates: [FilePath: Candidate] = [:]
    private var appointments = Heap<Appointment>()

    /// Waits `settle` for a plain write.
    ///
    /// - Parameters:
    ///   - settle: How long a file must have stayed the same.
    ///   - trustsFileTimes: Whether the folder's file system goes by this machine's clock. Then a file that was last
    ///     changed longer ago than `settle` is whole when first seen; a server's clock may be wrong.
    public init(settle: Duration, trustsFileTimes: Bool) {
        self.settle = settle
        self.trustsFileTimes = trustsFileTimes
    }

    /// How many files wait.
    public var count: Int { candidates.count }

    /// Whether `path` waits.
    public func contains(_ path: FilePath) -> Bool { candidates[path] != nil }

    /// When to ask for what is due; nil where nothing waits.
    public var nextDue: ContinuousClock.Instant? { appointments.min?.due }

    /// Records what lies at `path` at the moment `now`, which is `wallNow` by the clock that stamps files.
    public mutating func observe(
        _ path: FilePath,
        _ status: FileStatus,
        _ notice: Notice,
        now: ContinuousClock.Instant,
        wallNow: Timestamp
    ) {
        if let known = candidates[path], known.status == status, case .seen = notice { return }
        let due =
            switch notice {
            case .renamedIn: now
            case .seen: now + remaining(status, wallNow: wallNow)
            }
        schedule(path, Candidate(status: status, due: due))
    }

    private func remaining(_ status: FileStatus, wallNow: Timestamp) -> Duration {
        guard trustsFileTimes else { return settle }
        let age = Duration.microseconds(wallNow.microseconds - max(status.modified, status.changed).microseconds)
        // A time in the future says nothing.
        return age < .zero ? settle : max(.zero, settle - age)
    }

    /// Takes out the files whose time has come, each with what was last seen of it; the caller looks again, and takes
    /// the file in or observes it anew.
    public mutating func takeDue(now: ContinuousClock.Instant) -> [(path: FilePath, status: FileStatus)] {
        var due: [(FilePath, FileStatus)] = []
        while let next = appointments.min, next.due <= now {
            appointments.removeMin()
            // An appointment that was put off stands in the heap twice; only the latest counts.
            guard let candidate = candidates[next.path], candidate.due == next.due else { continue }
            candidates[next.path] = nil
            due.append((next.path, candidate.status))
        }
        return due
    }

    /// Looks at `path` again after `delay`, whatever it looks like then.
    public mutating func postpone(
        _ path: FilePath,
        _ status: FileStatus,
        for delay: Duration,
        now: ContinuousClock.Instant
    ) {
        schedule(path, Candidate(status: status, due: now + delay))
    }

    /// Forgets a file that is gone.
    public mutating func forget(_ path: FilePath) {
        candidates[path] = nil
    }

    private mutating func schedule(_ path: FilePath, _ candidate: Candidate) {
        candidates[path] = candidate
        appointments.insert(Appointment(due: candidate.due, path: path))
    }
}
