public import SystemPackage

/// From the intake folder into a job's own.
extension WorkFolder {
    /// Takes the file at `path` below the intake folder in hand, with its sidecar if one lies there.
    ///
    /// From another mount no sidecar is taken along: it is met on its own, and finds its document in the ledger.
    ///
    /// - Parameters:
    ///   - path: Its path.
    ///   - settled: What it was when it was found to be whole; it must still be that.
    ///   - maxBytes: The largest file that is taken from another mount, in bytes.
    /// - Returns: The job that carries it from here on.
    /// - Throws: `IntakeError`; the file then lies where it lay.
    public func take(
        _ path: FilePath,
        settled: FileStatus? = nil,
        maxBytes: Int
    ) throws(IntakeError) -> Job {
        let (folder, name) = try locate(path)
        let size = try readableSize(of: name, in: folder, settled: settled)
        let id = JobID(at: .now)
        return try orAbandon(id, "taking a file in hand") {
            try bring(name, of: size, from: folder, to: id, saying: path, maxBytes: maxBytes)
        }
    }

    /// Runs `body`, the beginning of a job; where it fails, nothing of the job is left.
    private func orAbandon<Result>(
        _ id: JobID,
        _ operation: String,
        _ body: () throws -> Result
    ) throws(IntakeError) -> Result {
        do {
            return try IntakeError.during(operation, body)
        } catch {
            try? abandon(id)
            throw error
        }
    }

    private func bring(
        _ name: FilePath,
        of size: Int,
        from folder: Directory,
        to id: JobID,
        saying path: FilePath,
        maxBytes: Int
    ) throws -> Job {
        try work.createDirectory(FilePath(id.description), permissions: .ownFolder)
        let room = try work.directory(beneath: FilePath(id.description))
        do {
            try room.createSymbolicLink(Entry.from, saying: path)
            try folder.rename(name, to: Entry.original, in: room)
        } catch Errno.improperLink {
            guard size <= maxBytes else { throw IntakeError.tooLarge(bytes: size, limit: maxBytes, onOtherMount: true) }
            try room.rename(Entry.from, to: Entry.elsewhere, in: room)
            return Job(id: id, path: path, isOnOtherMount: true)
        } catch Errno.noSuchFileOrDirectory {
            throw IntakeError.vanished
        } catch Errno.fileNameTooLong {
            throw IntakeError.pathTooLong
        } catch Errno.notPermitted, Errno.permissionDenied {
            throw IntakeError.unreadable
        }
        // From here on the file is in hand, and nothing that fails may let go of it.
        takeSidecar(of: name, from: folder, to: room)
        return Job(id: id, path: path, isOnOtherMount: false)
    }

    private func readableSize(
        of name: FilePath,
        in folder: Directory,
        settled: FileStatus?
    ) throws(IntakeError) -> Int {
        do {
            guard let seen = try folder.status(of: name) else { throw IntakeError.vanished }
            // Asked before it is opened: opening a device can have an effect of its own.
            guard seen.kind == .regular else { throw IntakeError.notRegular(seen.kind) }
            let file = try folder.openFile(name)
            defer { try? file.close() }
            let status = try file.status()
            // Many files may have gone before it since it was found to be whole.
            guard settled == nil || settled == status, file.hasWriter() != true else { throw IntakeError.unsettled }
            return status.size
        } catch let error as IntakeError {
            throw error
        } catch let error as Errno {
            throw .cannotOpen(error)
        } catch {
            preconditionFailure("only Errno and IntakeError are thrown in this room: \(error)")
        }
    }

    private func takeSidecar(of name: FilePath, from folder: Directory, to room: Directory) {
        // Without it, or with one that cannot be taken now, the file goes alone: a sidecar that stays behind is met on
        // its own and finds its document in the ledger.
        guard let sidecar = Sidecar.path(of: name).lastName, let status = try? folder.status(of: sidecar),
            status.kind == .regular, let file = try? folder.openFile(sidecar)
        else { return }
        defer { try? file.close() }
        guard file.hasWriter() != true else { return }
        try? folder.rename(sidecar, to: Entry.sidecar, in: room)
    }

    /// Whether a sidecar was taken in hand with the job's file.
    ///
    /// - Throws: `IntakeError`.
    public func hasSidecar(_ job: Job) throws(IntakeError) -> Bool {
        try IntakeError.during("looking for a sidecar") { try room(of: job).status(of: Entry.sidecar) != nil }
    }

    /// Makes the job's sidecar a job of its own, when it cannot go with its file; nil where it has none.
    ///
    /// - Throws: `IntakeError`; the sidecar then stays with its file.
    public func separateSidecar(of job: Job) throws(IntakeError) -> Job? {
        guard try hasSidecar(job) else { return nil }
        let own = Job(id: JobID(at: .now), path: Sidecar.path(of: job.path), isOnOtherMount: false)
        return try orAbandon(own.id, "taking a sidecar from its file") {
            try work.createDirectory(own.folder, permissions: .ownFolder)
            let room = try room(of: own)
            try room.createSymbolicLink(Entry.from, saying: own.path)
            try self.room(of: job).rename(Entry.sidecar, to: Entry.original, in: room)
            return own
        }
    }

    /// Gives the job's file back to the intake folder where it is no longer what was read of it, or somebody has it open
    /// for writing: what is written to it now is another content, and would be lost with it.
    ///
    /// - Throws: `IntakeError`; the file is then where it was.
    public func giveBackIfChanged(_ job: Job, since read: FileStatus) throws(IntakeError) {
        guard !job.isOnOtherMount else { return }
        try IntakeError.during("giving a changed file back") {
            let room = try room(of: job)
            guard try room.status(of: Entry.original)?.kind == .regular else { return }
            let file = try room.openFile(Entry.original)
            defer { try? file.close() }
            guard try file.status() != read || file.hasWriter() == true else { return }
            let (folder, name) = try locate(job.path)
            try giveBack(Entry.original, of: room, as: name, in: folder, job)
        }
    }

    /// Removes the job's file from the intake folder where that lies on another mount, and where what lies there still
    /// has the content that was copied.
    ///
    /// - Throws: `IntakeError` where it cannot be removed.
    public func removeElsewhere(_ job: Job, sha256: String) throws(IntakeError) {
        guard job.isOnOtherMount else { return }
        try IntakeError.during("removing a copied file") { try removeCopied(job, sha256: sha256) }
    }

    private func removeCopied(_ job: Job, sha256: String) throws {
        guard let (folder, name) = try? locate(job.path) else { return }
        // Out of everybody's sight first: a file that is renamed over this one meanwhile is not to go with it.
        let hidden = Self.hiddenName(of: job)
        if try folder.status(of: hidden) == nil {
            guard try folder.status(of: name) != nil else { return }
            try folder.rename(name, to: hidden, in: folder)
        }
        let size = try room(of: job).status(of: Entry.copy)?.size
        if try holds(sha256, hidden, in: folder, size: size) {
            try folder.removeFile(hidden)
        } else {
            try giveBack(hidden, of: folder, as: name, in: folder, job)
        }
    }

    /// Whether the file under `name` has this content; one of another `size` is not even read.
    private func holds(_ sha256: String, _ name: FilePath, in folder: Directory, size: Int?) throws -> Bool {
        guard let status = try folder.status(of: name), status.kind == .regular,
            size == nil || status.size == size
        else { return false }
        let file = try folder.openFile(name)
        defer { try? file.close() }
        return try file.sha256() == sha256
    }

    /// The name that the file of a job has while it is removed from another mount.
    static func hiddenName(of job: Job) -> FilePath { FilePath(".claimd-\(job.id)") }

    private func giveBack(
        _ file: FilePath,
        of room: Directory,
        as name: FilePath,
        in folder: Directory,
        _ job: Job
    ) throws {
        let isFree = try folder.status(of: name) == nil
        let other = FilePath(bytes: Array("\(job.id)-".utf8) + name.bytes.prefix(200))
        try room.rename(file, to: isFree ? name : other, in: folder)
    }
}
