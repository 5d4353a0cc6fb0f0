import Claims
import Documents
import Faults
import Foundation
import Intake
import Ledger
import SystemPackage
import Testing

@Suite struct WritingTests {
    private let root: TestRoot
    private let ledger: LedgerStore

    init() throws {
        root = try TestRoot()
        ledger = try root.open()
    }

    private func write(_ entry: LedgerEntry) async throws -> LedgerOutcome { try await ledger.writer.write(entry) }

    @Test func `a document comes back as it was read`() async throws {
        let sample = Sample.full
        #expect(try await write(.document(sample.entry)) == .stored(document: sample.sha256, claims: 2))
        let claims = try ledger.reader.claims(ofDocument: sample.sha256)
        #expect(claims.map(\.claim) == sample.claims)
        #expect(claims.map(\.ordinal) == [0, 1])
        #expect(claims.first?.text == "at least 50 thousand people … taken to Mariupol in May")
        #expect(claims.first?.extractor == "claimd test / english 1")
        #expect(claims.first?.document.title == sample.title)
        #expect(try ledger.reader.text(ofDocument: sample.sha256) == SourceText(sample.text))
        #expect(try ledger.reader.zones(ofDocument: sample.sha256) == sample.document.zones)
    }

    @Test(arguments: ["\u{FEFF}mark\r\nand \0 NUL\u{7}", "", "\0", "ÄÖ 🏳️‍🌈 e\u{301}"])
    func `a text is kept to the byte`(text: String) async throws {
        let sample = Sample(text)
        _ = try await write(.document(sample.entry))
        #expect(try ledger.reader.text(ofDocument: sample.sha256).bytes == sample.bytes)
    }

    @Test func `a document in a language that is not read is kept without a run`() async throws {
        let sample = Sample("Не англійська.")
        var document = sample.document
        document = Document(text: document.text, encoding: .utf8, language: "uk", zones: document.zones)
        let entry = NewDocument(arrival: sample.arrival, document: document, reading: nil, ifDuplicate: .kept)
        #expect(try await write(.document(entry)) == .stored(document: sample.sha256, claims: 0))
        #expect(try ledger.reader.status().unsupportedLanguage == 1)
        #expect(try ledger.reader.summary(ofDocument: sample.sha256).status == .unsupportedLanguage)
    }

    @Test func `the same job gets the same answer and writes nothing again`() async throws {
        let first = Sample("One.", claiming: "One").entry(path: "first.txt")
        let second = Sample("One.").entry(path: "second.txt")
        let stored = try await write(.document(first))
        let duplicate = try await write(.document(second))
        #expect(
            duplicate == .duplicate(document: first.arrival.digests.sha256, firstName: "first.txt", disposal: .removed)
        )
        let before = try ledger.reader.status()
        #expect(try await write(.document(first)) == stored)
        #expect(try await write(.document(second)) == duplicate)
        let again = KnownSighting(arrival: second.arrival, disposal: .removed)
        #expect(try await write(.sighting(again)) == duplicate)
        #expect(try ledger.reader.status() == before)
        #expect(before.sightings == 2)
        #expect(before.custodyEntries == 2)
    }

    @Test func `a job never answers for another content`() async throws {
        let first = Sample("One.").entry
        _ = try await write(.document(first))
        await #expect(throws: LedgerError.refused(detail: "a job that already brought another content")) {
            try await write(.document(Sample("Two.").entry(job: first.arrival.job)))
        }
    }

    @Test func `equal files at the same time make one document`() async throws {
        let sample = Sample.full
        let outcomes = try await withThrowingTaskGroup(of: LedgerOutcome.self) { group in
            for number in 0..<40 {
                group.addTask { [writer = ledger.writer] in
                    try await writer.write(.document(sample.entry(path: FilePath("\(number).txt"))))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == .stored(document: sample.sha256, claims: 2) } == 1)
        let status = try ledger.reader.status()
        #expect(status.analysed == 1)
        #expect(status.sightings == 40)
        #expect(status.claims == 2)
        #expect(try ledger.reader.sightings(ofDocument: sample.sha256).map(\.disposal).count { $0 == .archived } == 1)
    }

    @Test func `a refused entry leaves the others of its group as they are`() async throws {
        let outcomes = await withTaskGroup(of: Result<LedgerOutcome, LedgerError>.self) { group in
            for number in 0..<60 {
                group.addTask { [writer = ledger.writer] in
                    var sample = Sample("Text \(number).", claiming: "Text")
                    // The schema refuses this day, once the text, its sighting and its zones are written.
                    if number.isMultiple(of: 3) { sample.published = "someday" }
                    let entry = sample.entry
                    do throws(LedgerError) {
                        return .success(try await writer.write(.document(entry)))
                    } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let refusals = outcomes.compactMap { if case .failure(let error) = $0 { error } else { nil } }
        #expect(refusals.count == 20)
        #expect(refusals.allSatisfy { $0.fate == .rejected && $0.reason == "row-refused" })
        let status = try ledger.reader.status()
        #expect(status.analysed == 40)
        #expect(status.sightings == 40)
        #expect(status.claims == 40)
        #expect(status.custodyEntries == 40)
        #expect(try ledger.reader.verifyChain().holds)
    }

    @Test func `what a name declares is compared and never believed`() async throws {
        func state(_ text: String, _ name: String) async throws -> String? {
            let sample = Sample(text)
            _ = try await write(.document(sample.entry(path: FilePath(name))))
            return try ledger.reader.sightings(ofDocument: sample.sha256).last?.declaredState
        }
        let sha1 = ContentDigests(of: Array("A".utf8)).sha1.prefix(16)
        #expect(try await state("A", "000_\(sha1).txt") == "match")
        #expect(try await state("B", "001_898343b77cce593e.txt") == "unknown")
        #expect(try await state("B", "009_898343b77cce593e.txt") == "unknown")
        #expect(try await state("C", "002_898343b77cce593e.txt") == "mismatch")
        #expect(try await state("D", "notes.txt") == nil)
    }

    @Test func `a sidecar that comes late stands with the newest file of that name`() async throws {
        let job = JobID(at: .now)
        let statement = DocumentStatement(
            .init(publisher: "HRW", published: "2024-02-03", address: "https://example.org/a"),
            by: .sidecar(sha256: String(repeating: "a", count: 64), job: job)
        )
        let late = StatementEntry(.file("in/press.txt", owner: 1000), statement, at: .now, disposal: .removed)
        #expect(try await write(.statement(late)) == .noSuchSubject)
        var sample = Sample("Second.")
        sample.publisher = "as read"
        _ = try await write(.document(Sample("First.").entry(path: "in/press.txt")))
        _ = try await write(.document(sample.entry(path: "in/press.txt")))
        #expect(try await write(.statement(late)) == .stated(document: sample.sha256))
        #expect(try await write(.statement(late)) == .stated(document: sample.sha256))
        let summary = try ledger.reader.summary(ofDocument: sample.sha256)
        #expect(summary.label.publisher == "HRW")
        #expect(summary.label.published == "2024-02-03")
        #expect(summary.address == "https://example.org/a")
        #expect(try ledger.reader.status().custodyEntries == 3)
    }

    @Test func `a document is read as stated when its newest run had what is stated in mind`() async throws {
        var sample = Sample("The bridge was hit.", claiming: "The bridge was hit")
        let (reader, sha256) = (ledger.reader, sample.sha256)
        func state(_ metadata: StatedMetadata, withdrawn: Set<StatedItem> = []) async throws {
            let statement = DocumentStatement(metadata, withdrawn: withdrawn, by: .person(1000))
            #expect(
                try await write(.statement(StatementEntry(.document(sha256), statement, at: .now))) != .noSuchSubject
            )
        }
        _ = try await write(.document(sample.entry))
        #expect(try reader.isReadAsStated(document: sha256) && reader.documentsToReadAnew().isEmpty)
        try await state(StatedMetadata(address: "https://post.example/1"))
        #expect(try reader.isReadAsStated(document: sha256) && reader.documentsToReadAnew().isEmpty)
        try await state(StatedMetadata(publisher: "Example Post"))
        #expect(try !reader.isReadAsStated(document: sha256) && reader.documentsToReadAnew() == [sha256])
        sample.publisher = "Example Post"
        let newest = try reader.stated(ofDocument: sha256).newest
        _ = try await write(
            .run(NewRun(sha256: sample.sha256, document: sample.document, reading: sample.reading, statement: newest))
        )
        #expect(try reader.isReadAsStated(document: sha256) && reader.documentsToReadAnew().isEmpty)
        try await state(StatedMetadata(publisher: "Example Post"))
        #expect(try reader.isReadAsStated(document: sha256))
        try await state(StatedMetadata(), withdrawn: [.publisher])
        #expect(try !reader.isReadAsStated(document: sha256))
        #expect(try reader.stated(ofDocument: sha256).metadata == StatedMetadata(address: "https://post.example/1"))
    }

    @Test func `a person's word stands with who said it, and in the chain`() async throws {
        let sample = Sample("The bridge was hit.", claiming: "The bridge was hit")
        _ = try await write(.document(sample.entry))
        let statement = DocumentStatement(.init(published: "2024-02-03"), withdrawn: [.address], by: .person(1234))
        #expect(
            try await write(.statement(StatementEntry(.document(sample.sha256), statement, at: .now)))
                == .stated(document: sample.sha256)
        )
        let other = StatementEntry(.document(String(repeating: "0", count: 64)), statement, at: .now)
        #expect(try await write(.statement(other)) == .noSuchSubject)
        #expect(try ledger.reader.summary(ofDocument: sample.sha256).label.published == "2024-02-03")
        let raw = try RawDatabase(root.file)
        #expect(try raw.number("SELECT stated_by FROM document_meta WHERE address = ''") == 1234)
        #expect(try raw.number("SELECT json_extract(entry, '$.by') FROM custody WHERE event = 'stated'") == 1234)
        #expect(try ledger.reader.verifyChain().holds)
    }

    @Test func `a sidecar speaks of its own dropper's files alone, unless it is root's`() async throws {
        let sample = Sample("Another's.")
        _ = try await write(.document(sample.entry(path: "secret.txt")))
        func state(as owner: UInt32) async throws -> LedgerOutcome {
            let statement = DocumentStatement(
                .init(publisher: "Of \(owner)"),
                by: .sidecar(sha256: String(repeating: "b", count: 64), job: JobID(at: .now))
            )
            return try await write(.statement(StatementEntry(.file("secret.txt", owner: owner), statement, at: .now)))
        }
        #expect(try await state(as: 1001) == .noSuchSubject)
        #expect(try await state(as: 1000) == .stated(document: sample.sha256))
        #expect(try await state(as: 0) == .stated(document: sample.sha256))
        #expect(try ledger.reader.summary(ofDocument: sample.sha256).label.publisher == "Of 0")
    }

    @Test func `a person's word stands before a sidecar's, whichever came first`() async throws {
        let sample = Sample("Whose.")
        _ = try await write(.document(sample.entry))
        let words = [
            DocumentStatement(.init(publisher: "Person"), by: .person(1)),
            DocumentStatement(
                .init(publisher: "Sidecar", address: "there"),
                by: .sidecar(sha256: String(repeating: "b", count: 64), job: nil)
            ),
        ]
        for word in words {
            _ = try await write(.statement(StatementEntry(.document(sample.sha256), word, at: .now)))
        }
        let summary = try ledger.reader.summary(ofDocument: sample.sha256)
        #expect(summary.label.publisher == "Person" && summary.address == "there")
        let stated = try ledger.reader.stated(ofDocument: sample.sha256).metadata
        #expect(stated == StatedMetadata(publisher: "Person", address: "there"))
    }

    @Test func `a new run is the current one and the old one stays`() async throws {
        var sample = Sample("The bridge was hit. Nobody was hurt.", claiming: "The bridge was hit")
        _ = try await write(.document(sample.entry))
        let old = try ledger.reader.newestClaims(limit: 10)
        sample.claims = [Claim(content: [sample.passage("Nobody was hurt")], type: .unattributed)]
        sample.title = "The bridge"
        let outcome = try await write(
            .run(NewRun(sha256: sample.sha256, document: sample.document, reading: sample.reading))
        )
        #expect(outcome == .ran(document: sample.sha256, run: 2, claims: 1))
        let new = try ledger.reader.newestClaims(limit: 10)
        #expect(new.map(\.text) == ["Nobody was hurt"])
        #expect(new != old)
        #expect(try ledger.reader.claims(matching: "bridge", limit: 10).isEmpty)
        #expect(try ledger.reader.documents(matching: "bridge", limit: 10).map(\.label.title) == ["The bridge"])
        #expect(try ledger.reader.status().claims == 1)
        #expect(try RawDatabase(root.file).number("SELECT count(*) FROM claim") == 2)

        await #expect(throws: LedgerError.self) {
            let other = Sample("The bridge was hit!")
            _ = try await write(.run(NewRun(sha256: sample.sha256, document: other.document, reading: sample.reading)))
        }
    }

    @Test func `entries after the ledger was closed are told so`() async throws {
        try ledger.close()
        await #expect(throws: LedgerError.closed) { try await write(.document(Sample.full.entry)) }
    }
}
