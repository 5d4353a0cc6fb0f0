import Intake
import Journal
import Logging
import ServiceLifecycle
import UnixSignals

/// Reads the configuration anew at each SIGHUP: all of it is put in force, or nothing.
struct ReloadService: Service, CustomStringConvertible {
    /// A service group asks for it; without one it would print what the service holds, the numbers of the model, too.
    let description = "reload"

    /// Each SIGHUP, from before claimd was ready.
    let signals: UnixSignalsSequence
    let file: ConfigurationFile
    let pipeline: Pipeline
    let watch: IntakeWatch
    let monitor: ServiceMonitor
    let logger: Logger

    /// Waits for signals until shutdown.
    func run() async {
        for await _ in signals.cancelOnGracefulShutdown() {
            await monitor.reloading { await reload() }
        }
    }

    private func reload() async {
        let configuration: Configuration
        do {
            configuration = try file.load()
        } catch {
            logger.emit(.configurationKept(error))
            return
        }
        let before = pipeline.settings.replace(with: configuration)
        await pipeline.memory.setLimit(Pipeline.memoryLimit(configuration))
        await watch.use(configuration.watchSettings(endsWhenDrained: false))
        logger.emit(.configurationReloaded(configuration, before: before), level: .notice)
    }
}
