public import SystemPackage

/// Where everything of one claimd lies: the folders under its root.
public struct StoragePaths: Sendable, Hashable {
    /// The root itself.
    public let root: FilePath
    /// Where files are dropped; alone of all it may lie on another mount.
    public var intake: FilePath { root.appending("intake") }
    /// The files in hand, a folder for each job.
    public var work: FilePath { root.appending("work") }
    /// The originals, by content: `archive/ab/abcd….txt`.
    public var archive: FilePath { root.appending("archive") }
    /// The files that can never go through, each with its reason.
    public var rejected: FilePath { root.appending("rejected") }
    /// Duplicates, where the configuration says to keep them.
    public var duplicates: FilePath { root.appending("duplicates") }

    /// The folders under `root`.
    public init(root: FilePath) {
        self.root = root
    }

    /// What lies at `path` below the intake folder; nil where nothing does, or it cannot be looked at.
    public func intakeStatus(of path: FilePath) -> FileStatus? {
        guard let name = path.lastName, let folder = try? Directory(at: intake) else { return nil }
        return try? folder.directory(beneath: path.removingLastComponent()).status(of: name)
    }

    /// Creates the folders that are missing; those that are there keep their owner and mode.
    ///
    /// - Throws: `IntakeError` where one cannot be made.
    public func create() throws(IntakeError) {
        do {
            try Self.createTree(root)
            let folder = try Directory(at: root)
            try folder.createDirectory("intake", permissions: .dropFolder)
            for name in ["work", "archive", "rejected"] as [FilePath] {
                try folder.createDirectory(name, permissions: .ownFolder)
            }
            try folder.synchronize()
        } catch {
            throw .cannotPrepare(root, error)
        }
    }

    private static func createTree(_ path: FilePath) throws(Errno) {
        guard let name = path.lastName, (try? Directory(at: path)) == nil else { return }
        let parent = path.removingLastComponent()
        try createTree(parent)
        try Directory(at: parent.isEmpty ? "." : parent).createDirectory(name, permissions: .rootFolder)
    }
}

extension Directory {
    /// Opens a folder that claimd cannot do without.
    static func ofStorage(at path: FilePath) throws(IntakeError) -> Directory {
        do {
            return try Directory(at: path)
        } catch {
            throw .cannotPrepare(path, error)
        }
    }
}

extension FilePermissions {
    /// The root: others may pass through to the intake folder, and list nothing: 0711.
    static let rootFolder: FilePermissions = [.ownerReadWriteExecute, .groupExecute, .otherExecute]
    /// A folder of claimd's own: 0750.
    static let ownFolder: FilePermissions = [.ownerReadWriteExecute, .groupRead, .groupExecute]
    /// The intake folder before an administrator decides who may drop: 0770.
    static let dropFolder: FilePermissions = [.ownerReadWriteExecute, .groupReadWriteExecute]
    /// A file of claimd's own that is never to change: 0440.
    static let evidence: FilePermissions = [.ownerRead, .groupRead]
}
