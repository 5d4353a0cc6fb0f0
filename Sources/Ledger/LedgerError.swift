/// What can go wrong between claimd and its SQLite file.
///
/// No case carries words of a document, nor of a person's search.
public enum LedgerError: Error, Hashable {
    /// Another process holds the lock on the root.
    case rootLocked(by: LockHolder)
    /// The file was written by a newer claimd.
    case newerSchema(found: Int, known: Int)
    /// The file still has the schema of an older claimd, and whoever opened it may only read.
    case olderSchema(found: Int, known: Int)
    /// The file is some other program's database; its application id.
    case foreignDatabase(applicationID: Int)
    /// The root lies on a file system on which SQLite's write-ahead log is not safe; its kind.
    case remoteFileSystem(kind: String)
    /// No ledger lies at this path.
    case missing(path: String)
    /// The file could not be opened, for want of rights or of a folder; the system's or SQLite's words for it.
    case cannotOpen(detail: String)
    /// SQLite was built without something that the ledger needs; what.
    case unfitSQLite(lacks: String)
    /// The file is damaged, or is no database at all; SQLite's result code.
    case corrupt(code: Int)
    /// The disk is full.
    case full
    /// Another process kept the file locked for longer than the ledger waits.
    case busy
    /// The disk failed to read or write; SQLite's extended result code or errno.
    case inputOutput(code: Int)
    /// SQLite broke off a transaction, for no fault of the entries in it; its extended result code.
    case interrupted(code: Int)
    /// The copy that is made before a migration did not succeed; why.
    case backupFailed(detail: String)
    /// A step to this version's schema did not go through, and the file is as it was; why.
    case migrationFailed(detail: String)
    /// A row broke a rule of the schema or of the ledger; which.
    case refused(detail: String)
    /// A passage's words are not what stands at its offsets, or its offsets cut a character.
    case wordsDoNotStand(field: String, start: Int, end: Int)
    /// What was typed cannot begin a document's id.
    case invalidPrefix
    /// Several documents begin like this.
    case ambiguousPrefix(String)
    /// No document begins like this.
    case notFound(String)
    /// The ledger was closed.
    case closed
}
