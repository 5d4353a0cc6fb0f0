import Glibc
public import SystemPackage

/// Watches the intake folder and tells, one at a time, which files are whole.
///
/// Events are hints, the directory is the truth: the folder is listed at the start, after lost events, after a lost
/// watch and every few minutes. The consumer pulls, so a slow one never makes the watch hold more than names.
public actor IntakeWatch {
    enum Folder {
        case unopened
        case open(Directory, FileStatus)
        case lost
    }

    let root: FilePath
    let settings: WatchSettings
    private let wakes: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation
    private var timer: Task<Void, Never>?
    private var isStopped = false

    var folder = Folder.unopened
    var mode = WatchMode.polling(.configured)
    var inotify: Inotify?
    var tree = WatchedTree()
    var settling: Settling
    var notices = NoticeQueue()
    /// Files that the consumer was told of and has not released.
    var inHand: Set<FilePath> = []
    /// Sidecars that wait for their file to be taken in, and are whole.
    var wholeSidecars: Set<FilePath> = []
    var leftAlone: [FilePath: WatchNotice.LeftAlone] = [:]
    var nextReconcile = ContinuousClock.now

    /// A watch over the folder at `root`, which opens it when first asked.
    public init(root: FilePath, settings: WatchSettings) {
        self.root = root
        self.settings = settings
        (wakes, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        settling = Settling(settle: settings.settle, trustsFileTimes: true)
    }

    /// What happened next, waiting for it; nil once stopped, or drained where the settings ask for that.
    public func next() async -> WatchNotice? {
        var wakes = wakes.makeAsyncIterator()
        while !isStopped {
            lookAround()
            if let notice = notices.popFirst() { return notice }
            if settings.endsWhenDrained, settling.count == 0, inHand.isEmpty { return nil }
            setTimer()
            guard await wakes.next(isolation: self) != nil else { return nil }
        }
        return nil
    }

    /// Ends the watch; whoever waits in `next()` gets nil.
    public func stop() {
        isStopped = true
        inotify?.finish()
        inotify = nil
        timer?.cancel()
        wake.finish()
    }

    /// Says that the consumer has the file at `path` in hand although the watch did not tell of it.
    public func hold(_ path: FilePath) {
        inHand.insert(path)
    }

    /// Says that the consumer is done with a file that was `ready`: it was taken out of the folder, or is to be looked
    /// at again after `delay`.
    public func release(_ path: FilePath, retryAfter delay: Duration? = nil) {
        inHand.remove(path)
        defer { wake.yield() }
        // A file of the same name may have come while this one was in hand; its events were not heeded.
        guard let (_, _, status) = look(at: path), status.kind == .regular else { return }
        if let delay {
            guard !settings.endsWhenDrained else { return }
            settling.postpone(path, status, for: delay, now: .now)
        } else {
            settling.observe(path, status, .seen, now: .now, wallNow: .now)
        }
    }

    /// How many files lie in the folder that are not in hand yet.
    public var waiting: Int { settling.count + notices.count }

    /// Opens the one descriptor, whose thread wakes this watch.
    func openInotify() throws(Errno) -> Inotify {
        let wake = wake
        return try Inotify { wake.yield() }
    }

    private func setTimer() {
        let due = min(settling.nextDue ?? nextReconcile, nextReconcile)
        let wake = wake
        timer?.cancel()
        timer = Task {
            try? await Task.sleep(until: due, clock: .continuous)
            wake.yield()
        }
    }

    private func lookAround() {
        if let inotify { heed(inotify.hints.takeAll()) }
        if ContinuousClock.now >= nextReconcile { reconcile() }
        let due = settling.takeDue(now: .now)
        // Sidecars first: their file looks whether they are whole.
        for (path, status) in due where Sidecar.subject(of: path) != nil { decide(path, lastSeen: status, among: due) }
        for (path, status) in due where Sidecar.subject(of: path) == nil { decide(path, lastSeen: status, among: due) }
    }

    private func decide(
        _ path: FilePath,
        lastSeen: FileStatus,
        among due: [(path: FilePath, status: FileStatus)]
    ) {
        guard let (directory, name, status) = look(at: path), status.kind == .regular else {
            wholeSidecars.remove(path)
            return
        }
        guard status == lastSeen else {
            settling.observe(path, status, .seen, now: .now, wallNow: .now)
            return
        }
        if let file = try? directory.openFile(name) {
            defer { try? file.close() }
            if file.hasWriter() == true {
                waitForWriter(of: path, status)
                return
            }
        }
        if let subject = Sidecar.subject(of: path) {
            let isExpected =
                inHand.contains(subject) || settling.contains(subject) || due.contains { $0.path == subject }
            if isExpected {
                // Its file takes it along; on its own it goes only when that file is gone without it.
                wholeSidecars.insert(path)
                settling.postpone(path, status, for: settings.settle, now: .now)
                return
            }
        } else {
            let sidecar = Sidecar.path(of: path)
            if settling.contains(sidecar), !wholeSidecars.contains(sidecar) {
                settling.postpone(path, status, for: settings.settle, now: .now)
                return
            }
        }
        wholeSidecars.remove(path)
        inHand.insert(path)
        notices.append(.ready(path))
    }

    private func waitForWriter(of path: FilePath, _ status: FileStatus) {
        if settings.endsWhenDrained {
            leaveAlone(path, .beingWritten)
        } else {
            // Its close gives an event; this is for a writer on another descriptor that was never closed.
            settling.postpone(path, status, for: max(settings.settle, .seconds(1)), now: .now)
        }
    }

    /// What lies at `path` now, with the directory that holds it.
    func look(at path: FilePath) -> (directory: Directory, name: FilePath, status: FileStatus)? {
        guard case .open(let folder, _) = folder, let name = path.lastName,
            let directory = try? folder.directory(beneath: path.removingLastComponent()),
            let status = try? directory.status(of: name)
        else { return nil }
        return (directory, name, status)
    }

    /// Says once that an entry is left alone, and why.
    func leaveAlone(_ path: FilePath, _ why: WatchNotice.LeftAlone) {
        guard leftAlone.updateValue(why, forKey: path) != why else { return }
        notices.append(.leftAlone(path, why))
    }
}
