import Foundation
import GRDB
public import Intake
import SystemPackage

extension LedgerReader {
    /// Rejections, the newest first.
    ///
    /// - Parameters:
    ///   - limit: How many at most.
    ///   - isOpen: Whether only those count about which nobody has decided, or whose file has not moved since.
    /// - Returns: The rejections.
    /// - Throws: what SQLite reports.
    public func rejections(limit: Int, isOpen: Bool = true) throws(LedgerError) -> [RejectionRow] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM rejection \(isOpen ? "WHERE \(Self.isOpen)" : "") ORDER BY id DESC LIMIT ?",
                arguments: [max(0, limit)]
            )
            .map(RejectionRow.init)
        }
    }

    /// The rejection that took this job to try its file again; nil where the job is none of those.
    public func rejection(retriedAs job: JobID) throws(LedgerError) -> RejectionRow? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM rejection WHERE retry_job = ?", arguments: [job.description])
                .map(RejectionRow.init)
        }
    }

    /// The open rejection that `name` means: its job, its name in `rejected/`, or the first digits of its job, at
    /// least 8; nil where there is none, or more than one.
    public func openRejection(named name: String) throws(LedgerError) -> RejectionRow? {
        try read { db in
            func rows(_ condition: String, _ argument: any DatabaseValueConvertible) throws -> [RejectionRow] {
                try Row.fetchAll(
                    db,
                    sql: "SELECT * FROM rejection WHERE (\(Self.isOpen)) AND \(condition) LIMIT 2",
                    arguments: [argument]
                )
                .map(RejectionRow.init)
            }
            if let row = try rows("job = ?", name).first ?? rows("stored_as = ?", Data(name.utf8)).first { return row }
            guard name.utf8.count >= 8, name.allSatisfy(\.isHexDigit) else { return nil }
            let found = try rows("job GLOB ? || '*'", name.lowercased())
            return found.count == 1 ? found[0] : nil
        }
    }

    private static let isReleasing = "release IN ('retrying', 'discarding')"
    /// What holds of a rejection whose file lies in `rejected/`.
    static let isOpen = "release IS NULL OR \(isReleasing)"

    /// The rejections whose files have not moved yet as a person decided.
    public func unfinishedReleases() throws(LedgerError) -> [RejectionRow] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM rejection WHERE \(Self.isReleasing) ORDER BY id")
                .map(RejectionRow.init)
        }
    }
}

extension RejectionRow {
    init(_ row: Row) {
        self.init(
            job: row["job"],
            name: row["name"],
            pathHex: hexadecimal(row["path"] as Data),
            storedAsHex: hexadecimal(row["stored_as"] as Data),
            size: row["size"],
            owner: row["owner"],
            sha256: row["sha256"],
            stage: row["stage"],
            reason: row["reason"],
            explanation: row["explanation"],
            advice: row["advice"],
            at: row["at"],
            release: (row["release"] as String?).flatMap(ReleaseState.init),
            released: row["released_at"],
            releasedBy: row["released_by"],
            retryJob: row["retry_job"]
        )
    }
}
