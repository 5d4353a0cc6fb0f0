import AsyncAlgorithms
import Faults
import Intake
import Journal
import Ledger
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
        case file(FilePath)
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
        endsWhenDrained: Bool,
        whenReady: @escaping @Sendable () -> Void,
        whenStopping: @escaping @Sendable () -> Void
    ) {
        self.pipeline = pipeline
        self.watch = watch
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
        try await withGracefulShutdownHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await self.comeBack() }
                for _ in 0..<self.pipeline.configuration.inHand {
                    group.addTask { try await self.work() }
                }
                group.addTask { await self.feed(unfinished) }
                try await group.waitForAll()
            }
        } onGracefulShutdown: {
            self.whenStopping()
            Task { await self.watch.stop() }
        }
    }

    // MARK: - What there is to do

    private func feed(_ unfinished: [Pipeline.Unfinished]) async {
        for job in unfinished where job.job.isOnOtherMount { await watch.hold(job.job.path) }
        for job in unfinished { await assignments.send(.job(job.job, failures: job.failures)) }
        var isReady = false
        while let notice = await watch.next() {
            if case .ready(let path) = notice {
                await offer(path)
            } else {
                tell(notice)
            }
            // The first notice says how the folder is watched; the first scan is done by then.
            if !isReady {
                isReady = true
                whenReady()
            }
        }
        retrying.finish()
        assignments.finish()
    }

    private func offer(_ path: FilePath) async {
        while true {
            let (wait, change) = pipeline.space.ask()
            if let change { pipeline.logger.emit(.space(change)) }
            guard let wait else { break }
            if endsWhenDrained {
                pipeline.tally.add(\.left)
                await watch.release(path, retryAfter: wait)
                return
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: wait) }
            if Task.isShuttingDownGracefully { return }
        }
        await assignments.send(.file(path))
    }

    private func tell(_ notice: WatchNotice) {
        if endsWhenDrained, case .leftAlone = notice { pipeline.tally.add(\.left) }
        if let event = Event(notice) { pipeline.logger.emit(event) }
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
            switch assignment {
            case .file(let path): try await take(path)
            case .job(let job, let failures): try await carry(job, failures: failures, since: .now)
            }
        }
    }

    private func take(_ path: FilePath) async throws {
        let started = ContinuousClock.now
        let before = failures.withLock { $0[path] ?? 0 }
        let job: Job
        do {
            job = try await pipeline.take(path)
        } catch {
            let delay = try await pipeline.settle(path, error, failures: before)
            failures.withLock { $0[path] = delay == nil ? nil : before + 1 }
            await watch.release(path, retryAfter: delay)
            return
        }
        // From another mount the file lies in the folder still, and is not to be met again before it is done with.
        if !job.isOnOtherMount { await watch.release(path) }
        if before > 0 {
            failures.withLock { $0[path] = nil }
            await pipeline.endDeferral(of: path, job, failures: before)
        }
        try await carry(job, failures: 0, since: started)
    }

    private func carry(_ job: Job, failures: Int, since started: ContinuousClock.Instant) async throws {
        do {
            try await pipeline.carry(job, failures: failures, since: started)
        } catch let fault as any Fault {
            if let delay = try await pipeline.settle(job, fault, failures: failures) {
                if !endsWhenDrained { retrying.yield(Retry(job: job, failures: failures + 1, delay: delay)) }
                return
            }
        }
        if job.isOnOtherMount { await watch.release(job.path) }
    }
}
