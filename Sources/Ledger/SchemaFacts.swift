import GRDB
import Glibc
import SystemPackage

/// Whose database a file is, and of which schema, asked before anything is changed in it.
struct SchemaFacts: Equatable {
    let applicationID: Int
    let version: Int
    let isEmpty: Bool

    init(in db: Database) throws {
        applicationID = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        // A first start that broke off may have left GRDB's own table.
        isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name NOT GLOB 'grdb_*'") == 0
    }

    /// The facts of the file at `path`, read without writing.
    static func read(at path: FilePath) throws(LedgerError) -> SchemaFacts {
        try LedgerError.catching {
            let queue = try DatabaseQueue(path: path.string, configuration: LedgerFile.reading)
            defer { try? queue.close() }
            return try queue.read(SchemaFacts.init(in:))
        }
    }

    /// Refuses what is not a ledger, or one of a schema beyond `known`.
    func refuseStrange(known: Int) throws(LedgerError) {
        if applicationID == 0, version == 0, isEmpty { return }
        guard applicationID == Migrations.applicationID else { throw .foreignDatabase(applicationID: applicationID) }
        guard version <= known else { throw .newerSchema(found: version, known: known) }
    }
}
