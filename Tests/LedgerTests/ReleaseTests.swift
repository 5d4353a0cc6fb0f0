import Foundation
import Intake
import Ledger
import SystemPackage
import TestSupport
import Testing

@Suite struct ReleaseTests {
    private let root: TestRoot
    private let ledger: LedgerStore
    private let job = JobID(at: .now)

    init() throws {
        root = try TestRoot()
        ledger = try root.open()
    }

    private func reject(_ job: JobID, as name: FilePath = "a.txt", owner: UInt32 = 1000) async throws {
        let rejection = Rejection(
            job: job,
            path: name,
            size: 0,
            owner: owner,
            sha256: String(repeating: "a", count: 64),
            stage: "documents",
            fault: SampleFault(),
            storedAs: name,
            at: .now
        )
        _ = try await ledger.writer.write(.rejection(rejection))
    }

    @Test func `a decision about a rejected file is on record before and after it moves, with who made it`()
        async throws
    {
        try await reject(job)
        let again = JobID(at: .now)
        let release = RejectionRelease(of: job, .retried(as: again), by: 1234, at: .now)
        #expect(try await ledger.writer.write(.release(release)) == .released)
        #expect(try ledger.reader.unfinishedReleases().map(\.retryJob) == [again.description])
        // Its file may still lie there.
        #expect(try ledger.reader.rejections(limit: 5).map(\.release) == [.retrying])
        #expect(try ledger.reader.openRejection(named: "a.txt")?.retryJob == again.description)
        #expect(try await ledger.writer.write(.released(job)) == .released)
        #expect(try ledger.reader.rejections(limit: 5).isEmpty)
        #expect(try ledger.reader.status().rejections == 0)
        #expect(try ledger.reader.unfinishedReleases().isEmpty)
        let row = try #require(try ledger.reader.rejections(limit: 5, isOpen: false).first)
        #expect(row.release == .retried && row.releasedBy == 1234 && row.retryJob == again.description)
        let raw = try RawDatabase(root.file)
        #expect(try raw.number("SELECT json_extract(entry, '$.by') FROM custody WHERE event = 'retried'") == 1234)
        #expect(try ledger.reader.verifyChain().holds)
    }

    @Test func `of two decisions the first counts`() async throws {
        try await reject(job)
        let discard = RejectionRelease(of: job, .discarded, by: 0, at: .now)
        #expect(try await ledger.writer.write(.release(discard)) == .released)
        let retry = RejectionRelease(of: job, .retried(as: JobID(at: .now)), by: 0, at: .now)
        #expect(try await ledger.writer.write(.release(retry)) == .noSuchSubject)
        #expect(try await ledger.writer.write(.released(job)) == .released)
        #expect(try ledger.reader.rejections(limit: 5, isOpen: false).map(\.release) == [.discarded])
        #expect(try ledger.reader.status().custodyEntries == 2)
    }

    @Test func `a rejection is meant by its job, the first digits of it, or its name, where that is one alone`()
        async throws
    {
        let moment = Timestamp.now
        let (first, second) = (JobID(at: moment), JobID(at: moment))
        try await reject(first, as: "a.txt")
        try await reject(second, as: "b.txt")
        let reader = ledger.reader
        #expect(try reader.openRejection(named: first.description)?.job == first.description)
        #expect(try reader.openRejection(named: "b.txt")?.job == second.description)
        #expect(try reader.openRejection(named: String(first.description.prefix(28)))?.job == first.description)
        #expect(try reader.openRejection(named: String(first.description.prefix(8))) == nil)
        #expect(try reader.openRejection(named: "a") == nil)
        #expect(try reader.openRejection(named: "????????") == nil)
    }

    @Test func `a dropper learns of his own files alone, by name or by content`() async throws {
        let sample = Sample("One.", claiming: "One")
        _ = try await ledger.writer.write(.document(sample.entry(path: "press.txt")))
        try await reject(job, as: "press.txt", owner: 1001)
        func fates(path: FilePath? = nil, sha256: String? = nil, owner: UInt32?) throws -> [FileFate] {
            try ledger.reader.fates(path: path, sha256: sha256, owner: owner, limit: 10)
        }
        #expect(try fates(path: "press.txt", owner: 1000).map(\.state) == [.stored])
        #expect(try fates(path: "press.txt", owner: 1001).map(\.state) == [.rejected])
        #expect(try fates(path: "press.txt", owner: 1002).isEmpty)
        #expect(try fates(path: "press.txt", owner: nil).count == 2)
        #expect(try fates(path: "other.txt", sha256: sample.sha256, owner: 1000).first?.claims == 1)
        #expect(try fates(sha256: sample.sha256, owner: 1001).isEmpty)
        #expect(try fates(owner: nil).isEmpty)
    }
}
