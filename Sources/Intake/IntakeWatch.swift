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

    private static let executor = QueueExecutor(name: "claimd-watch")
    /// How long a file waits for its writer, or for a sidecar that is not whole, before that is said or given up.
    private static let patience = Duration.seconds(30)

    /// Listing a folder can block for as long as its file system pleases.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { Self.executor.asUnownedSerialExecutor() }

    let root: FilePath
    var settings: WatchSettings
    private let wakes: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation
    private var timer: (due: ContinuousClock.Instant, task: Task<Void, Never>)?
    private var isStopped = false

    var folder = Folder.unopened
    var mode = WatchMode.polling(.configured)
    var inotify: Inotify?
    var tree = WatchedTree()
    var settling: Settling
    var notices = NoticeQueue()
    /// Files that the consumer was told of and has not released.
    var inHand: Set<FilePath> = []
    /// Sidecars that are whole and wait for their file to be taken in, which takes them along.
    var companions: Set<FilePath> = []
    /// Since when a file waits for its writer, or for its sidecar.
    private var waitingSince: [FilePath: ContinuousClock.Instant] = [:]
    /// Files that the consumer left where they lie, as they were then.
    var left: [FilePath: FileStatus] = [:]
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
            if settings.endsWhenDrained, isDrained { return nil }
            setTimer()
            guard await wakes.next(isolation: self) != nil else { return nil }
        }
        return nil
    }

    private var isDrained: Bool {
        if case .lost = folder { return true }
        return settling.count == 0 && inHand.isEmpty
    }

    /// Ends the watch; whoever waits in `next()` gets nil.
    public func stop() {
        isStopped = true
        inotify?.finish()
        inotify = nil
        timer?.task.cancel()
        wake.finish()
    }

    /// Goes by other settings from now on; the folder is opened and listed anew with them.
    public func use(_ settings: WatchSettings) {
        guard settings != self.settings, !isStopped else { return }
        self.settings = settings
        inotify?.finish()
        inotify = nil
        tree = WatchedTree()
        if case .open = folder { folder = .unopened }
        settling = Settling(settle: settings.settle, trustsFileTimes: true)
        // What was held back may be taken now, and what was waited for may be held back.
        leftAlone = [:]
        companions = []
        waitingSince = [:]
        nextReconcile = .now
        wake.yield()
    }

    /// How the folder is watched, and how many files in it wait to be whole.
    public var condition: (mode: WatchMode, waiting: Int) { (mode, settling.count) }

    /// Says that the consumer has the file at `path` in hand although the watch did not tell of it.
    public func hold(_ path: FilePath) {
        inHand.insert(path)
    }

    /// Says that the consumer is done with a file that was `ready`: it was taken out of the folder, or is to be looked
    /// at again after `delay`.
    public func release(_ path: FilePath, retryAfter delay: Duration? = nil) {
        if let status = putDown(path) {
            if let delay {
                if !settings.endsWhenDrained { settling.postpone(path, status, for: delay, now: .now) }
            } else {
                // A file of the same name may have come while this one was in hand; its events were not heeded.
                settling.observe(path, status, .seen, now: .now, wallNow: .now)
            }
        }
        freeCompanion(of: path)
        wake.yield()
    }

    /// Says that the consumer left a file that was `ready` where it lies; it is met again only when it has changed.
    public func leave(_ path: FilePath) {
        left[path] = putDown(path)
        freeCompanion(of: path)
        wake.yield()
    }

    /// Takes a file out of the consumer's hand; what lies there now, where that is a file.
    private func putDown(_ path: FilePath) -> FileStatus? {
        inHand.remove(path)
        guard let (_, _, status) = look(at: path), status.kind == .regular else { return nil }
        return status
    }

    /// Opens the one descriptor, whose thread wakes this watch.
    func openInotify() throws(Errno) -> Inotify {
        let wake = wake
        return try Inotify { wake.yield() }
    }

    private func setTimer() {
        let due = min(settling.nextDue ?? nextReconcile, nextReconcile)
        if let timer, timer.due == due { return }
        let wake = wake
        timer?.task.cancel()
        let task = Task {
            guard (try? await Task.sleep(until: due, clock: .continuous)) != nil else { return }
            wake.yield()
        }
        timer = (due, task)
    }

    /// How often the watch looked around so far: as often as something happened, and no more.
    package private(set) var turns = 0

    private func lookAround() {
        turns += 1
        if let timer, timer.due <= .now { self.timer = nil }
        if let inotify { heed(inotify.hints.takeAll()) }
        if ContinuousClock.now >= nextReconcile { reconcile() }
        let due = settling.takeDue(now: .now)
        let paths = Set(due.map(\.path))
        // Sidecars first: their file looks whether they are whole.
        for (path, status) in due where Sidecar.subject(of: path) != nil {
            decide(path, lastSeen: status, among: paths)
        }
        for (path, status) in due where Sidecar.subject(of: path) == nil {
            decide(path, lastSeen: status, among: paths)
        }
    }

    private func decide(_ path: FilePath, lastSeen: FileStatus, among due: Set<FilePath>) {
        guard let (directory, name, status) = look(at: path), status.kind == .regular else {
            waitingSince[path] = nil
            freeCompanion(of: path)
            return
        }
        guard status == lastSeen else {
            settling.observe(path, status, .seen, now: .now, wallNow: .now)
            return
        }
        if isBeingWritten(name, in: directory) {
            waitForWriter(of: path, status)
            return
        }
        if let subject = Sidecar.subject(of: path) {
            if inHand.contains(subject) || settling.contains(subject) || due.contains(subject) {
                companions.insert(path)
                return
            }
        } else if settling.contains(Sidecar.path(of: path)), hasPatience(with: path) {
            // Its sidecar is there, and not whole yet.
            settling.postpone(path, status, for: max(settings.settle, .milliseconds(50)), now: .now)
            return
        }
        waitingSince[path] = nil
        inHand.insert(path)
        notices.append(.ready(path, status))
    }

    private func isBeingWritten(_ name: FilePath, in directory: Directory) -> Bool {
        guard let file = try? directory.openFile(name) else { return false }
        defer { try? file.close() }
        return file.hasWriter() == true
    }

    private func waitForWriter(of path: FilePath, _ status: FileStatus) {
        if settings.endsWhenDrained {
            leaveAlone(path, .beingWritten)
            freeCompanion(of: path)
            return
        }
        if !hasPatience(with: path) { leaveAlone(path, .beingWritten) }
        // Its close gives an event; this is for a file that was opened under another name.
        settling.postpone(path, status, for: max(settings.settle, .seconds(1)), now: .now)
    }

    private func hasPatience(with path: FilePath) -> Bool {
        let since = waitingSince[path] ?? .now
        waitingSince[path] = since
        return .now - since < Self.patience
    }

    /// Lets the sidecar of a file that is gone from here be met on its own.
    func freeCompanion(of path: FilePath) {
        let sidecar = Sidecar.path(of: path)
        guard companions.remove(sidecar) != nil, let (_, _, status) = look(at: sidecar) else { return }
        settling.observe(sidecar, status, .seen, now: .now, wallNow: .now)
    }

    /// What lies at `path` now, with the directory that holds it; nil where nothing does.
    func look(at path: FilePath) -> (directory: Directory, name: FilePath, status: FileStatus)? {
        do {
            return try find(path)
        } catch {
            fail(path, error)
            return nil
        }
    }

    /// Whether nothing lies at `path` any more; what cannot be looked at may still be there.
    func isGone(_ path: FilePath) -> Bool {
        do {
            return try find(path) == nil
        } catch {
            return Self.meansGone(error)
        }
    }

    private func find(_ path: FilePath) throws(Errno) -> (directory: Directory, name: FilePath, status: FileStatus)? {
        guard case .open(let folder, _) = folder, let name = path.lastName else { return nil }
        let directory = try folder.directory(beneath: path.removingLastComponent())
        guard let status = try directory.status(of: name) else { return nil }
        return (directory, name, status)
    }

    private static func meansGone(_ error: Errno) -> Bool {
        [.noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels].contains(error)
    }

    /// Takes note of an entry that could not be looked at: gone, or to be looked at again.
    func fail(_ path: FilePath, _ error: Errno) {
        guard !Self.meansGone(error) else { return }
        leaveAlone(path, .unreadable(error))
        // A mode that is mended gives an event; whatever else it was may pass without one.
        guard error != .permissionDenied else { return }
        nextReconcile = min(nextReconcile, .now + settings.poll)
    }

    /// Says once that an entry is left alone, and why.
    func leaveAlone(_ path: FilePath, _ why: WatchNotice.LeftAlone) {
        guard leftAlone.updateValue(why, forKey: path) != why else { return }
        notices.append(.leftAlone(path, why))
    }
}
