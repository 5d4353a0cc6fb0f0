import Synchronization
public import SystemPackage

/// The files that can never go through: whole, each with its reason beside it as `NAME.reason.json`.
public final class RejectedFolder: Sendable {
    private static let reasonSuffix = ".reason.json"
    private static let nameLimit = 255

    private let rejected: Directory
    private let work: WorkFolder
    /// Names that are given to jobs whose files are not there yet.
    private let reserved = Mutex<[FilePath: JobID]>([:])

    /// The folder of `paths`, filled from `work`.
    ///
    /// - Throws: `IntakeError` where the folder cannot be opened.
    public init(paths: StoragePaths, work: WorkFolder) throws(IntakeError) {
        self.work = work
        rejected = try Directory.ofStorage(at: paths.rejected)
    }

    /// Under which name the job's file will lie there; nobody else gets it.
    ///
    /// Its own, or where that is taken, or too long for a reason beside it, its own with the job in front of its last
    /// dot.
    public func reserveName(for job: Job) -> FilePath {
        let own = job.path.lastName ?? "file"
        return reserved.withLock { reserved in
            let isFree =
                reserved[own] == job.id
                || Self.neighbours(of: own).allSatisfy { reserved[$0] == nil && !isThere($0) }
            let name =
                isFree && own.length + Self.reasonSuffix.utf8.count <= Self.nameLimit ? own : unique(own, job.id)
            for taken in Self.names(with: name) { reserved[taken] = job.id }
            return name
        }
    }

    /// Keeps the name of a rejected file for the job that it was rejected with, until `letGo(_:)`: what a person decided
    /// about it is not done yet, and must not meet another file of that name.
    public func hold(_ name: FilePath, for job: JobID) {
        reserved.withLock { reserved in
            for taken in Self.names(with: name) { reserved[taken] = job }
        }
    }

    /// Ends `hold(_:for:)`.
    public func letGo(_ name: FilePath) {
        reserved.withLock { reserved in
            for taken in Self.names(with: name) { reserved[taken] = nil }
        }
    }

    /// What lies there with a file of this name: the file, its reason and its sidecar.
    private static func names(with name: FilePath) -> [FilePath] {
        [name, reasonName(of: name)] + [Sidecar.path(of: name).lastName].compactMap { $0 }
    }

    /// The names that must be free for a file of this name: its own, and that of the file whose sidecar it would seem.
    private static func neighbours(of name: FilePath) -> [FilePath] {
        names(with: name) + [Sidecar.subject(of: name)?.lastName].compactMap { $0 }
    }

    private func isThere(_ name: FilePath) -> Bool {
        // What cannot be looked at is as good as there.
        (try? rejected.status(of: name)) != .some(nil)
    }

    private func unique(_ name: FilePath, _ id: JobID) -> FilePath {
        let bytes = name.bytes
        let dot = bytes.lastIndex(of: UInt8(ascii: ".")) ?? bytes.count
        let tail = Array(".\(id)".utf8) + bytes[dot...].suffix(32)
        let room = Self.nameLimit - Self.reasonSuffix.utf8.count - tail.count
        return FilePath(bytes: bytes[..<dot].prefix(room) + tail)
    }

    /// Puts the job's file there under `name`, with `reason` (a JSON text) beside it and its sidecar, if it has one.
    ///
    /// The ledger has it on record under that name by then. It survives a power cut afterwards; doing it again changes
    /// nothing.
    ///
    /// - Throws: `IntakeError`; the job's file is where it was, or there.
    public func put(_ job: Job, as name: FilePath, reason: [UInt8]) throws(IntakeError) {
        try IntakeError.during("moving a file to rejected/") {
            let room = try work.room(of: job)
            try write(reason, as: Self.reasonName(of: name))
            if let sidecar = Sidecar.path(of: name).lastName {
                try move(WorkFolder.Entry.sidecar, from: room, to: sidecar)
            }
            // The original last: while it is in the job's folder, a restart knows that there is something to move.
            try move(
                job.isOnOtherMount ? WorkFolder.Entry.copy : WorkFolder.Entry.original,
                from: room,
                to: name
            )
            try rejected.synchronize()
        }
        letGo(name)
    }

    // MARK: - What a person decides

    /// Whether the file that was rejected as `name` lies there.
    ///
    /// - Throws: `IntakeError` where the folder cannot be read.
    public func holds(_ name: FilePath) throws(IntakeError) -> Bool {
        try IntakeError.during("looking into rejected/") { try rejected.status(of: name) != nil }
    }

    /// Makes the file that was rejected as `name` the job `id`, as if it had just come as `path`: with its sidecar,
    /// without its reason.
    ///
    /// It survives a power cut then; doing it again changes nothing.
    ///
    /// - Throws: `IntakeError`; the file is there, or in the job's folder.
    public func takeAgain(_ name: FilePath, as id: JobID, from path: FilePath) throws(IntakeError) -> Job {
        let job = Job(id: id, path: path, isOnOtherMount: false)
        try IntakeError.during("taking a rejected file in again") {
            let room = try work.makeRoom(for: job)
            // The original last, as when it was put there: where it is in the room, this was done before.
            if try room.status(of: WorkFolder.Entry.original) == nil {
                if let sidecar = Sidecar.path(of: name).lastName {
                    try bring(sidecar, to: WorkFolder.Entry.sidecar, in: room)
                }
                try bring(name, to: WorkFolder.Entry.original, in: room)
                try room.synchronize()
            }
            try rejected.removeFile(Self.reasonName(of: name))
            try rejected.synchronize()
        }
        return job
    }

    /// Removes the file that was rejected as `name`, its sidecar and its reason; what is gone already is no fault.
    ///
    /// - Throws: `IntakeError` where something cannot be removed.
    public func discard(_ name: FilePath) throws(IntakeError) {
        try IntakeError.during("removing a rejected file") {
            try rejected.removeFile(name)
            if let sidecar = Sidecar.path(of: name).lastName { try rejected.removeFile(sidecar) }
            try rejected.removeFile(Self.reasonName(of: name))
            try rejected.synchronize()
        }
    }

    private func bring(_ name: FilePath, to file: FilePath, in room: Directory) throws(Errno) {
        guard try rejected.status(of: name) != nil else { return }
        try rejected.rename(name, to: file, in: room)
    }

    private static func reasonName(of name: FilePath) -> FilePath {
        FilePath(bytes: name.bytes + Array(reasonSuffix.utf8))
    }

    private func move(_ file: FilePath, from room: Directory, to name: FilePath) throws(Errno) {
        guard try room.status(of: file) != nil else { return }
        // Its dropper may never have made the bytes survive a power cut, and this is the one copy of them that stays.
        try room.synchronizeFile(file)
        try room.rename(file, to: name, in: rejected)
    }

    private func write(_ bytes: [UInt8], as name: FilePath) throws {
        // Written aside and renamed, so that nobody reads half a reason.
        let draft = FilePath(bytes: [UInt8(ascii: ".")] + name.bytes.suffix(Self.nameLimit - 1))
        try rejected.removeFile(draft)
        let file = try rejected.createFile(draft, permissions: .evidence)
        defer { try? file.close() }
        try file.writeAll(bytes)
        try file.synchronize()
        try rejected.removeFile(name)
        try rejected.rename(draft, to: name, in: rejected)
    }
}
