import Foundation
import GRDB
public import Intake
public import SystemPackage

extension LedgerReader {
    /// What became of files, the newest first: of those that came with this path below the intake folder, and of those
    /// with this content.
    ///
    /// - Parameters:
    ///   - path: The path, in raw bytes; nil where it does not matter.
    ///   - sha256: The SHA-256 of the content; nil where it does not matter.
    ///   - owner: The user id of the one dropper whose files count; nil for everybody's.
    ///   - limit: How many are told of at most.
    /// - Returns: Those that are on record: stored, duplicate, rejected or released.
    /// - Throws: what SQLite reports.
    public func fates(
        path: FilePath?,
        sha256: String?,
        owner: UInt32?,
        limit: Int
    ) throws(LedgerError) -> [FileFate] {
        let arguments: StatementArguments = [
            "path": path.map { Data($0.bytes) }, "sha256": sha256, "owner": owner.map { Int64($0) }, "limit": limit,
        ]
        return try read { db in
            let sightings = try Row.fetchAll(db, sql: Self.sightingFates, arguments: arguments).map(
                FileFate.init(sighting:)
            )
            let rejections = try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM rejection WHERE (path = :path OR sha256 = :sha256) AND (:owner IS NULL OR owner = :owner)
                    ORDER BY id DESC LIMIT :limit
                    """,
                arguments: arguments
            )
            .map(FileFate.init(rejection:))
            return Array((sightings + rejections).sorted { ($0.at ?? "") > ($1.at ?? "") }.prefix(limit))
        }
    }

    /// The file that is held up now with this job, or with this path and no job.
    public func deferral(ofJob job: JobID?, path: FilePath) throws(LedgerError) -> DeferralRow? {
        try read { db in
            let (condition, argument): (String, any DatabaseValueConvertible) =
                job.map { ("job = ?", $0.description) } ?? ("job IS NULL AND path = ?", Data(path.bytes))
            return try Row.fetchOne(db, sql: "SELECT * FROM deferral WHERE \(condition)", arguments: [argument])
                .map(DeferralRow.init)
        }
    }

    private static let sightingFates = """
        SELECT path, sighting.received_at, job, sha256, disposal,
            (SELECT count(*) FROM current_run AS run JOIN claim ON (claim.document, run) = (run.document, run.id)
                WHERE run.document = document.id) AS claims
        FROM sighting JOIN document ON document.id = sighting.document
        WHERE sighting.id IN (
            SELECT id FROM sighting WHERE path = :path
            UNION SELECT sighting.id FROM sighting JOIN document ON document.id = document WHERE sha256 = :sha256
        ) AND (:owner IS NULL OR owner = :owner)
        ORDER BY sighting.id DESC LIMIT :limit
        """
}

extension FileFate {
    fileprivate init(sighting row: Row) {
        self.init(
            row["disposal"] == Disposal.archived.rawValue ? .stored : .duplicate,
            path: FilePath(bytes: row["path"] as Data),
            at: row["received_at"],
            job: row["job"],
            document: row["sha256"],
            claims: row["claims"]
        )
    }

    fileprivate init(rejection row: Row) {
        let state: State =
            switch (row["release"] as String?).flatMap(ReleaseState.init) {
            case nil: .rejected
            case .retrying, .retried: .retried
            case .discarding, .discarded: .discarded
            }
        self.init(
            state,
            path: FilePath(bytes: row["path"] as Data),
            at: row["released_at"] ?? row["at"],
            job: row["retry_job"] ?? row["job"],
            reason: row["reason"],
            explanation: row["explanation"],
            advice: row["advice"]
        )
    }
}
