import Control
import Faults
import Foundation
import Intake
import Journal
import Ledger
import Logging
import Root
import ServiceLifecycle
import SystemPackage

/// Answers what claimctl asks over the control socket, each as far as the kernel vouches for who asks.
struct ControlService: Service, CustomStringConvertible {
    /// A service group asks for it; without one it would print what the service holds, the numbers of the model, too.
    let description = "control socket"

    let pipeline: Pipeline
    let intake: IntakeService
    let watch: IntakeWatch
    let liveness: Liveness
    /// Ends when files are taken in: a job that is taken up before would be met by the recovery, too.
    let readiness: AsyncStream<Void>
    private let refusals = RefusalLog()

    private var root: HeldRoot { pipeline.root }

    /// Listens until shutdown; what is under way then is finished.
    ///
    /// - Throws: `ControlError` where the socket cannot be made.
    func run() async throws {
        for await _ in readiness.cancelOnGracefulShutdown() {}
        guard !Task.isShuttingDownGracefully else { return }
        let ready = Timestamp.now.iso8601
        let listener = try ControlListener(root: root.paths.root)
        let (unfinished, isUnfinished) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                group.addTask { await finishDecisions(unfinished) }
                for await connection in listener.connections {
                    group.addTask {
                        if await !serve(connection, ready: ready) { isUnfinished.yield() }
                    }
                }
                isUnfinished.finish()
            }
        } onGracefulShutdown: {
            listener.stop()
        }
    }

    /// Tries again what was decided and could not be done, until it is; the next start does what is left.
    private func finishDecisions(_ unfinished: AsyncStream<Void>) async {
        for await _ in unfinished.cancelOnGracefulShutdown() {
            var failures = 0
            repeat {
                failures += 1
                let delay = Backoff().delay(after: failures)
                let waited: Void? = try? await cancelWhenGracefulShutdown { try await Task.sleep(for: delay) }
                guard waited != nil else { return }
            } while await !tryToFinishDecisions()
        }
    }

    private func tryToFinishDecisions() async -> Bool {
        do {
            let (jobs, faults) = try await root.finishDecisions()
            for job in jobs { intake.carryOn(job) }
            for fault in faults { pipeline.logger.emit(.decisionUnfinished(fault), level: fault.severity.level) }
            return faults.isEmpty
        } catch {
            // The workers meet it, too, and it ends claimd.
            return true
        }
    }

    /// Answers one request.
    ///
    /// - Returns: Whether nothing of what it asks is left to be done.
    private func serve(_ connection: ControlConnection, ready: String) async -> Bool {
        do {
            let request = try await connection.request()
            let (reply, isDone) = await answer(request, from: connection.peer, ready: ready)
            await connection.reply(reply)
            return isDone
        } catch {
            // One who says nothing hears nothing.
            if error != .noAnswer { await connection.reply(.refused(RemoteFault(error))) }
            return true
        }
    }

    private func answer(
        _ request: ControlRequest,
        from peer: Peer,
        ready: String
    ) async -> (reply: ControlReply, isDone: Bool) {
        do {
            let right = try Access(root: root.paths.root).right(of: peer)
            let reply = try await root.perform(request, by: peer.user, right: right) { await condition(since: ready) }
            try await follow(reply, of: peer)
            return (reply, true)
        } catch let fault as any Fault {
            tell(fault, request, of: peer)
            // A passing fault may have come between the decision and the deed.
            return (.refused(RemoteFault(fault)), fault.fate != .deferred)
        } catch {
            pipeline.logger.emit(.failed(error))
            return (.refused(RemoteFault(ControlError.noAnswer)), true)
        }
    }

    private func tell(_ fault: any Fault, _ request: ControlRequest, of peer: Peer) {
        // Somebody who asks for what is not there did no harm.
        guard fault is ControlError || fault.severity == .error || fault.severity == .critical else { return }
        guard let untold = refusals.tells(of: peer.user) else { return }
        pipeline.logger.emit(.refused(request, of: peer, fault, untold: untold), level: fault.severity.level)
    }

    /// Tells of what was done, and has it carried on.
    private func follow(_ reply: ControlReply, of peer: Peer) async throws {
        switch reply {
        case .service, .file, .refused: break
        case .retried(let rejection, let id):
            pipeline.logger.emit(.retried(rejection, as: id, by: peer))
            let job = try await root.disk.run { try JobID(id).flatMap { try root.work.resume($0) } }
            if let job { intake.carryOn(job) }
        case .discarded(let rejection):
            pipeline.logger.emit(.discarded(rejection, by: peer))
        case .stated(let document):
            pipeline.logger.emit(.stated(document: document, by: peer))
        }
    }

    private func condition(since ready: String) async -> ServiceCondition {
        let (mode, waiting) = await watch.condition
        return ServiceCondition(
            pid: ProcessInfo.processInfo.processIdentifier,
            program: root.program,
            ready: ready,
            mode: mode.name,
            waiting: waiting,
            inHand: liveness.inHand,
            summary: pipeline.tally.counts.summary
        )
    }
}
