import Claims
import Control
import Documents
import Foundation
import Intake
import Ledger
import Root
import SystemPackage
import TestSupport
import Testing

@Suite("What a person decides and states")
struct DecisionTests {
    private let folder: TemporaryFolder
    private let root: HeldRoot

    init() throws {
        folder = try TemporaryFolder()
        root = try HeldRoot(root: FilePath(folder.path), program: "claimd test")
    }

    /// A file in `rejected/`, with its sidecar and its reason, that the ledger has on record.
    private func reject(_ name: String, _ text: String = "x") async throws -> JobID {
        try folder.write(text, to: "rejected/\(name)")
        try folder.write("{}", to: "rejected/\(name).meta.json")
        try folder.write("{}", to: "rejected/\(name).reason.json")
        let job = JobID(at: .now)
        let rejection = Rejection(
            job: job,
            path: FilePath("in/\(name)"),
            size: text.utf8.count,
            owner: geteuid(),
            sha256: nil,
            stage: "documents",
            fault: SampleFault(),
            storedAs: FilePath(name),
            at: .now
        )
        _ = try await root.ledger.writer.write(.rejection(rejection))
        return job
    }

    private func document(_ text: String) async throws -> String {
        let job = JobID(at: .now)
        let bytes = Array(text.utf8)
        let digests = ContentDigests(of: bytes)
        try folder.makeFolder("archive/\(digests.sha256.prefix(2))")
        try folder.write(bytes, to: "archive/\(Archive.path(of: digests.sha256))")
        let (document, reading) = try root.analyst.analyse(
            bytes,
            sha256: digests.sha256,
            stated: StatedMetadata(),
            moveOn: {}
        )
        let arrival = Arrival(
            job: job,
            path: "a.txt",
            size: bytes.count,
            modified: .now,
            owner: 1000,
            digests: digests
        )
        let entry = NewDocument(arrival: arrival, document: document, reading: reading, ifDuplicate: .removed)
        _ = try await root.ledger.writer.write(.document(entry))
        return digests.sha256
    }

    @Test func `a retried file is a job again, whole and with its sidecar, under the path it came with`() async throws {
        _ = try await reject("a.txt", "text")
        let (job, row) = try await root.retry("a.txt", by: 1234)
        #expect(job.path == "in/a.txt" && row.reason == "empty")
        #expect(folder.files(in: "rejected").isEmpty)
        #expect(folder.read("work/\(job.id)/original") == Array("text".utf8))
        #expect(folder.files(in: "work/\(job.id)").contains("sidecar"))
        #expect(try root.work.resume(job.id) == job)
        #expect(try root.ledger.reader.rejection(retriedAs: job.id)?.release == .retried)
    }

    @Test func `a discarded file is gone, and on record`() async throws {
        let job = try await reject("a.txt")
        _ = try await root.discard(job.description, by: 0)
        #expect(folder.files(in: "rejected").isEmpty)
        #expect(try root.ledger.reader.rejection(ofJob: job)?.release == .discarded)
        await #expect(throws: RejectionError.notFound("a.txt")) { try await root.retry("a.txt", by: 0) }
    }

    @Test(arguments: [true, false])
    func `what was decided when claimd ended is finished by the next start`(isRetry: Bool) async throws {
        let job = try await reject("a.txt")
        let again = JobID(at: .now)
        let kind = isRetry ? RejectionRelease.Kind.retried(as: again) : .discarded
        _ = try await root.ledger.writer.write(.release(RejectionRelease(of: job, kind, by: 0, at: .now)))
        #expect(try await root.finishDecisions().isEmpty)
        #expect(folder.files(in: "rejected").isEmpty)
        #expect(try root.ledger.reader.rejection(ofJob: job)?.release == (isRetry ? .retried : .discarded))
        #expect(try root.work.unfinished() == (isRetry ? [again] : []))
        // Cut off once more, after the file had moved.
        #expect(try await root.finishDecisions().isEmpty)
    }

    @Test func `a file that somebody took out of rejected by hand is told of, and nothing is decided`() async throws {
        let job = try await reject("a.txt")
        try FileManager.default.removeItem(atPath: folder.path("rejected/a.txt"))
        await #expect(throws: RejectionError.fileMissing(name: "a.txt")) { try await root.discard("a.txt", by: 0) }
        #expect(try root.ledger.reader.rejection(ofJob: job)?.release == nil)
    }

    @Test func `a stated day tells the dates that the text gives by it, until it is withdrawn`() async throws {
        let sha256 = try await document("The mayor said that 17 people were wounded on May 5 in the village.\n")
        func dates() throws -> [String] {
            try root.ledger.reader.claims(ofDocument: sha256).flatMap { $0.claim.dates.map(\.edtf) }
        }
        let before = try dates()
        let request = ControlRequest.state(
            StatementRequest(document: String(sha256.prefix(8)), metadata: StatedMetadata(published: "2024-05-06"))
        )
        #expect(try await root.perform(request, by: 1234, right: .reader) == .stated(document: sha256))
        #expect(try dates() == ["2024-05-05"])
        #expect(try root.ledger.reader.summary(ofDocument: sha256).label.published == "2024-05-06")
        let withdrawal = ControlRequest.state(
            StatementRequest(document: sha256, metadata: StatedMetadata(), withdrawn: [.published])
        )
        _ = try await root.perform(withdrawal, by: 1234, right: .reader)
        #expect(try dates() == before)
        #expect(try root.ledger.reader.summary(ofDocument: sha256).label.published == nil)
        #expect(try root.ledger.reader.verifyChain().holds)
    }

    @Test func `what was stated when claimd ended is read by the next start`() async throws {
        let sha256 = try await document("The mayor said that 17 people were wounded on May 5 in the village.\n")
        let statement = DocumentStatement(StatedMetadata(published: "2024-05-06"), by: .person(0))
        _ = try await root.ledger.writer.write(.statement(StatementEntry(.document(sha256), statement, at: .now)))
        #expect(try await root.finishDecisions().isEmpty)
        #expect(
            try root.ledger.reader.claims(ofDocument: sha256).flatMap { $0.claim.dates.map(\.edtf) } == ["2024-05-05"]
        )
    }

    @Test func `nobody does what he may not, and no statement is less than checked`() async throws {
        let job = try await reject("a.txt")
        await #expect(throws: ControlError.notAllowed("rejected discard", needs: .owner)) {
            _ = try await root.perform(.discard(rejection: job.description), by: 1, right: .reader)
        }
        await #expect(throws: ControlError.notAllowed("rejected retry", needs: .reader)) {
            _ = try await root.perform(.retry(rejection: job.description), by: 1, right: .anyone)
        }
        let sha256 = try await document("The mayor said that 17 people were wounded in the village.\n")
        for metadata in [StatedMetadata(publisher: "a\nb"), .init(published: "2024-02-30"), .init(address: " ")] {
            await #expect(throws: StatementError.self) {
                let request = StatementRequest(document: sha256, metadata: metadata)
                _ = try await root.perform(.state(request), by: 0, right: .owner)
            }
        }
        #expect(try root.ledger.reader.stated(ofDocument: sha256).newest == nil)
    }

    @Test func `a dropper is told of his file at every station`() async throws {
        func states(_ name: FilePath, owner: UInt32? = geteuid()) throws -> [FileFate.State] {
            try FileInquiry(root: FilePath(folder.path), reader: root.ledger.reader)
                .fates(of: FileQuestion(path: name), owner: owner, limit: 5).map(\.state)
        }
        try folder.makeFolder("intake/in")
        try folder.write("x", to: "intake/in/b.txt")
        #expect(try states("in/b.txt") == [.waiting])
        #expect(try states("in/b.txt", owner: 12345).isEmpty)
        let taken = try root.work.take("in/b.txt", maxBytes: 100)
        #expect(try states("in/b.txt") == [.inHand])
        #expect(try states("in/b.txt", owner: 12345).isEmpty)
        let deferral = Deferral(
            subject: .job(taken.id, path: taken.path),
            stage: "intake",
            fault: SampleFault(),
            attempts: 1,
            at: .now,
            next: .now
        )
        _ = try await root.ledger.writer.write(.deferral(deferral))
        #expect(try states("in/b.txt") == [.deferred])
        _ = try await reject("c.txt")
        #expect(try states("in/c.txt") == [.rejected])
        #expect(try states("../lock").isEmpty && states("").isEmpty)
    }
}
