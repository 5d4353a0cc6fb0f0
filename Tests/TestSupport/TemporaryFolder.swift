import Foundation

/// A folder of a test's own, removed with all that is in it when the last holder lets go.
public final class TemporaryFolder: Sendable {
    /// Its path.
    public let path: String

    /// Makes the folder below the system's place for temporary files.
    public init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "claimd-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of `name` in it.
    public func path(_ name: String) -> String { path + "/" + name }

    /// Makes the folder `name` in it, and those above.
    public func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    }

    /// Writes a file in place, as a program that takes no care does.
    public func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    }

    /// Writes a file in place, as a program that takes no care does.
    public func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file aside and renames it to `name`, as a program that takes care does.
    public func renameIn(_ text: String, to name: String) throws {
        let aside = path(".aside-\(UUID().uuidString)")
        try Data(text.utf8).write(to: URL(fileURLWithPath: aside))
        guard rename(aside, path(name)) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    }

    /// The bytes of a file; nil where there is none.
    public func read(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path(name)).map(Array.init)
    }

    /// The paths of all files below `name`, relative to it, in order.
    public func files(in name: String) -> [String] {
        let paths = FileManager.default.subpaths(atPath: path(name)) ?? []
        return paths.filter { subpath in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: path(name) + "/" + subpath, isDirectory: &isFolder)
            return exists && !isFolder.boolValue
        }.sorted()
    }
}
