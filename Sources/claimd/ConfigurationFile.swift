import Foundation
import SystemPackage

/// The file that the configuration is read from, at the start and at each SIGHUP; none gives the usual values.
struct ConfigurationFile: Sendable {
    /// Its path.
    let path: String?

    /// What it says now.
    ///
    /// - Throws: `ConfigurationFault` where it cannot be read, or says anything wrong.
    func load() throws(ConfigurationFault) -> Configuration {
        guard let path else { return Configuration() }
        let text = String(decoding: try Self.contents(of: path), as: UTF8.self)
        do {
            return try Configuration(yaml: text)
        } catch {
            throw ConfigurationFault(path, error)
        }
    }

    private static func contents(of path: String) throws(ConfigurationFault) -> Data {
        do {
            let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
            return try FileHandle(fileDescriptor: file.rawValue, closeOnDealloc: true).readToEnd() ?? Data()
        } catch {
            throw ConfigurationFault(path, error as? Errno ?? .ioError)
        }
    }
}
