import AsyncAlgorithms
import Faults
import Intake
import Journal
import Ledger
import Logging
import Root
import ServiceLifecycle
import Synchronization
import SystemPackage

/// The daemon's loop: what the watch finds goes through a channel to the workers, and what is put off comes back.
///
/// The channel is the back-pressure: the watch is asked for the next file only when a worker took the one before.
final class IntakeService: Service {
    /// One thing for a worker to do.
    private enum Assignment: Sendable {
        /// A file that lies whole in the intake folder.
        case file(FilePath, settled: FileStatus)
        /// A job in hand that was put off, or was in hand when claimd last ended.
        case job(Job, failures: Int)
    }

    /// A job to be tried again.
    private struct Retry: Sendable {
        let job: Job
        let failures: Int
        let delay: Duration
    }

    private let pipeline: Pipeline
    private let watch: IntakeWatch
    private let liveness: Liveness
    private let endsWhenDrained: Bool
    private let whenReady: @Sendable () -> Void
    private let whenStopping: @Sendable () -> Void
    private let assignments = AsyncChannel<Assignment>()
    private let retries: AsyncStream<Retry>
    private let retrying: AsyncStream<Retry>.Continuation
    /// How often each file that could not be taken in hand was put off.
    private let failures = Mutex<[FilePath: Int]>([:])

    /// The loop of `pipeline` over the files that `watch` finds; calls `whenReady` after the first scan, and
    /// `whenStopping` when a stop is asked for.
    init(
        _ pipeline: Pipeline,
        watch: IntakeWatch,
        liveness: Liveness,
        endsWhenDrained: Bool,
        whenReady: @escaping @Sendable () -> Void,
        whenStopping: @escaping @Sendable () -> Void
    ) {
        self.pipeline = pipeline
        self.watch = watch
        self.liveness = liveness
        self.endsWhenDrained = endsWhenDrained
        self.whenReady = whenReady
        self.whenStopping = whenStopping
        (retries, retrying) = AsyncStream.makeStream()
    }

    /// Works until shutdown, or until the folder is drained where the watch ends then.
    ///
    /// - Throws: A fault that stops claimd.
    func run() async throws {
        let unfinished = try await pipeline.recover()
        failures.withLock { $0 = unfinished.failures }
        for (job, failures) in unfinished.suspects {
            try await liveness.holding { try await carry(job, failures: failures, since: .now) }
        }
        try await withGracefulShutdownHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await self.comeBack() }
                for _ in 0..<self.pipeline.configuration.inHand {
                    group.addTask { try await self.work() }
                }
                group.addTask { await self.feed(unfinished.jobs) }
                do {
                    while try await group.next() != nil {}
                } catch {
                    // The others wait for each other; whoever is left ends with what is in hand.
                    await self.watch.stop()
                    self.endAssignments()
                    group.cancelAll()
                    throw error
                }
            }
        } onGracefulShutdown: {
            self.whenStopping()
            Task { await self.watch.stop() }
        }
    }

    /// Has a job carried on that somebody else took in hand; once claimd stops, the next start does it.
    func carryOn(_ job: Job) {
        retrying.yield(Retry(job: job, failures: 0, delay: .zero))
    }

    // MARK: - What there is to do

    private func feed(_ unfinished: [(job: Job, failures: Int)]) async {
        for (job, _) in unfinished where job.isOnOtherMount { await watch.hold(job.path) }
        await withDiscardingTaskGroup { group in
            // Beside the watch: what was in hand is not to keep the folder from being watched.
            group.addTask {
                for (job, failures) in unfinished { await self.assignments.send(.job(job, failures: failures)) }
            }
            await self.watchFolder()
        }
        endAssignments()
    }

    private func endAssignments() {
        retrying.finish()
        assignments.finish()
    }

    private func watchFolder() async {
        var isReady = false
        while let notice = await watch.next() {
            switch notice {
            case .ready(let path, let status):
                await offer(path, settled: status)
            case .watching where !isReady:
                // Said after the first scan.
                isReady = true
                tell(notice)
                whenReady()
            default:
                tell(notice)
            }
        }
    }

    private func offer(_ path: FilePath, settled: FileStatus) async {
        while true {
            let (wait, change) = pipeline.space.ask(floor: pipeline.configuration.minFreeBytes)
            if let change { pipeline.logger.emit(.space(change)) }
            guard let wait else { break }
            if endsWhenDrained {
                pipeline.tally.add(\.left)
                await watch.release(path, retryAfter: wait)
                return
            }
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: wait) }
            } catch {
                // Cancelled by a worker's fault.
                return
            }
            if Task.isShuttingDownGracefully { return }
        }
        await assignments.send(.file(path, settled: settled))
    }

    private func tell(_ notice: WatchNotice) {
        guard let event = Event(notice) else { return }
        guard endsWhenDrained else {
            pipeline.logger.emit(event)
            return
        }
        switch notice {
        case .leftAlone, .lost:
            pipeline.tally.add(\.left)
            // What stays behind decides the exit status, and is to be seen.
            pipeline.logger.emit(event, level: max(event.kind.level, .notice))
        default:
            pipeline.logger.emit(event)
        }
    }

    /// Sends jobs that were put off to the workers again, each when its time has come; those that still wait at the end
    /// are found in the work folder by the next start.
    private func comeBack() async {
        await withDiscardingTaskGroup { group in
            for await retry in retries {
                group.addTask {
                    guard (try? await Task.sleep(for: retry.delay)) != nil else { return }
                    await self.assignments.send(.job(retry.job, failures: retry.failures))
                }
            }
            group.cancelAll()
        }
    }

    // MARK: - Workers

    private func work() async throws {
        for await assignment in assignments {
            try await liveness.holding {
                switch assignment {
                case .file(let path, let settled): try await take(path, settled: settled)
                case .job(let job, let failures): try await carry(job, failures: failures, since: .now)
                }
            }
        }
    }

    private func take(_ path: FilePath, settled: FileStatus) async throws {
        let started = ContinuousClock.now
        let before = failures.withLock { $0[path] ?? 0 }
        let job: Job
        do {
            job = try await pipeline.take(path, settled: settled)
        } catch {
            try await release(path, try await pipeline.decide(path, error, failures: before), failures: before)
            return
        }
        // From another mount the file lies in the folder still, and is not to be met again before it is done with.
        if !job.isOnOtherMount { await watch.release(path) }
        if before > 0 {
            failures.withLock { $0[path] = nil }
            try await pipeline.endDeferral(.path(path))
            pipeline.logger.emit(.resumed(job, failures: before))
        }
        try await carry(job, failures: 0, since: started)
    }

    private func release(_ path: FilePath, _ verdict: Pipeline.Verdict, failures before: Int) async throws {
        var failed: Int?
        switch verdict {
        case .gone: await watch.release(path)
        case .left: await watch.leave(path)
        case .again(let delay):
            failed = before + 1
            await watch.release(path, retryAfter: delay)
        }
        failures.withLock { $0[path] = failed }
    }

    private func carry(_ job: Job, failures: Int, since started: ContinuousClock.Instant) async throws {
        var isLeft = false
        do {
            try await pipeline.carry(job, failures: failures, since: started)
        } catch let fault as any Fault {
            let delay = try await pipeline.decide(job, fault, failures: failures)
            if let delay, !endsWhenDrained {
                retrying.yield(Retry(job: job, failures: failures + 1, delay: delay))
                return
            }
            isLeft = delay != nil || fault.fate == .left
        }
        guard job.isOnOtherMount else { return }
        if isLeft {
            await watch.leave(job.path)
        } else {
            await watch.release(job.path)
        }
    }
}
