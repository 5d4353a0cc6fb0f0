import SystemPackage

/// Taking files in hand, a folder for each job, so that whatever happens a restart finds what was in hand.
///
/// A job's folder holds `from` (a symbolic link that says the path the file had in the intake folder: made in one step,
/// it cannot be half-written), `original` (the dropper's file, renamed), `sidecar`, `copy` (the bytes as they were
/// hashed: the dropper may hold the original open, or hard-linked, and write to it still) and an `attempt-N` for each
/// time that making sense of it was begun and not ended. Where the intake folder lies on another mount, `elsewhere`
/// stands for `from`, and the original stays in the intake folder until all is done.
///
/// | cut off | the ledger | the job's folder | the next start |
/// | --- | --- | --- | --- |
/// | before the rename | nothing | `from` | abandons the folder; the file is met where it lies |
/// | before COMMIT | nothing | `from`, `original`, perhaps more | carries the job from the beginning |
/// | while the file moves | its outcome | `from`, what has not moved yet | finishes moving |
/// | while clearing | its outcome | `from` | clears |
///
/// Nothing but `clear(_:)` removes a dropper's file, and only after the ledger has it on record.
public struct WorkFolder: Sendable {
    enum Entry {
        static let from: FilePath = "from"
        static let elsewhere: FilePath = "elsewhere"
        static let original: FilePath = "original"
        static let sidecar: FilePath = "sidecar"
        static let copy: FilePath = "copy"
        static let attemptPrefix = "attempt-"
    }

    let intake: FilePath
    let work: Directory

    /// The work folder of `paths`.
    ///
    /// - Throws: `IntakeError` where the folder cannot be opened.
    public init(paths: StoragePaths) throws(IntakeError) {
        intake = paths.intake
        work = try Directory.ofStorage(at: paths.work)
    }

    /// The folder of a job.
    func room(of job: Job) throws(Errno) -> Directory { try work.directory(beneath: job.folder) }

    /// Makes the folder of a job whose file is brought there by someone else; one that is there already is no fault.
    func makeRoom(for job: Job) throws(Errno) -> Directory {
        try work.createDirectory(job.folder, permissions: .ownFolder)
        let room = try room(of: job)
        if try room.status(of: Entry.from) == nil { try room.createSymbolicLink(Entry.from, saying: job.path) }
        return room
    }

    /// The directory that holds, or held, the file at `path` below the intake folder, and its name there.
    func locate(_ path: FilePath) throws(IntakeError) -> (folder: Directory, name: FilePath) {
        guard let name = path.lastName else { throw .vanished }
        do {
            return (try Directory(at: intake).directory(beneath: path.removingLastComponent()), name)
        } catch Errno.noSuchFileOrDirectory, Errno.notDirectory, Errno.tooManySymbolicLinkLevels {
            throw .vanished
        } catch {
            throw .cannotOpen(error)
        }
    }

    /// Removes all that is left of a job that the ledger has on record, and whose file is where it belongs.
    ///
    /// - Throws: `IntakeError` where something cannot be removed.
    public func clear(_ id: JobID) throws(IntakeError) {
        try remove(id) { _ in true }
    }

    /// Removes what a job left that never got its file, or got a copy of it alone.
    ///
    /// - Throws: `IntakeError` where something cannot be removed: also where a dropper's file is there after all.
    public func abandon(_ id: JobID) throws(IntakeError) {
        try remove(id) { $0 != Entry.original && $0 != Entry.sidecar }
    }

    private func remove(_ id: JobID, where isOurs: (FilePath) -> Bool) throws(IntakeError) {
        try IntakeError.during("clearing a job away") {
            let folder = FilePath(id.description)
            guard try work.status(of: folder) != nil else { return }
            let room = try work.directory(beneath: folder)
            let names = try room.names()
            guard names.allSatisfy(isOurs) else { throw Errno.directoryNotEmpty }
            // The link last: without it nobody could tell what the rest belongs to.
            for name in names where name != Entry.from && name != Entry.elsewhere { try room.removeFile(name) }
            try room.removeFile(Entry.from)
            try room.removeFile(Entry.elsewhere)
            try work.removeDirectory(folder)
        }
    }
}
