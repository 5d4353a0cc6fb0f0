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

    init() async throws {
        folder = try TemporaryFolder()
        root = try await HeldRoot(root: FilePath(folder.path), program: "claimd test")
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

    private func release(of job: JobID) throws -> ReleaseState? {
        try root.ledger.reader.rejections(limit: 9, isOpen: false).first { $0.job == job.description }?.release
    }

    @Test func `a retried file is a job again, whole and with its sidecar, under the path it came with`() async throws {
        _ = try await reject("a.txt", "text")
        let (job, row) = try await root.retry("a.txt", by: 1234)
        #expect(row.reason == "empty")
        #expect(folder.files(in: "rejected").isEmpty)
        #expect(folder.read("work/\(job)/original") == Array("text".utf8))
        #expect(folder.files(in: "work/\(job)").contains("sidecar"))
        #expect(try root.work.resume(job)?.path == "in/a.txt")
        #expect(try root.ledger.reader.rejection(retriedAs: job)?.release == .retried)
    }

    @Test func `a discarded file is gone, and on record`() async throws {
        let job = try await reject("a.txt")
        _ = try await root.discard(job.description, by: 0)
        #expect(folder.files(in: "rejected").isEmpty)
        #expect(try release(of: job) == .discarded)
        await #expect(throws: RejectionError.notFound("a.txt")) { try await root.retry("a.txt", by: 0) }
    }

    @Test(arguments: [true, false])
    func `what was decided when claimd ended is finished by the next start`(isRetry: Bool) async throws {
        let job = try await reject("a.txt")
        let again = JobID(at: .now)
        let kind = isRetry ? RejectionRelease.Kind.retried(as: again) : .discarded
        _ = try await root.ledger.writer.write(.release(RejectionRelease(of: job, kind, by: 0, at: .now)))
        #expect(try await root.finishDecisions().faults.isEmpty)
        #expect(folder.files(in: "rejected").isEmpty)
        #expect(try release(of: job) == (isRetry ? .retried : .discarded))
        #expect(try root.work.unfinished() == (isRetry ? [again] : []))
        // Cut off once more, after the file had moved.
        #expect(try await root.finishDecisions().faults.isEmpty)
    }

    @Test func `a retried job that is done with is not begun again for want of a note`() async throws {
        let job = try await reject("a.txt")
        let again = JobID(at: .now)
        let decision = RejectionRelease(of: job, .retried(as: again), by: 0, at: .now)
        _ = try await root.ledger.writer.write(.release(decision))
        let text = Array("It is known by now.".utf8)
        let arrival = Arrival(
            job: again,
            path: "in/a.txt",
            size: text.count,
            modified: .now,
            owner: 1000,
            digests: ContentDigests(of: text)
        )
        let (document, reading) = try root.analyst.analyse(
            text,
            sha256: arrival.digests.sha256,
            stated: StatedMetadata(),
            moveOn: {}
        )
        let entry = NewDocument(arrival: arrival, document: document, reading: reading, ifDuplicate: .removed)
        _ = try await root.ledger.writer.write(.document(entry))
        #expect(try await root.finishDecisions().jobs.isEmpty)
        #expect(try release(of: job) == .retried)
        #expect(try root.work.unfinished().isEmpty)
    }

    @Test(arguments: [true, false])
    func `what could not be done at once is done when it is asked again, and its name is nobody else's until then`(
        isRetry: Bool
    ) async throws {
        let job = try await reject("a.txt")
        // Nothing can be made in work/ or removed from rejected/.
        let folder = isRetry ? "work" : "rejected"
        try makeUnwritable(folder, true)
        defer { try? makeUnwritable(folder, false) }
        func decide() async throws {
            if isRetry { _ = try await root.retry("a.txt", by: 0) } else { _ = try await root.discard("a.txt", by: 0) }
        }
        await #expect(throws: IntakeError.self) { try await decide() }
        #expect(try root.ledger.reader.rejections(limit: 5).map(\.job) == [job.description])
        await #expect(throws: RejectionError.decided(name: "a.txt")) {
            if isRetry { _ = try await root.discard("a.txt", by: 0) } else { _ = try await root.retry("a.txt", by: 0) }
        }
        try self.folder.makeFolder("intake/in")
        try self.folder.write("other", to: "intake/in/a.txt")
        try makeUnwritable(folder, false)
        let other = try root.work.take("in/a.txt", maxBytes: 100)
        #expect(root.rejected.reserveName(for: other) != "a.txt")
        try await decide()
        #expect(try root.ledger.reader.rejections(limit: 5).isEmpty)
        #expect(self.folder.files(in: "rejected").isEmpty)
    }

    /// Takes or gives the right to change a folder; root is bound by a flag alone (chattr(1)).
    private func makeUnwritable(_ name: String, _ isUnwritable: Bool) throws {
        guard geteuid() == 0 else {
            #expect(chmod(folder.path(name), isUnwritable ? 0o500 : 0o750) == 0)
            return
        }
        let run = try Run("/usr/bin/chattr", [isUnwritable ? "+i" : "-i", folder.path(name)])
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func `a sidecar that was rejected by itself is not another file's sidecar`() async throws {
        try folder.makeFolder("intake")
        try folder.write("x", to: "rejected/a.txt")
        for name in ["a.txt.meta.json", "a.txt.reason.json"] {
            try folder.write("{}", to: "intake/\(name)")
            let job = try root.work.take(FilePath(name), maxBytes: 100)
            #expect(name != "a.txt.meta.json" || root.rejected.reserveName(for: job) != FilePath(name))
        }
        // While a name is given to a job, those that would stand beside it are, too.
        try folder.write("x", to: "intake/b.txt")
        try folder.write("x", to: "intake/b.txt.meta.json")
        let sidecar = try root.work.take("b.txt.meta.json", maxBytes: 100)
        let file = try root.work.take("b.txt", maxBytes: 100)
        #expect(root.rejected.reserveName(for: sidecar) == "b.txt.meta.json")
        #expect(root.rejected.reserveName(for: file) != "b.txt")
    }

    @Test func `a file that somebody took out of rejected by hand is told of, and nothing is decided`() async throws {
        let job = try await reject("a.txt")
        try FileManager.default.removeItem(atPath: folder.path("rejected/a.txt"))
        await #expect(throws: RejectionError.fileMissing(name: "a.txt")) { try await root.discard("a.txt", by: 0) }
        #expect(try release(of: job) == nil)
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
        #expect(try await root.finishDecisions().faults.isEmpty)
        #expect(
            try root.ledger.reader.claims(ofDocument: sha256).flatMap { $0.claim.dates.map(\.edtf) } == ["2024-05-05"]
        )
    }

    @Test func `what is stated of a text in a language that is not read can be withdrawn as well`() async throws {
        let sha256 = try await document("Сьогодні вранці російські війська обстріляли село на півдні області.\n")
        let stated = StatementRequest(
            document: sha256,
            metadata: StatedMetadata(publisher: "P", published: "2024-05-06")
        )
        _ = try await root.perform(.state(stated), by: 0, right: .reader)
        #expect(try root.ledger.reader.summary(ofDocument: sha256).label.publisher == "P")
        let withdrawn = StatementRequest(
            document: sha256,
            metadata: StatedMetadata(),
            withdrawn: [.publisher, .published]
        )
        _ = try await root.perform(.state(withdrawn), by: 0, right: .reader)
        let summary = try root.ledger.reader.summary(ofDocument: sha256)
        #expect(summary.label.publisher == nil && summary.label.published == nil)
        #expect(summary.status == .unsupportedLanguage)
    }

    @Test func `of many words at once the last one counts, also for the reading`() async throws {
        let sha256 = try await document("The mayor said that 17 people were wounded on May 5 in the village.\n")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for year in 2001...2012 {
                group.addTask {
                    let metadata = StatedMetadata(published: "\(year)-05-06")
                    let request = StatementRequest(document: sha256, metadata: metadata)
                    _ = try await root.perform(.state(request), by: 0, right: .reader)
                }
            }
            try await group.waitForAll()
        }
        let published = try #require(try root.ledger.reader.summary(ofDocument: sha256).label.published)
        let dates = try root.ledger.reader.claims(ofDocument: sha256).flatMap { $0.claim.dates.map(\.edtf) }
        #expect(dates == ["\(published.prefix(4))-05-05"])
        #expect(try root.ledger.reader.isReadAsStated(document: sha256))
    }

    @Test func `whether somebody else sent the same text is not a dropper's to know`() async throws {
        let sha256 = try await document("The mayor said that 17 people were wounded in the village.\n")
        let arrival = Arrival(
            job: JobID(at: .now),
            path: "again.txt",
            size: 1,
            modified: .now,
            owner: 1001,
            digests: ContentDigests(of: Array("The mayor said that 17 people were wounded in the village.\n".utf8))
        )
        _ = try await root.ledger.writer.write(.sighting(KnownSighting(arrival: arrival, disposal: .removed)))
        let request = ControlRequest.file(FileQuestion(path: "again.txt", sha256: sha256))
        guard case .file(let own) = try await root.perform(request, by: 1001, right: .anyone),
            case .file(let all) = try await root.perform(request, by: 1001, right: .reader)
        else {
            Issue.record("another answer came")
            return
        }
        #expect(own.map(\.state) == [.stored])
        #expect(all.map(\.state) == [.duplicate, .stored])
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
        for request in [
            StatementRequest(document: sha256, metadata: StatedMetadata()),
            StatementRequest(document: sha256, metadata: .init(address: "a"), withdrawn: [.address]),
        ] {
            await #expect(throws: ControlError.malformed) {
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
