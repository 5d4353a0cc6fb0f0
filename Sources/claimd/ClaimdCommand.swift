public import ArgumentParser
import Claims
import Faults
import Foundation
import Intake
public import Journal
import Ledger
import Logging
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

    @Flag(help: "Take in what lies in ROOT/intake, and end when nothing more can be taken in.")
    var once = false

    @Option(help: "Where to log: automatic (the journal under systemd, else the terminal), journal or terminal.")
    var log: LogDestination = .automatic

    @Flag(help: "Log also what is of interest only when looking for a fault.")
    var debug = false

    /// How many bytes of originals are held in memory at once, in bytes.
    private static let memoryBudget = 32 << 20

    func run() async throws {
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

    private func serve(_ root: FilePath, _ logger: Logger) async throws -> ExitStatus {
        let configuration = try loadConfiguration()
        logger.emit(.started(root: root, program: Program.signature))
        logger.emit(.configurationLoaded(configuration))
        let rooms = try Rooms(root: root, configuration: configuration, program: Program.signature)
        if let backup = rooms.ledger.backup { logger.emit(.migrated(backup: backup)) }
        let tally = Tally()
        let notifier = ServiceNotifier()
        let service = IntakeService(
            Pipeline(
                rooms: rooms,
                configuration: configuration,
                tally: tally,
                space: SpaceGuard(folder: root, floor: configuration.minFreeBytes),
                logger: logger,
                disk: WorkQueue(name: "claimd-disk", width: configuration.inHand),
                memory: ByteBudget(limit: max(Self.memoryBudget, configuration.maxBytes))
            ),
            watch: IntakeWatch(root: rooms.paths.intake, settings: configuration.watchSettings(endsWhenDrained: once)),
            endsWhenDrained: once,
            whenReady: {
                if let status = try? rooms.ledger.reader.status() { logger.emit(.ready(status)) }
                _ = notifier.ready(status: "Watching \(rooms.paths.intake)")
            },
            whenStopping: {
                logger.emit(.stopping)
                _ = notifier.stopping()
            }
        )
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: service, successTerminationBehavior: .gracefullyShutdownGroup)],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: Logger(label: "claimd.lifecycle", factory: { _ in SwiftLogNoOpLogHandler() })
            )
        )
        try await group.run()
        let head = try? rooms.ledger.reader.status().custodyHead
        try rooms.close()
        logger.emit(.stopped(tally.counts, custodyHead: head))
        return once && !tally.counts.isClean ? .somethingWrong : .done
    }

    private func loadConfiguration() throws(ConfigurationFault) -> Configuration {
        guard let config else { return Configuration() }
        let text: String
        do {
            let file = try FileDescriptor.open(config, .readOnly, options: .closeOnExec)
            text = String(
                decoding: try FileHandle(fileDescriptor: file.rawValue, closeOnDealloc: true).readToEnd() ?? Data(),
                as: UTF8.self
            )
        } catch {
            throw ConfigurationFault(config, error as? Errno ?? .ioError)
        }
        do {
            return try Configuration(yaml: text)
        } catch {
            throw ConfigurationFault(config, error)
        }
    }
}

extension LogDestination: ExpressibleByArgument {}
