public import SystemPackage

/// The originals, by content: `archive/ab/abcd….txt`, each with the bytes that were hashed, never to change.
public struct Archive: Sendable {
    private let archive: Directory

    /// The archive of `paths`.
    ///
    /// - Throws: `IntakeError` where the folder cannot be opened.
    public init(paths: StoragePaths) throws(IntakeError) {
        archive = try Directory.ofStorage(at: paths.archive)
    }

    /// Where the content with this SHA-256 lies below the archive.
    public static func path(of sha256: String) -> FilePath {
        FilePath(String(sha256.prefix(2))).appending("\(sha256).txt")
    }

    /// Gives the copy of a job in `work` its place in the archive.
    ///
    /// It survives a power cut then, and the job's own files may go. Where the content lies there already, it is read
    /// anew and must hash to its name.
    ///
    /// - Throws: `IntakeError`, `archiveDiffers` where other bytes lie under the name.
    public func store(_ job: Job, of work: WorkFolder, sha256: String) throws(IntakeError) {
        let path = Self.path(of: sha256)
        guard let name = path.lastName else { return }
        try IntakeError.during("archiving \(sha256.prefix(16))") {
            let room = try work.room(of: job)
            let shelf = try shelf(path.removingLastComponent())
            do {
                try room.link(WorkFolder.Entry.copy, to: name, in: shelf)
                try shelf.synchronize()
            } catch Errno.fileExists, Errno.noSuchFileOrDirectory {
                // A duplicate, or a restart in the middle of clearing away: the archive has it.
                try verify(name, on: shelf, sha256: sha256)
                // Whoever linked it may have been cut off before this.
                try shelf.synchronize()
            }
        }
    }

    /// The archived bytes of the content with this SHA-256.
    ///
    /// - Throws: `IntakeError`, `archiveDiffers` where they do not hash to it.
    public func read(sha256: String) throws(IntakeError) -> [UInt8] {
        try IntakeError.during("reading \(sha256.prefix(16)) from the archive") {
            let path = Self.path(of: sha256)
            guard let name = path.lastName else { return [] }
            let file = try archive.directory(beneath: path.removingLastComponent()).openFile(name)
            defer { try? file.close() }
            let bytes = try file.readAll(limit: try file.status().size)
            guard ContentDigests(of: bytes).sha256 == sha256 else { throw IntakeError.archiveDiffers(sha256) }
            return bytes
        }
    }

    /// Reads the content with this SHA-256 and sees that it hashes to it.
    ///
    /// - Throws: `IntakeError`, `archiveDiffers` where it does not, `inputOutput` where it is not there.
    public func verify(sha256: String) throws(IntakeError) {
        let path = Self.path(of: sha256)
        guard let name = path.lastName else { return }
        try IntakeError.during("reading \(sha256.prefix(16)) from the archive") {
            try verify(name, on: archive.directory(beneath: path.removingLastComponent()), sha256: sha256)
        }
    }

    private func shelf(_ name: FilePath) throws(Errno) -> Directory {
        do {
            return try archive.directory(beneath: name)
        } catch Errno.noSuchFileOrDirectory {
            try archive.createDirectory(name, permissions: .ownFolder)
            try archive.synchronize()
            return try archive.directory(beneath: name)
        }
    }

    private func verify(_ name: FilePath, on shelf: Directory, sha256: String) throws {
        let file = try shelf.openFile(name)
        defer { try? file.close() }
        guard try file.sha256() == sha256 else { throw IntakeError.archiveDiffers(sha256) }
    }
}
