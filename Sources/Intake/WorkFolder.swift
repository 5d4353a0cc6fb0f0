import Glibc
public import SystemPackage

/// Taking files in hand, a folder for each job, so that whatever happens a restart finds what was in hand.
///
/// A job's folder holds `from` (a symbolic link that says the path the file had in the intake folder: made in one step,
/// it cannot be half-written), `original` (the dropper's file, renamed), `sidecar`, `copy` (the bytes as they were
/// hashed: the dropper may hold the original open, or hard-linked, and write to it still) and an `attempt-N` for each
/// time that reading it was begun. Where the intake folder lies on another mount, `elsewhere` stands for `from`, and the
/// original stays in the intake folder until all is done.
public struct WorkFolder: Sendable {
    enum Entry {
        static let from: FilePath = "from"
        static let elsewhere: FilePath = "elsewhere"
        static let original: FilePath = "original"
        static let sidecar: FilePath = "sidecar"
        static let copy: FilePath = "copy"
        static let attemptPrefix = "attempt-"
    }

    private static let chunk = 256 * 1024
    private static let sidecarLimit = 64 * 1024 + 1

    let intake: FilePath
    let work: Directory
    let maxBytes: Int

    /// The work folder of `paths`, for files of at most `maxBytes`.
    ///
    /// - Throws: `IntakeError` where the folder cannot be opened.
    public init(paths: StoragePaths, maxBytes: Int) throws(IntakeError) {
        intake = paths.intake
        self.maxBytes = maxBytes
        work = try IntakeError.during("opening \(paths.work)") { try Directory(at: paths.work) }
    }

    // MARK: - Taking

    /// Takes the file at `path` below the intake folder in hand, with its sidecar if one lies there.
    ///
    /// From another mount no sidecar is taken along: it is met on its own, and finds its document in the ledger.
    ///
    /// - Throws: `IntakeError`; the file then lies where it lay.
    public func take(_ path: FilePath) throws(IntakeError) -> Job {
        let (folder, name) = try locate(path)
        let status = try readable(name, in: folder)
        let id = JobID(at: .now)
        do throws(IntakeError) {
            return try IntakeError.during("taking a file in hand") {
                try work.createDirectory(FilePath(id.description), permissions: .ownFolder)
                let room = try work.directory(beneath: FilePath(id.description))
                try room.createSymbolicLink(Entry.from, saying: path)
                do {
                    try folder.rename(name, to: Entry.original, in: room)
                } catch Errno.improperLink {
                    return try leaveElsewhere(Job(id: id, path: path, status: status, isOnOtherMount: true), room)
                } catch Errno.noSuchFileOrDirectory {
                    throw IntakeError.vanished
                }
                // What was renamed is what counts: the name may have changed hands since it was looked at.
                guard let taken = try room.status(of: Entry.original), taken.kind == .regular else {
                    try room.rename(Entry.original, to: name, in: folder)
                    throw IntakeError.vanished
                }
                if let sidecar = Sidecar.path(of: path).lastName { takeSidecar(sidecar, from: folder, to: room) }
                return Job(id: id, path: path, status: taken, isOnOtherMount: false)
            }
        } catch {
            try? clear(id)
            throw error
        }
    }

    private func locate(_ path: FilePath) throws(IntakeError) -> (folder: Directory, name: FilePath) {
        guard let name = path.lastName else { throw .vanished }
        do {
            return (try Directory(at: intake).directory(beneath: path.removingLastComponent()), name)
        } catch Errno.noSuchFileOrDirectory, Errno.notDirectory, Errno.tooManySymbolicLinkLevels {
            throw .vanished
        } catch {
            throw .unreadable(error)
        }
    }

    private func readable(_ name: FilePath, in folder: Directory) throws(IntakeError) -> FileStatus {
        do {
            guard let seen = try folder.status(of: name) else { throw Errno.noSuchFileOrDirectory }
            // Asked before it is opened: opening a device can have an effect of its own.
            guard seen.kind == .regular else { throw IntakeError.notRegular(seen.kind) }
            let file = try folder.openFile(name)
            defer { try? file.close() }
            return try file.status()
        } catch Errno.noSuchFileOrDirectory {
            throw .vanished
        } catch let error as IntakeError {
            throw error
        } catch {
            throw .unreadable(error as? Errno ?? .permissionDenied)
        }
    }

    private func leaveElsewhere(_ job: Job, _ room: Directory) throws -> Job {
        guard job.status.size <= maxBytes else {
            throw IntakeError.tooLarge(bytes: job.status.size, limit: maxBytes, onOtherMount: true)
        }
        try room.rename(Entry.from, to: Entry.elsewhere, in: room)
        return job
    }

    private func takeSidecar(_ name: FilePath, from folder: Directory, to room: Directory) {
        // Without it, or with one that cannot be taken now, the file goes alone: a sidecar that stays behind is met on
        // its own and finds its document in the ledger.
        guard let status = try? folder.status(of: name), status.kind == .regular,
            let file = try? folder.openFile(name)
        else { return }
        defer { try? file.close() }
        guard file.hasWriter() != true else { return }
        try? folder.rename(name, to: Entry.sidecar, in: room)
    }

    // MARK: - Reading

    /// Copies the job's bytes into a file of claimd's own, which survives a power cut, and hashes them in the same pass.
    ///
    /// - Throws: `IntakeError`; the job stays in hand.
    public func read(_ job: Job) throws(IntakeError) -> TakenContent {
        guard job.status.size <= maxBytes else {
            throw .tooLarge(bytes: job.status.size, limit: maxBytes, onOtherMount: job.isOnOtherMount)
        }
        return try IntakeError.during("reading a file in hand") {
            let room = try work.directory(beneath: job.folder)
            let (folder, name) = job.isOnOtherMount ? try locate(job.path) : (room, Entry.original)
            let source = try folder.openFile(name)
            defer { try? source.close() }
            try room.removeFile(Entry.copy)
            let copy = try room.createFile(Entry.copy, permissions: .evidence)
            defer { try? copy.close() }
            let before = try source.status()
            guard before.size <= maxBytes else { throw IntakeError.changedWhileReading }
            let content = try transfer(from: source, to: copy, expecting: before.size)
            try copy.synchronize()
            try room.synchronize()
            guard try source.status() == before, content.bytes.count == before.size else {
                throw IntakeError.changedWhileReading
            }
            return TakenContent(bytes: content.bytes, digests: content.digests, sidecar: try sidecar(in: room))
        }
    }

    private func transfer(
        from source: FileDescriptor,
        to copy: FileDescriptor,
        expecting size: Int
    ) throws -> (bytes: [UInt8], digests: ContentDigests) {
        var hasher = ContentDigests.Hasher()
        // One byte more than expected: a file that grew meanwhile is to show it.
        let bytes = try [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count <= size {
                let end = min(count + Self.chunk, size + 1)
                let piece = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count..<end]
                )
                let read = try source.read(into: piece)
                if read == 0 { break }
                let filled = UnsafeRawBufferPointer(rebasing: piece[..<read])
                try copy.writeAll(filled)
                hasher.update(filled)
                count += read
            }
        }
        return (bytes, hasher.finalize())
    }

    private func sidecar(in room: Directory) throws -> [UInt8]? {
        guard let file = try? room.openFile(Entry.sidecar) else { return nil }
        defer { try? file.close() }
        return try [UInt8](unsafeUninitializedCapacity: Self.sidecarLimit) { buffer, count in
            while count < Self.sidecarLimit {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let read = try file.read(into: rest)
                if read == 0 { break }
                count += read
            }
        }
    }

    /// The SHA-256 of what was read of the job, where it was read at all.
    public func copiedSHA256(of job: Job) -> String? {
        guard let room = try? work.directory(beneath: job.folder), let copy = try? room.openFile(Entry.copy) else {
            return nil
        }
        defer { try? copy.close() }
        return try? copy.sha256()
    }

    /// Whether a sidecar was taken in hand with the job's file.
    ///
    /// - Throws: `IntakeError`.
    public func hasSidecar(_ job: Job) throws(IntakeError) -> Bool {
        try IntakeError.during("looking for a sidecar") {
            try work.directory(beneath: job.folder).status(of: Entry.sidecar) != nil
        }
    }

    /// Makes the job's sidecar a job of its own, when it cannot go with its file; nil where it has none.
    ///
    /// - Throws: `IntakeError`; the sidecar then stays with its file.
    public func separateSidecar(of job: Job) throws(IntakeError) -> Job? {
        let id = JobID(at: .now)
        let path = Sidecar.path(of: job.path)
        do throws(IntakeError) {
            return try IntakeError.during("taking a sidecar from its file") {
                let room = try work.directory(beneath: job.folder)
                guard try room.status(of: Entry.sidecar) != nil else { return nil }
                try work.createDirectory(FilePath(id.description), permissions: .ownFolder)
                let own = try work.directory(beneath: FilePath(id.description))
                try own.createSymbolicLink(Entry.from, saying: path)
                try room.rename(Entry.sidecar, to: Entry.original, in: own)
                guard let status = try own.status(of: Entry.original) else { throw IntakeError.vanished }
                return Job(id: id, path: path, status: status, isOnOtherMount: false)
            }
        } catch {
            try? clear(id)
            throw error
        }
    }

    /// Notes that reading the job is about to begin; how many times it was, this one included.
    ///
    /// The note is there after a crash of claimd, so that a text that crashes it is set apart instead of crashing it
    /// for ever; it need not survive a power cut, which is no text's fault.
    ///
    /// - Throws: `IntakeError`.
    public func beginAttempt(_ job: Job) throws(IntakeError) -> Int {
        try IntakeError.during("noting an attempt") {
            let room = try work.directory(beneath: job.folder)
            let attempt = try room.names().count { $0.string.hasPrefix(Entry.attemptPrefix) } + 1
            let note = FilePath("\(Entry.attemptPrefix)\(attempt)")
            try room.createFile(note, permissions: .evidence).close()
            return attempt
        }
    }

    /// Forgets the attempts at reading the job: it was put off in good order.
    ///
    /// - Throws: `IntakeError`.
    public func endAttempts(_ job: Job) throws(IntakeError) {
        try IntakeError.during("forgetting attempts") {
            let room = try work.directory(beneath: job.folder)
            for name in try room.names() where name.string.hasPrefix(Entry.attemptPrefix) {
                try room.removeFile(name)
            }
        }
    }

    // MARK: - After a restart

    /// The jobs that were in hand when claimd last ended, oldest first.
    ///
    /// - Throws: `IntakeError` where the folder cannot be listed.
    public func unfinished() throws(IntakeError) -> [JobID] {
        try IntakeError.during("listing the work folder") {
            try work.names().compactMap { JobID($0.string) }.sorted { $0.description < $1.description }
        }
    }

    /// The job `id` as it stands in the work folder; nil where its file was never taken, or is all cleared away: then
    /// nothing of it is left.
    ///
    /// - Throws: `IntakeError` where its folder cannot be read.
    public func resume(_ id: JobID) throws(IntakeError) -> Job? {
        try IntakeError.during("resuming a job") {
            let room = try work.directory(beneath: FilePath(id.description))
            if try room.status(of: Entry.from) != nil, let status = try room.status(of: Entry.original) {
                let path = try room.symbolicLink(Entry.from)
                return Job(id: id, path: path, status: status, isOnOtherMount: false)
            }
            if try room.status(of: Entry.elsewhere) != nil, let status = try room.status(of: Entry.copy) {
                let path = try room.symbolicLink(Entry.elsewhere)
                let original = try? locate(path).folder.status(of: path.lastName ?? path)
                return Job(id: id, path: path, status: (original ?? nil) ?? status, isOnOtherMount: true)
            }
            try clear(id)
            return nil
        }
    }

    /// Removes the job's file from the intake folder where that lies on another mount, and where what lies there still
    /// is what was copied: the same bytes, unchanged since.
    ///
    /// - Throws: `IntakeError` where it cannot be removed.
    public func removeElsewhere(_ job: Job, sha256: String) throws(IntakeError) {
        guard job.isOnOtherMount else { return }
        try IntakeError.during("removing a copied file") {
            guard let (folder, name) = try? locate(job.path), let file = try? folder.openFile(name) else { return }
            defer { try? file.close() }
            guard try file.status().size <= maxBytes, try file.sha256() == sha256 else { return }
            try folder.removeFile(name)
        }
    }

    /// Removes all that is left of a job in the work folder.
    ///
    /// - Throws: `IntakeError` where something cannot be removed.
    public func clear(_ id: JobID) throws(IntakeError) {
        try IntakeError.during("clearing a job away") {
            guard try work.status(of: FilePath(id.description)) != nil else { return }
            let room = try work.directory(beneath: FilePath(id.description))
            // The link last: without it nobody could tell what the rest belongs to.
            for name in try room.names() where name != Entry.from && name != Entry.elsewhere {
                try room.removeFile(name)
            }
            try room.removeFile(Entry.from)
            try room.removeFile(Entry.elsewhere)
            try work.removeDirectory(FilePath(id.description))
        }
    }
}
