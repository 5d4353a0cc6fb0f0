import Faults
import Foundation
import Intake
import Ledger
import SystemPackage
import TestSupport
import Testing

@Suite struct FileStateTests {
    private let root: TestRoot
    private let ledger: LedgerStore
    private let start = Timestamp(microseconds: 1_705_480_200_000_000)

    init() throws {
        root = try TestRoot()
        ledger = try root.open()
    }

    private func later(_ seconds: Int64) -> Timestamp {
        Timestamp(microseconds: start.microseconds + seconds * 1_000_000)
    }

    private func deferral(_ subject: Deferral.Subject, attempt: Int, reason: String = "denied") -> LedgerEntry {
        let at = later(Int64(attempt))
        return .deferral(
            Deferral(
                subject: subject,
                stage: "intake",
                fault: SampleFault(reason: reason, fate: .deferred),
                attempts: attempt,
                at: at,
                next: later(Int64(attempt) * 60)
            )
        )
    }

    private func rejection(_ job: JobID, path: FilePath = "bad.txt") -> LedgerEntry {
        .rejection(
            Rejection(
                job: job,
                path: path,
                size: nil,
                owner: 1000,
                sha256: nil,
                stage: "documents",
                fault: SampleFault(reason: "binary", fate: .deferred),
                storedAs: FilePath(bytes: Array("bad".utf8) + [0xFF]),
                at: start
            )
        )
    }

    @Test func `a rejection is kept once with its raw names`() async throws {
        let job = JobID(at: start)
        let path = FilePath(bytes: [0x62, 0xFF, 0x0A, 0x2E, 0x74])
        #expect(try ledger.reader.outcome(of: job) == nil)
        #expect(try await ledger.writer.write(rejection(job, path: path)) == .rejected)
        #expect(try await ledger.writer.write(rejection(job, path: path)) == .rejected)
        let rows = try ledger.reader.rejections(limit: 10)
        #expect(rows.count == 1)
        #expect(rows.first?.path == path)
        #expect(rows.first?.storedAs.bytes == Array("bad".utf8) + [0xFF])
        #expect(rows.first?.reason == "binary")
        #expect(try ledger.reader.outcome(of: job) == rows.first.map { .rejected($0) })
        #expect(try ledger.reader.status().custodyEntries == 1)
        #expect(try await ledger.writer.write(.document(Sample("Late.").entry(job: job))) == .rejected)
        #expect(try ledger.reader.status().analysed == 0)
    }

    @Test func `a stored file is not rejected afterwards`() async throws {
        let entry = Sample("Good.").entry
        _ = try await ledger.writer.write(.document(entry))
        await #expect(throws: LedgerError.self) { try await ledger.writer.write(rejection(entry.arrival.job)) }
    }

    @Test func `what a restart must know of a job is told`() async throws {
        let first = Sample("Same.").entry
        let second = Sample("Same.").entry
        _ = try await ledger.writer.write(.document(first))
        _ = try await ledger.writer.write(.document(second))
        let sha256 = first.arrival.digests.sha256
        #expect(try ledger.reader.outcome(of: first.arrival.job) == .stored(document: sha256))
        #expect(
            try ledger.reader.outcome(of: second.arrival.job) == .duplicate(document: sha256, disposal: .removed)
        )
        #expect(try ledger.reader.holds(document: sha256))
        #expect(try !ledger.reader.holds(document: Sample("Other.").sha256))
    }

    @Test func `the newest word on a held up file replaces the one before`() async throws {
        _ = try await ledger.writer.write(deferral(.path("a.txt"), attempt: 1))
        _ = try await ledger.writer.write(deferral(.path("b.txt"), attempt: 1))
        _ = try await ledger.writer.write(deferral(.path("a.txt"), attempt: 2, reason: "busy"))
        let rows = try ledger.reader.deferrals()
        #expect(rows.map(\.name) == ["b.txt", "a.txt"])
        #expect(rows.last?.attempts == 2)
        #expect(rows.last?.reason == "busy")
        #expect(rows.last?.first == later(1).iso8601)
        #expect(rows.last?.last == later(2).iso8601)
        #expect(rows.last?.nextAttempt == later(120))
        #expect(rows.last?.path == "a.txt")
    }

    @Test func `two jobs of one name are held up apart and end with their outcome`() async throws {
        let jobs = [JobID(at: start), JobID(at: start), JobID(at: start)]
        _ = try await ledger.writer.write(deferral(.path("a.txt"), attempt: 1))
        for job in jobs { _ = try await ledger.writer.write(deferral(.job(job, path: "a.txt"), attempt: 3)) }
        #expect(try ledger.reader.deferrals().map(\.job) == jobs.map(\.description))
        _ = try await ledger.writer.write(.document(Sample("A.").entry(job: jobs[0], path: "a.txt")))
        _ = try await ledger.writer.write(rejection(jobs[1], path: "a.txt"))
        #expect(try ledger.reader.deferrals().map(\.job) == [jobs[2].description])
        _ = try await ledger.writer.write(.deferralEnded(.job(jobs[2], path: "a.txt")))
        #expect(try ledger.reader.status().deferrals == 0)
    }
}
