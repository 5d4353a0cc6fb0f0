import SystemPackage

/// What was in hand when claimd last ended.
extension WorkFolder {
    /// The jobs whose folders are there, oldest first.
    ///
    /// - Throws: `IntakeError` where the folder cannot be listed.
    public func unfinished() throws(IntakeError) -> [JobID] {
        try IntakeError.during("listing the work folder") {
            try work.names().compactMap { JobID($0.string) }.sorted { $0.description < $1.description }
        }
    }

    /// The job `id` as its folder tells it; nil where not even its link was made, and so nothing was taken.
    ///
    /// - Throws: `IntakeError` where its folder cannot be read.
    public func resume(_ id: JobID) throws(IntakeError) -> Job? {
        try IntakeError.during("resuming a job") {
            let room = try work.directory(beneath: FilePath(id.description))
            for (link, isOnOtherMount) in [(Entry.from, false), (Entry.elsewhere, true)]
            where try room.status(of: link) != nil {
                return Job(id: id, path: try room.symbolicLink(link), isOnOtherMount: isOnOtherMount)
            }
            return nil
        }
    }

    /// Whether the job has a file to carry on with.
    ///
    /// - Throws: `IntakeError` where its folder cannot be read.
    public func holdsFile(_ job: Job) throws(IntakeError) -> Bool {
        try IntakeError.during("resuming a job") {
            try room(of: job).status(of: job.isOnOtherMount ? Entry.copy : Entry.original) != nil
        }
    }
}
