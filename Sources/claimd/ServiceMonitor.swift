import Intake
import Journal
import Ledger
import Logging
import Root
import ServiceLifecycle
import Synchronization

/// Tells the service manager how claimd stands, and that it is alive: only while the watch, the workers and the ledger's
/// writer move on, so that systemd restarts a claimd that is stuck.
final class ServiceMonitor: Service {
    /// How often it is looked where no watchdog says.
    private static let usualInterval = Duration.seconds(10)
    private static let writer = "the ledger's writer"

    private let pipeline: Pipeline
    private let watch: IntakeWatch
    private let liveness: Liveness
    private let notifier: ServiceNotifier
    /// Between the first scan and the order to stop; before and after, the manager has a limit that can be put off.
    private let isServing = Mutex(false)
    /// Who owes a sign of life.
    private let asked = Mutex<[String: Liveness.Activity]>([:])

    /// A monitor of `pipeline` and `watch`, whose threads say in `liveness` that they move on.
    init(_ pipeline: Pipeline, watch: IntakeWatch, liveness: Liveness, notifier: ServiceNotifier) {
        self.pipeline = pipeline
        self.watch = watch
        self.liveness = liveness
        self.notifier = notifier
    }

    /// Says that files are taken in from now on.
    func begin() {
        isServing.withLock { $0 = true }
        notifier.ready(status: pipeline.tally.counts.status)
    }

    /// Says that the configuration is read again while `body` does it.
    ///
    /// Before claimd is ready and once it stops, the manager is not told: the end of a reload is that it is ready.
    func reloading(_ body: () async -> Void) async {
        let isServing = isServing.withLock { $0 }
        if isServing { notifier.reloading() }
        await body()
        if isServing { notifier.ready(status: pipeline.tally.counts.status) }
    }

    /// Says that a stop was asked for.
    func stop() {
        isServing.withLock { $0 = false }
        notifier.stopping()
    }

    /// Watches until shutdown.
    func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.tellStatus() }
            group.addTask { await self.feedWatchdog() }
        }
    }

    private func tellStatus() async {
        for await _ in pipeline.tally.changes.cancelOnGracefulShutdown() {
            notifier.status(pipeline.tally.counts.status)
            // What comes meanwhile is told together.
            guard await Self.sleep(.seconds(1)) else { return }
        }
    }

    private func feedWatchdog() async {
        let interval = ServiceNotifier.watchdogInterval ?? Self.usualInterval
        // What was asked at one look must have answered by the next.
        let patience = interval * 0.9
        var isStalled = false
        var steps = 0
        repeat {
            // A group of long texts takes its time; the one that was asked about still waits behind it.
            let now = pipeline.root.ledger.writer.steps
            if now != steps, let waiting = asked.withLock({ $0[Self.writer] }) { liveness.moveOn(waiting) }
            steps = now
            let stalled = liveness.stalled(for: patience)
            if stalled.isEmpty {
                notifier.watchdog()
                if !isServing.withLock({ $0 }) {
                    notifier.extendTimeout(microseconds: UInt64((interval * 3).microseconds))
                }
            } else if !isStalled {
                pipeline.logger.emit(.stalled(stalled, for: patience))
            }
            isStalled = !stalled.isEmpty
            let (watch, writer) = (watch, pipeline.root.ledger.writer)
            ask("the watch") { _ = await watch.turns }
            ask(Self.writer) { await writer.answer() }
        } while await Self.sleep(interval)
    }

    /// Asks somebody for a sign of life, unless he still owes the last one.
    private func ask(_ whom: String, _ answer: @escaping @Sendable () async -> Void) {
        let activity: Liveness.Activity? = asked.withLock { asked in
            guard asked[whom] == nil else { return nil }
            let activity = liveness.begin(whom, isWork: false)
            asked[whom] = activity
            return activity
        }
        guard let activity else { return }
        Task {
            await answer()
            liveness.end(activity)
            asked.withLock { $0[whom] = nil }
        }
    }

    private static func sleep(_ duration: Duration) async -> Bool {
        (try? await cancelWhenGracefulShutdown { try await Task.sleep(for: duration) }) != nil
    }
}
