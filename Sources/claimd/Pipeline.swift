import Documents
import Faults
import Glibc
import Intake
import Journal
import Ledger
import Logging
import Root
import SystemPackage

/// One file's way through the house: taken in hand, read, written to the ledger, put where it belongs, told of.
///
/// Commit first, then move: whatever moment it is cut off at, the job's folder and the ledger together tell the next
/// start how to go on.
struct Pipeline: Sendable {
    /// How often reading one file may end with claimd itself before the file is set apart unread.
    static let attemptLimit = 3

    /// How many bytes of memory a file in hand takes for each of its own while it is read.
    ///
    /// For its words with their trees and names, and its claims; measured with prose of 400 kB: 50, of 8 MiB: 70.
    private static let memoryOfByte = 72

    /// How many bytes of memory the files in hand may take at once: those of one file at least.
    static func memoryLimit(_ configuration: Configuration) -> Int {
        max(512 << 20, configuration.maxBytes * memoryOfByte)
    }

    let root: HeldRoot
    let settings: LiveConfiguration
    let tally: Tally
    let space: SpaceGuard
    let logger: Logger
    /// What is held in memory at once, of all files in hand.
    let memory: ByteBudget

    /// The configuration that is in force.
    var configuration: Configuration { settings.current }
    var disk: WorkQueue { root.disk }
    var reading: WorkQueue { root.reading }
    /// What becomes of the file of a duplicate that comes now.
    private var duplicateDisposal: Disposal { configuration.duplicates == .move ? .moved : .removed }

    /// Takes a file in hand.
    func take(_ path: FilePath, settled: FileStatus) async throws(IntakeError) -> Job {
        let maxBytes = configuration.maxBytes
        return try await disk.run { () throws(IntakeError) in
            try root.work.take(path, settled: settled, maxBytes: maxBytes)
        }
    }

    /// Carries a job in hand to its end.
    ///
    /// - Parameters:
    ///   - job: The file in hand.
    ///   - failures: How often it was put off before.
    ///   - started: When work on it began.
    /// - Throws: Any stage's `Fault`; the file is then where it was, for `decide` to say what becomes of it.
    func carry(_ job: Job, failures: Int, since started: ContinuousClock.Instant) async throws {
        let maxBytes = configuration.maxBytes
        let size = await disk.run { root.work.status(of: job)?.size ?? 0 }
        try await memory.using(size * Self.memoryOfByte) {
            let content = try await disk.run { () throws(IntakeError) in try root.work.read(job, maxBytes: maxBytes) }
            if let subject = Sidecar.subject(of: job.path) {
                try await state(content, about: subject, job)
            } else {
                try await take(content, job, since: started)
            }
        }
        if failures > 0 {
            try await endDeferral(.job(job.id, path: job.path))
            logger.emit(.resumed(job, failures: failures))
        }
    }

    // MARK: - A text

    private func take(_ content: TakenContent, _ job: Job, since started: ContinuousClock.Instant) async throws {
        let statement = try await statement(of: content, job)
        let owner = try await dropper(of: job, seen: content.status.owner) ?? content.status.owner
        let arrival = job.arrival(content, owner: owner)
        let (outcome, document) = try await write(content, arrival, statement, job)
        switch outcome {
        case .stored(let sha256, let claims):
            try await keep(job, sha256: sha256, read: content.status)
            tally.add(\.stored)
            logger.emit(.stored(arrival, document, claims: claims, duration: .now - started))
        case .duplicate(let sha256, let firstName, let disposal):
            try await dispose(of: job, sha256: sha256, disposal, read: content.status)
            tally.add(\.duplicates)
            logger.emit(.duplicate(arrival, of: sha256, firstName: firstName, duration: .now - started))
        case .rejected:
            // By an earlier attempt, which could not move the file.
            try await placeByRecord(job)
        default:
            preconditionFailure("the ledger answers a file with what became of it, not with \(outcome)")
        }
    }

    /// The user who dropped the job's file, which is seen to belong to `seen`.
    ///
    /// What came from another mount and was rejected is a copy of claimd's own: who had dropped it is on record.
    ///
    /// - Throws: `LedgerError`.
    func dropper(of job: Job, seen: UInt32?) async throws -> UInt32? {
        guard seen == geteuid() else { return seen }
        let reader = root.ledger.reader
        let rejection = try await disk.run { () throws(LedgerError) in try reader.rejection(retriedAs: job.id) }
        return rejection?.owner ?? seen
    }

    private func write(
        _ content: TakenContent,
        _ arrival: Arrival,
        _ statement: DocumentStatement?,
        _ job: Job
    ) async throws -> (LedgerOutcome, Document?) {
        let (reader, writer) = (root.ledger.reader, root.ledger.writer)
        let sha256 = content.digests.sha256
        let disposal = duplicateDisposal
        if try await disk.run({ () throws(LedgerError) in try reader.holds(document: sha256) }) {
            let sighting = KnownSighting(arrival: arrival, statement: statement, disposal: disposal)
            return (try await writer.write(.sighting(sighting)), nil)
        }
        let stated = statement?.metadata ?? StatedMetadata()
        let (document, read) = try await reading.run { moveOn in
            try analyse(content.bytes, sha256: sha256, stated, job, moveOn: moveOn)
        }
        let entry = NewDocument(
            arrival: arrival,
            document: document,
            reading: read,
            statement: statement,
            ifDuplicate: disposal
        )
        return (try await writer.write(.document(entry)), document)
    }

    /// Makes sense of bytes that nobody vouches for; the attempt is on note, in case claimd does not survive it.
    private func analyse(
        _ bytes: [UInt8],
        sha256: String,
        _ stated: StatedMetadata,
        _ job: Job,
        moveOn: () -> Void
    ) throws -> (Document, NewReading?) {
        let attempt = try root.work.beginAttempt(job)
        guard attempt <= Self.attemptLimit else { throw IntakeError.crashedReader(attempts: attempt - 1) }
        defer { try? root.work.endAttempts(job) }
        return try root.analyst.analyse(bytes, sha256: sha256, stated: stated, moveOn: moveOn)
    }

    // MARK: - What the ledger has on record

    /// Moves a job's file to where the ledger says that it is: the archive.
    ///
    /// - Parameters:
    ///   - job: The job.
    ///   - sha256: The SHA-256 of its content.
    ///   - read: What the file was when it was read; nil after a restart.
    /// - Throws: `IntakeError`; the ledger and the job's folder still tell how to go on.
    func keep(_ job: Job, sha256: String, read: FileStatus? = nil) async throws {
        try await disk.run { () throws(IntakeError) in
            try root.archive.store(job, of: root.work, sha256: sha256)
            if let read { try root.work.giveBackIfChanged(job, since: read) }
            try finish(job, sha256: sha256)
        }
    }

    /// Disposes of the file of a duplicate, once the archived copy was read anew and hashes equal.
    ///
    /// - Parameters:
    ///   - job: The job.
    ///   - sha256: The SHA-256 of its content.
    ///   - disposal: Where the file goes.
    ///   - read: What the file was when it was read; nil after a restart.
    /// - Throws: Any stage's `Fault`; the ledger and the job's folder still tell how to go on.
    func dispose(of job: Job, sha256: String, _ disposal: Disposal, read: FileStatus? = nil) async throws {
        let isStated = try await disk.run { () throws(IntakeError) in
            try root.archive.store(job, of: root.work, sha256: sha256)
            return try root.work.hasSidecar(job)
        }
        if isStated {
            try await root.readAnew(sha256)
            logger.emit(.metadataApplied(job, document: sha256))
        }
        try await disk.run { () throws(IntakeError) in
            if let read { try root.work.giveBackIfChanged(job, since: read) }
            if disposal == .moved { try root.duplicates.put(job) }
            try finish(job, sha256: sha256)
        }
    }

    /// Clears a job away, whose content has this SHA-256 if it was read at all.
    ///
    /// What it stands for is in the ledger by now, and in the archive or in `rejected/`.
    ///
    /// - Throws: `IntakeError` where something cannot be removed.
    func finish(_ job: Job, sha256: String?) throws(IntakeError) {
        if let sha256 { try root.work.removeElsewhere(job, sha256: sha256) }
        try root.work.clear(job.id)
    }

    // MARK: - A sidecar

    private func statement(of content: TakenContent, _ job: Job) async throws -> DocumentStatement? {
        guard let sidecar = content.sidecar else { return nil }
        do throws(SidecarError) {
            return DocumentStatement(
                try StatedMetadata(sidecar: sidecar),
                by: .sidecar(sha256: ContentDigests(of: sidecar).sha256, job: nil)
            )
        } catch {
            // The text is not to wait for its sidecar to be mended.
            let own = try await disk.run { () throws(IntakeError) in try root.work.separateSidecar(of: job) }
            if let own { try await reject(own, error) }
            return nil
        }
    }

    private func state(_ content: TakenContent, about subject: FilePath, _ job: Job) async throws {
        let statement = DocumentStatement(
            try StatedMetadata(sidecar: content.bytes),
            by: .sidecar(sha256: content.digests.sha256, job: job.id)
        )
        let outcome = try await root.ledger.writer.write(
            .statement(
                StatementEntry(.file(subject, owner: content.status.owner), statement, at: .now, disposal: .removed)
            )
        )
        guard case .stated(let document) = outcome else {
            let age = Timestamp.now.microseconds - job.id.moment.microseconds
            guard age < configuration.sidecarSeconds * 1_000_000 else { throw IntakeError.orphanSidecar }
            throw SidecarWaits()
        }
        try await root.readAnew(document)
        try await disk.run { () throws(IntakeError) in try finish(job, sha256: content.digests.sha256) }
        logger.emit(.metadataApplied(job, document: document))
    }
}
