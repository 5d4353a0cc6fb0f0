import SystemPackage

/// The files whose content was known, where the configuration says to keep them: `duplicates/JOB-NAME`.
public struct DuplicatesFolder: Sendable {
    private let root: Directory
    private let work: WorkFolder

    /// The folder of `paths`, filled from `work`.
    ///
    /// - Throws: `IntakeError` where the root cannot be opened.
    public init(paths: StoragePaths, work: WorkFolder) throws(IntakeError) {
        self.work = work
        root = try Directory.ofStorage(at: paths.root)
    }

    /// Puts the job's file there; the folder is made with the first.
    ///
    /// It survives a power cut then; doing it again changes nothing.
    ///
    /// - Throws: `IntakeError`; the job's file is where it was, or there.
    public func put(_ job: Job) throws(IntakeError) {
        try IntakeError.during("moving a file to duplicates/") {
            let room = try work.room(of: job)
            let name = FilePath(bytes: (Array("\(job.id)-".utf8) + (job.path.lastName?.bytes ?? [])).prefix(255))
            let file = job.isOnOtherMount ? WorkFolder.Entry.copy : WorkFolder.Entry.original
            guard try room.status(of: file) != nil else { return }
            try root.createDirectory("duplicates", permissions: .ownFolder)
            let duplicates = try root.directory(beneath: "duplicates")
            try room.synchronizeFile(file)
            try room.rename(file, to: name, in: duplicates)
            try duplicates.synchronize()
        }
    }
}
