import Intake
import SystemPackage

/// The file that the configuration is read from, at the start and at each SIGHUP; none gives the usual values.
struct ConfigurationFile: Sendable {
    /// How many bytes it may have.
    private static let limit = 1 << 20

    /// Its path.
    let path: String?

    /// What it says now.
    ///
    /// - Throws: `ConfigurationFault` where it cannot be read, or says anything wrong.
    func load() throws(ConfigurationFault) -> Configuration {
        guard let path else { return Configuration() }
        let bytes: [UInt8]
        do {
            bytes = try Self.contents(of: FilePath(path))
        } catch {
            throw ConfigurationFault(path, error)
        }
        do {
            return try Configuration(yaml: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw ConfigurationFault(path, error)
        }
    }

    private static func contents(of path: FilePath) throws(Errno) -> [UInt8] {
        do {
            // A pipe in its place has no writer to wait for.
            let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
            defer { try? file.close() }
            let status = try file.status()
            guard status.kind == .regular else { throw Errno.invalidArgument }
            guard status.size <= limit else { throw Errno.fileTooLarge }
            return try file.readAll(limit: limit)
        } catch {
            throw error as? Errno ?? .ioError
        }
    }
}
