public import SystemPackage

/// The files that can never go through: whole, each with its reason beside it as `NAME.reason.json`.
public struct RejectedFolder: Sendable {
    private static let reasonSuffix = ".reason.json"
    private static let nameLimit = 255

    private let rejected: Directory
    private let work: WorkFolder

    /// The folder of `paths`, filled from `work`.
    ///
    /// - Throws: `IntakeError` where the folder cannot be opened.
    public init(paths: StoragePaths, work: WorkFolder) throws(IntakeError) {
        self.work = work
        rejected = try IntakeError.during("opening \(paths.rejected)") { try Directory(at: paths.rejected) }
    }

    /// Under which name the job's file will lie there.
    ///
    /// Its own, or where that is taken, or too long for a reason beside it, its own with the job in front of its last
    /// dot. The same for the same job, as long as it is not put there.
    public func name(for job: Job) -> FilePath {
        let own = job.path.lastName ?? "file"
        let isFree =
            (try? rejected.status(of: own)) == .some(nil)
            && (try? rejected.status(of: reasonName(of: own))) == .some(nil)
        if isFree, own.length + Self.reasonSuffix.utf8.count <= Self.nameLimit { return own }
        let bytes = own.bytes
        let dot = bytes.lastIndex(of: UInt8(ascii: ".")) ?? bytes.count
        let tail = Array(".\(job.id)".utf8) + bytes[dot...].suffix(32)
        let room = Self.nameLimit - Self.reasonSuffix.utf8.count - tail.count
        return FilePath(bytes: bytes[..<dot].prefix(room) + tail)
    }

    /// Puts the job's file there under `name`, with `reason` (a JSON text) beside it and its sidecar, if it has one.
    ///
    /// It survives a power cut then; doing it again changes nothing.
    ///
    /// - Throws: `IntakeError`; the job's file is where it was, or there.
    public func put(_ job: Job, as name: FilePath, reason: [UInt8]) throws(IntakeError) {
        try IntakeError.during("moving a file to rejected/") {
            let room = try work.work.directory(beneath: job.folder)
            try write(reason, as: reasonName(of: name))
            let file = job.isOnOtherMount ? WorkFolder.Entry.copy : WorkFolder.Entry.original
            try move(file, from: room, to: name)
            if let sidecar = Sidecar.path(of: name).lastName {
                try move(WorkFolder.Entry.sidecar, from: room, to: sidecar)
            }
            try rejected.synchronize()
        }
    }

    private func reasonName(of name: FilePath) -> FilePath {
        FilePath(bytes: name.bytes + Array(Self.reasonSuffix.utf8))
    }

    private func move(_ file: FilePath, from room: Directory, to name: FilePath) throws(Errno) {
        do {
            try room.rename(file, to: name, in: rejected)
        } catch Errno.noSuchFileOrDirectory {
            return
        }
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
