import Foundation
import GRDB
public import Intake

extension LedgerReader {
    /// How much the ledger holds.
    public func status() throws(LedgerError) -> LedgerStatus {
        try read { db in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            return LedgerStatus(
                analysed: try count("SELECT count(*) FROM document WHERE status = 'analysed'"),
                unsupportedLanguage: try count("SELECT count(*) FROM document WHERE status = 'unsupported-language'"),
                sightings: try count("SELECT count(*) FROM sighting"),
                claims: try count(
                    "SELECT count(*) FROM current_run AS run JOIN claim ON (claim.document, run) = (run.document, run.id)"
                ),
                rejections: try count("SELECT count(*) FROM rejection WHERE \(Self.isOpen)"),
                deferrals: try count("SELECT count(*) FROM deferral"),
                lastReceived: try String.fetchOne(db, sql: "SELECT max(received_at) FROM sighting"),
                custodyEntries: try count("SELECT coalesce(max(seq), 0) FROM custody"),
                custodyHead: try String.fetchOne(db, sql: "SELECT hash FROM custody ORDER BY seq DESC LIMIT 1")
                    ?? CustodyChain.origin,
                schemaVersion: try count("PRAGMA user_version"),
                bytes: try count("PRAGMA page_count") * count("PRAGMA page_size")
            )
        }
    }

    /// What the ledger knows of `job`; nil where it was never written: its file is to be read again.
    public func outcome(of job: JobID) throws(LedgerError) -> JobOutcome? {
        try read { db in
            let sighting = try Row.fetchOne(
                db,
                sql: """
                    SELECT sha256, disposal FROM sighting JOIN document ON document.id = document WHERE job = ?
                    """,
                arguments: [job.description]
            )
            if let sighting {
                let disposal = Disposal(rawValue: sighting["disposal"]) ?? .kept
                return disposal == .archived
                    ? .stored(document: sighting["sha256"])
                    : .duplicate(document: sighting["sha256"], disposal: disposal)
            }
            let rejection = try Row.fetchOne(
                db,
                sql: "SELECT * FROM rejection WHERE job = ?",
                arguments: [job.description]
            )
            return rejection.map { .rejected(RejectionRow($0)) }
        }
    }

    /// All files that are held up now, the next to be tried first.
    public func deferrals() throws(LedgerError) -> [DeferralRow] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM deferral ORDER BY next_at, id").map(DeferralRow.init)
        }
    }
}

extension DeferralRow {
    init(_ row: Row) {
        self.init(
            job: row["job"],
            name: row["name"],
            pathHex: hexadecimal(row["path"] as Data),
            stage: row["stage"],
            reason: row["reason"],
            explanation: row["explanation"],
            advice: row["advice"],
            attempts: row["attempts"],
            first: row["first_at"],
            last: row["last_at"],
            next: row["next_at"]
        )
    }
}
