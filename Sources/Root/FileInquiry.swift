public import Control
import Intake
public import Ledger
public import SystemPackage

/// What became of a file: in the intake folder, in hand, or on record.
///
/// It needs the folders and a reader, and no lock: whoever may read them may ask.
public struct FileInquiry: Sendable {
    private let paths: StoragePaths
    private let reader: LedgerReader

    /// Inquiries about the root at `root`, whose ledger `reader` reads.
    public init(root: FilePath, reader: LedgerReader) {
        paths = StoragePaths(root: root)
        self.reader = reader
    }

    /// What became of the files that `question` means, what is under way first, then the newest first.
    ///
    /// - Parameters:
    ///   - question: Which files.
    ///   - owner: The user id of the one dropper whose files count; nil for everybody's.
    ///   - limit: How many are told of at most.
    /// - Returns: Their fates; none where no such file is known.
    /// - Throws: `LedgerError`, or `IntakeError` where a folder cannot be read.
    public func fates(of question: FileQuestion, owner: UInt32?, limit: Int) throws -> [FileFate] {
        var fates: [FileFate] = []
        if let path = question.path { fates = try waiting(path, owner) + inHand(path, owner) }
        let onRecord = try reader.fates(path: question.path, sha256: question.sha256, owner: owner, limit: limit)
        // Between COMMIT and the end of moving its file a job is both.
        let jobs = Set(onRecord.filter { $0.state != .retried }.compactMap(\.job))
        return Array((fates.filter { !jobs.contains($0.job ?? "") } + onRecord).prefix(limit))
    }

    private func waiting(_ path: FilePath, _ owner: UInt32?) throws -> [FileFate] {
        guard let status = paths.intakeStatus(of: path), status.kind == .regular, owner == nil || owner == status.owner
        else { return [] }
        guard let deferral = try reader.deferral(ofJob: nil, path: path) else {
            return [FileFate(.waiting, path: path, at: status.changed.iso8601)]
        }
        return [fate(deferral)]
    }

    private func inHand(_ path: FilePath, _ owner: UInt32?) throws -> [FileFate] {
        guard let work = try? WorkFolder(paths: paths) else { return [] }
        return try work.unfinished().compactMap { id in
            // It may be done with by now.
            guard let job = try? work.resume(id), job.path == path, let status = work.status(of: job),
                owner == nil || owner == status.owner
            else { return nil }
            return try reader.deferral(ofJob: id, path: path).map(fate)
                ?? FileFate(.inHand, path: path, at: id.moment.iso8601, job: id.description)
        }
    }

    private func fate(_ deferral: DeferralRow) -> FileFate {
        FileFate(
            .deferred,
            path: deferral.path,
            at: deferral.last,
            job: deferral.job,
            reason: deferral.reason,
            explanation: deferral.explanation,
            advice: deferral.advice,
            next: deferral.next
        )
    }
}
