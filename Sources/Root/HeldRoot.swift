public import Intake
public import Ledger
public import SystemPackage

/// Everything of one root, opened by the holder of its lock: one process at a time, claimd or claimctl.
public struct HeldRoot: Sendable {
    /// Where everything lies.
    public let paths: StoragePaths
    /// Name and version of the program: `claimd 0.1.0`.
    public let program: String
    /// The right to write.
    public let lock: RootLock
    /// The SQLite file.
    public let ledger: LedgerStore
    /// The files in hand.
    public let work: WorkFolder
    /// The originals.
    public let archive: Archive
    /// The files that cannot go through.
    public let rejected: RejectedFolder
    /// The files whose content was known, where they are kept.
    public let duplicates: DuplicatesFolder
    /// What reads a text.
    public let analyst: Analyst
    /// Threads that wait for the disk.
    public let disk: WorkQueue
    /// Threads that compute.
    public let reading: WorkQueue

    /// What people decide is done one after the other: two may mean the same file.
    let decisions = Turn()
    /// Documents are read again one after the other: the last reading has the newest statement in mind.
    let readings = Turn()

    /// Makes what is missing under `root`, locks it and opens everything.
    ///
    /// - Parameters:
    ///   - root: The root folder.
    ///   - program: Name and version of the program, for the record.
    ///   - holder: Who takes the lock: `claimd`, or another program that soon gives it back.
    ///   - share: Where what is installed with the program lies.
    ///   - width: How many threads may wait for the disk at once.
    ///   - liveness: Where the threads say that they move on.
    /// - Throws: `IntakeError`, `LedgerError`, `ModelError`, `GazetteerError` or `TaxonomyError`.
    public init(
        root: FilePath,
        program: String,
        holder: String = LockHolder.service,
        share: ShareFolder = ShareFolder(),
        width: Int = 1,
        liveness: Liveness = Liveness()
    ) async throws {
        self.program = program
        // First: where what is installed is not whole, nothing below the root is touched.
        analyst = Analyst(program: program, extractor: try await share.extractor())
        paths = StoragePaths(root: root)
        try paths.create()
        lock = try RootLock(root: root, program: holder)
        ledger = try LedgerStore(holding: lock, version: program)
        work = try WorkFolder(paths: paths)
        archive = try Archive(paths: paths)
        rejected = try RejectedFolder(paths: paths, work: work)
        duplicates = try DuplicatesFolder(paths: paths, work: work)
        disk = WorkQueue(name: "claimd-disk", width: width, doing: "a worker at the disk", liveness: liveness)
        reading = WorkQueue(
            name: "claimd-reading",
            width: ProcessorCount.active,
            doing: "a worker that reads a text",
            liveness: liveness
        )
    }

    /// Closes the ledger, then lets go of the root.
    ///
    /// - Throws: `LedgerError` where the ledger cannot be closed.
    public func close() throws(LedgerError) {
        try ledger.close()
        lock.release()
    }
}
