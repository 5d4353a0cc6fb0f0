import Claims
import Documents
import Faults
import Intake
import Journal
import Ledger
import Logging
import SystemPackage

/// One file's way through the house: taken in hand, read, written to the ledger, put where it belongs, told of.
///
/// Commit first, then move: whatever moment it is cut off at, the job's folder and the ledger together tell the next
/// start how to go on.
struct Pipeline: Sendable {
    /// How often reading one file may end with claimd itself before the file is set apart unread.
    static let attemptLimit = 3

    let rooms: Rooms
    let configuration: Configuration
    let tally: Tally
    let space: SpaceGuard
    let logger: Logger
    /// Threads that wait for the disk.
    let disk: WorkQueue
    /// Threads that compute.
    let reading = WorkQueue(name: "claimd-reading", width: ProcessorCount.active)
    /// What is held in memory at once, of all files in hand.
    let memory: ByteBudget
    let analyst = Analyst()

    /// Takes a file in hand.
    func take(_ path: FilePath, settled: FileStatus) async throws(IntakeError) -> Job {
        try await disk.run { () throws(IntakeError) in try rooms.work.take(path, settled: settled) }
    }

    /// Carries a job in hand to its end.
    ///
    /// - Parameters:
    ///   - job: The file in hand.
    ///   - failures: How often it was put off before.
    ///   - started: When work on it began.
    /// - Throws: Any stage's `Fault`; the file is then where it was, for `decide` to say what becomes of it.
    func carry(_ job: Job, failures: Int, since started: ContinuousClock.Instant) async throws {
        let size = await disk.run { rooms.work.size(of: job) }
        try await memory.using(size) {
            let content = try await disk.run { () throws(IntakeError) in try rooms.work.read(job) }
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
        let arrival = job.arrival(content)
        let (outcome, document) = try await write(content, arrival, statement, job)
        switch outcome {
        case .stored(let sha256, let claims):
            try await keep(job, sha256: sha256, read: content.status)
            tally.add(\.stored)
            logger.emit(.stored(arrival, document, claims: claims, duration: .now - started))
        case .duplicate(let sha256, let firstName):
            try await dispose(of: job, sha256: sha256, rooms.duplicateDisposal, read: content.status)
            tally.add(\.duplicates)
            logger.emit(.duplicate(arrival, of: sha256, firstName: firstName, duration: .now - started))
        case .rejected:
            // By an earlier attempt, which could not move the file.
            try await placeByRecord(job)
        default:
            preconditionFailure("the ledger answers a file with what became of it, not with \(outcome)")
        }
    }

    private func write(
        _ content: TakenContent,
        _ arrival: Arrival,
        _ statement: DocumentStatement?,
        _ job: Job
    ) async throws -> (LedgerOutcome, Document?) {
        let (reader, writer) = (rooms.ledger.reader, rooms.ledger.writer)
        let sha256 = content.digests.sha256
        let disposal = rooms.duplicateDisposal
        if try await disk.run({ () throws(LedgerError) in try reader.holds(document: sha256) }) {
            let sighting = KnownSighting(arrival: arrival, statement: statement, disposal: disposal)
            return (try await writer.write(.sighting(sighting)), nil)
        }
        let stated = statement?.metadata ?? StatedMetadata()
        let (document, read) = try await reading.run { try analyse(content.bytes, sha256: sha256, stated, job) }
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
        _ job: Job
    ) throws -> (Document, DocumentReading?) {
        let attempt = try rooms.work.beginAttempt(job)
        guard attempt <= Self.attemptLimit else { throw IntakeError.crashedReader(attempts: attempt - 1) }
        defer { try? rooms.work.endAttempts(job) }
        return try analyst.analyse(bytes, sha256: sha256, stated: stated)
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
            try rooms.archive.store(job, of: rooms.work, sha256: sha256)
            if let read { try rooms.work.giveBackIfChanged(job, since: read) }
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
            try rooms.archive.store(job, of: rooms.work, sha256: sha256)
            return try rooms.work.hasSidecar(job)
        }
        if isStated {
            try await readAnew(sha256)
            logger.emit(.metadataApplied(job, document: sha256))
        }
        try await disk.run { () throws(IntakeError) in
            if let read { try rooms.work.giveBackIfChanged(job, since: read) }
            if disposal == .moved { try rooms.duplicates?.put(job) }
            try finish(job, sha256: sha256)
        }
    }

    /// Clears a job away, whose content has this SHA-256 if it was read at all.
    ///
    /// What it stands for is in the ledger by now, and in the archive or in `rejected/`.
    ///
    /// - Throws: `IntakeError` where something cannot be removed.
    func finish(_ job: Job, sha256: String?) throws(IntakeError) {
        if let sha256 { try rooms.work.removeElsewhere(job, sha256: sha256) }
        try rooms.work.clear(job.id)
    }

    // MARK: - A sidecar

    private func statement(of content: TakenContent, _ job: Job) async throws -> DocumentStatement? {
        guard let sidecar = content.sidecar else { return nil }
        do throws(SidecarError) {
            return DocumentStatement(try StatedMetadata(sidecar: sidecar), sidecar: ContentDigests(of: sidecar).sha256)
        } catch {
            // The text is not to wait for its sidecar to be mended.
            let own = try await disk.run { () throws(IntakeError) in try rooms.work.separateSidecar(of: job) }
            if let own { try await reject(own, error) }
            return nil
        }
    }

    private func state(_ content: TakenContent, about subject: FilePath, _ job: Job) async throws {
        let statement = DocumentStatement(
            try StatedMetadata(sidecar: content.bytes),
            sidecar: content.digests.sha256,
            job: job.id
        )
        let outcome = try await rooms.ledger.writer.write(
            .statement(LateStatement(subject: subject, statement: statement, at: .now, disposal: .removed))
        )
        guard case .stated(let document) = outcome else {
            let age = Timestamp.now.microseconds - job.id.moment.microseconds
            guard age < configuration.sidecarSeconds * 1_000_000 else { throw IntakeError.orphanSidecar }
            throw SidecarWaits()
        }
        try await readAnew(document)
        try await disk.run { () throws(IntakeError) in try finish(job, sha256: content.digests.sha256) }
        logger.emit(.metadataApplied(job, document: document))
    }

    /// Reads an archived document again, since what is stated about it has changed: its date resolves others.
    private func readAnew(_ sha256: String) async throws {
        let reader = rooms.ledger.reader
        let (stated, isRead) = try await disk.run {
            let stated = try reader.statedMetadata(ofDocument: sha256)
            return (stated, try reader.isRead(document: sha256, with: stated))
        }
        // A restart may come here again after the run was written.
        if isRead { return }
        let bytes = try await disk.run { () throws(IntakeError) in try rooms.archive.read(sha256: sha256) }
        let (document, read) = try await reading.run { () throws(DocumentError) in
            try analyst.analyse(bytes, sha256: sha256, stated: stated)
        }
        if let read { _ = try await rooms.ledger.writer.write(.run(NewRun(document: document, reading: read))) }
    }
}
