public import ArgumentParser
import Claims
import Faults
import Foundation
import Glibc
import Intake
public import Journal
import Ledger
import Logging
import Root
import ServiceLifecycle
import SystemPackage
import UnixSignals

/// The daemon: watches the intake folder below its root and turns what is dropped there into claims.
@main
struct ClaimdCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claimd",
        abstract: "Watches a folder for texts, keeps each as evidence, and records the claims in it.",
        discussion: """
            Drop texts into ROOT/intake. Look at claims with claimctl, sqlite3 or Datasette (ROOT/claims.db), and at \
            what claimd does with journalctl.

            Exit status: 0 done; 1 with --once, if something was rejected, deferred or left; 64 wrong usage; \
            70 internal error; 74 input or output failed; 78 bad configuration, or a state that a restart cannot mend.
            """,
        version: Program.signature
    )

    @Option(help: "The folder that holds everything of this claimd. Also: CLAIMD_ROOT.", completion: .directory)
    var root: String = ProcessInfo.processInfo.environment["CLAIMD_ROOT"] ?? "/var/lib/claimd"

    @Option(help: "The configuration, a YAML file.", completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @Option(help: "The folder that holds the model, the list of places and the taxonomy.", completion: .directory)
    var share: String?

    @Flag(help: "Take in what lies in ROOT/intake, and end when nothing more can be taken in.")
    var once = false

    @Option(help: "Where to log: automatic (the journal under systemd, else the terminal), journal or terminal.")
    var log: LogDestination = .automatic

    @Flag(help: "Log also what is of interest only when looking for a fault.")
    var debug = false

    func run() async throws {
        // One that comes before anybody listens is not to end it.
        if !Self.hasTerminal { Glibc.signal(SIGHUP, SIG_IGN) }
        let root = FilePath(root)
        let identity = LogIdentity(
            identifier: "claimd",
            fields: [.version: .text(Program.version), .root: .bytes(root.bytes)]
        )
        let sink: LogSink
        do {
            sink = try log.open(identity: identity, level: debug ? .debug : .info)
        } catch {
            FileHandle.standardError.write(Data("claimd: \(error)\n".utf8))
            throw ExitCode(ExitStatus.configuration.rawValue)
        }
        let logger = sink.logger(label: "claimd")
        let status: ExitStatus
        do {
            status = try await serve(root, logger)
        } catch let fault as any Fault {
            logger.emit(.halted(fault))
            status = fault.exitStatus
        } catch {
            logger.emit(.failed(error))
            status = .software
        }
        _ = sink.close(timeout: .seconds(2))
        if status != .done { throw ExitCode(status.rawValue) }
    }

    private func serve(_ path: FilePath, _ logger: Logger) async throws -> ExitStatus {
        let file = ConfigurationFile(path: config)
        let configuration = try file.load()
        logger.emit(.started(root: path, program: Program.signature))
        logger.emit(.configurationLoaded(configuration))
        let liveness = Liveness()
        let root = try await HeldRoot(
            root: path,
            program: Program.signature,
            share: ShareFolder(share),
            width: configuration.inHand,
            liveness: liveness
        )
        if let backup = root.ledger.backup { logger.emit(.migrated(backup: backup)) }
        let pipeline = Pipeline(
            root: root,
            settings: LiveConfiguration(configuration),
            tally: Tally(),
            space: SpaceGuard(folder: path),
            logger: logger,
            memory: ByteBudget(limit: Pipeline.memoryLimit(configuration))
        )
        // Before anybody is told that claimd is ready, and may want it to read its configuration again.
        let reloads = await UnixSignalsSequence(trapping: .sighup)
        try await group(of: pipeline, file, liveness, reloads: reloads).run()
        let head = try? root.ledger.reader.status().custodyHead
        try root.close()
        let counts = pipeline.tally.counts
        logger.emit(.stopped(counts, custodyHead: head))
        return once && !counts.isClean ? .somethingWrong : .done
    }

    /// The services, each of which is stopped after those that stand behind it.
    private func group(
        of pipeline: Pipeline,
        _ file: ConfigurationFile,
        _ liveness: Liveness,
        reloads: UnixSignalsSequence
    ) -> ServiceGroup {
        let root = pipeline.root
        let logger = pipeline.logger
        let watch = IntakeWatch(
            root: root.paths.intake,
            settings: pipeline.configuration.watchSettings(endsWhenDrained: once)
        )
        let notifier = ServiceNotifier()
        let monitor = ServiceMonitor(pipeline, watch: watch, liveness: liveness, notifier: notifier)
        let (readiness, whenReady) = AsyncStream<Void>.makeStream()
        let intake = IntakeService(
            pipeline,
            watch: watch,
            liveness: liveness,
            endsWhenDrained: once,
            whenReady: {
                if let status = try? root.ledger.reader.status() { logger.emit(.ready(status)) }
                monitor.begin()
                whenReady.finish()
            },
            whenStopping: {
                logger.emit(.stopping)
                monitor.stop()
            }
        )
        let control = ControlService(
            pipeline: pipeline,
            intake: intake,
            watch: watch,
            liveness: liveness,
            readiness: readiness
        )
        let reload = ReloadService(
            signals: reloads,
            file: file,
            pipeline: pipeline,
            watch: watch,
            monitor: monitor,
            logger: logger
        )
        let besides: [any Service] = once ? [monitor] : [monitor, reload, control]
        var services = besides.map {
            ServiceGroupConfiguration.ServiceConfiguration(service: $0, successTerminationBehavior: .ignore)
        }
        services.append(.init(service: intake, successTerminationBehavior: .gracefullyShutdownGroup))
        return ServiceGroup(
            configuration: .init(
                services: services,
                gracefulShutdownSignals: Self.hasTerminal ? [.sigterm, .sigint, .sighup] : [.sigterm, .sigint],
                logger: Logger(label: "claimd.lifecycle", factory: { _ in SwiftLogNoOpLogHandler() })
            )
        )
    }

    /// Whether it was started from a terminal, whose closing is to stop it; else SIGHUP means to read the configuration
    /// again, as daemon(7) has it.
    private static let hasTerminal = isatty(STDIN_FILENO) == 1
}

extension LogDestination: ExpressibleByArgument {}
