import GRDB
import SystemPackage

/// The file as a stranger sees it who opens it with plain SQLite.
struct RawDatabase {
    private let queue: DatabaseQueue

    init(_ path: FilePath) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: path.string, configuration: configuration)
    }

    func execute(_ sql: String) throws {
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    func string(_ sql: String) throws -> String? {
        try queue.read { try String.fetchOne($0, sql: sql) }
    }

    func number(_ sql: String) throws -> Int? {
        try queue.read { try Int.fetchOne($0, sql: sql) }
    }

    func strings(_ sql: String) throws -> [String] {
        try queue.read { try String.fetchAll($0, sql: sql) }
    }

    /// The message with which SQLite refuses `sql`; nil where it does not.
    func refusal(of sql: String) -> String? {
        do {
            try execute(sql)
            return nil
        } catch {
            return (error as? DatabaseError)?.message ?? "\(error)"
        }
    }
}
