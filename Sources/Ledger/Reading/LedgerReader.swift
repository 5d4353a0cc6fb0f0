import GRDB
import Glibc
public import SystemPackage

/// Answers questions about a ledger and changes nothing in it.
///
/// Its calls block for as long as SQLite reads; each sees one consistent moment of the ledger.
public struct LedgerReader: Sendable {
    private let database: any DatabaseReader
    private let isShared: Bool

    /// A reader beside the writer, on its connections.
    init(sharing database: any DatabaseReader) {
        self.database = database
        isShared = true
    }

    /// Opens the ledger below `root` to read only: needs no lock, no running daemon and no right to write.
    ///
    /// - Throws: `missing`, `cannotOpen`, `foreignDatabase`, `newerSchema`, `olderSchema`, or what SQLite reports.
    public init(root: FilePath) throws(LedgerError) {
        let path = root.appending(LedgerFile.name)
        // Asked without opening the file, for the same reason as in `LedgerFile.create`.
        guard path.withPlatformString({ access($0, R_OK) }) == 0 else {
            let failure = Errno(rawValue: errno)
            throw failure == .noSuchFileOrDirectory
                ? .missing(path: path.string) : .cannotOpen(detail: "\(path): \(failure)")
        }
        let queue = try LedgerError.catching {
            try DatabaseQueue(path: path.string, configuration: LedgerFile.reading)
        }
        database = queue
        isShared = false
        let facts = try LedgerError.catching { try queue.read(SchemaFacts.init(in:)) }
        let known = Migrations.all.count
        try facts.refuseStrange(known: known)
        guard facts.version == known else { throw .olderSchema(found: facts.version, known: known) }
    }

    /// Closes the reader's connection; one that a `LedgerStore` has beside its writer is closed with the store alone.
    public func close() throws(LedgerError) {
        guard !isShared else { return }
        try LedgerError.catching { try database.close() }
    }

    /// Runs `body` on one consistent moment of the ledger.
    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        try LedgerError.catching { try database.read(body) }
    }
}
