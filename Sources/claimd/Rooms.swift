import Intake
import Ledger
import SystemPackage

/// The rooms of one root, opened: held by one process at a time.
struct Rooms: Sendable {
    let paths: StoragePaths
    /// Name and version of the program: `claimd 0.1.0`.
    let program: String
    let lock: RootLock
    let ledger: LedgerStore
    let work: WorkFolder
    let archive: Archive
    let rejected: RejectedFolder
    let duplicates: DuplicatesFolder?

    /// Makes what is missing under `root`, locks it and opens everything.
    ///
    /// - Throws: `IntakeError` or `LedgerError`.
    init(root: FilePath, configuration: Configuration, program: String) throws {
        self.program = program
        paths = StoragePaths(root: root)
        try paths.create()
        lock = try RootLock(root: root)
        ledger = try LedgerStore(holding: lock, version: program)
        work = try WorkFolder(paths: paths, maxBytes: configuration.maxBytes)
        archive = try Archive(paths: paths)
        rejected = try RejectedFolder(paths: paths, work: work)
        duplicates =
            switch configuration.duplicates {
            case .remove: nil
            case .move: try DuplicatesFolder(paths: paths, work: work)
            }
    }

    /// What becomes of the file of a duplicate.
    var duplicateDisposal: Disposal { duplicates == nil ? .removed : .moved }

    /// Closes the ledger, then lets go of the root.
    func close() throws(LedgerError) {
        try ledger.close()
        lock.release()
    }
}
