import Control
import Faults
import Intake
import Journal
import Ledger
import Logging
import Root
import ServiceLifecycle
import SystemPackage

/// Answers what claimctl asks over the control socket, each as far as the kernel vouches for who asks.
struct ControlService: Service {
    let pipeline: Pipeline
    let intake: IntakeService
    let watch: IntakeWatch
    let liveness: Liveness
    /// Ends when files are taken in: a job that is taken up before would be met by the recovery, too.
    let readiness: AsyncStream<Void>

    private var root: HeldRoot { pipeline.root }

    /// Listens until shutdown; what is under way then is finished.
    ///
    /// - Throws: `ControlError` where the socket cannot be made.
    func run() async throws {
        for await _ in readiness.cancelOnGracefulShutdown() {}
        guard !Task.isShuttingDownGracefully else { return }
        let ready = Timestamp.now.iso8601
        let listener = try ControlListener(root: root.paths.root)
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for await connection in listener.connections {
                    group.addTask { await serve(connection, ready: ready) }
                }
            }
        } onGracefulShutdown: {
            listener.stop()
        }
    }

    private func serve(_ connection: ControlConnection, ready: String) async {
        do {
            let request = try await connection.request()
            await connection.reply(await answer(request, from: connection.peer, ready: ready))
        } catch {
            // One who says nothing hears nothing.
            if error != .noAnswer { await connection.reply(.refused(RemoteFault(error))) }
        }
    }

    private func answer(_ request: ControlRequest, from peer: Peer, ready: String) async -> ControlReply {
        do {
            let right = try Access(root: root.paths.root).right(of: peer)
            guard right >= request.right else { throw ControlError.notAllowed(request.name, needs: request.right) }
            if case .service = request { return .service(await condition(since: ready)) }
            let reply = try await root.perform(request, by: peer.user, right: right)
            try await follow(reply, of: peer)
            return reply
        } catch let fault as any Fault {
            pipeline.logger.emit(.refused(request, of: peer, fault), level: Self.level(of: fault))
            return .refused(RemoteFault(fault))
        } catch {
            pipeline.logger.emit(.failed(error))
            return .refused(RemoteFault(ControlError.noAnswer))
        }
    }

    /// Somebody who asks for what is not there did no harm.
    private static func level(of fault: any Fault) -> Logger.Level {
        switch fault {
        case ControlError.notAllowed: .warning
        default: fault.severity == .warning || fault.severity == .notice ? .debug : fault.severity.level
        }
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
            pid: ProcessID.own,
            program: root.program,
            ready: ready,
            mode: mode.name,
            waiting: waiting,
            inHand: liveness.inHand,
            summary: pipeline.tally.counts.summary
        )
    }
}
