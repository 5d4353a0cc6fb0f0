import TestSupport
import Testing

extension ServiceTests {
    /// What becomes of the files of ordinary users, as journal and ledger tell it.
    @Suite("Outcomes", .timeLimit(.minutes(3)))
    struct OutcomeTests {
        @Test func `a new text is stored, and the same again is a duplicate of it`() async throws {
            let service = try await Service()
            try await service.drop(Service.text(1), as: "a.txt", by: "anna")
            let stored = try #require(try await service.hears("stored").first)
            stored.expect(
                "stored",
                ["CLAIMD_FILE": "a.txt", "CLAIMD_BYTES": "\(Service.text(1).utf8.count)", "CLAIMD_LANGUAGE": "en"],
                present: ["CLAIMD_JOB", "CLAIMD_SHA256", "CLAIMD_CLAIMS", "CLAIMD_DURATION_USEC", "CLAIMD_VERSION"]
            )
            #expect(stored["CLAIMD_DOCUMENT"] == stored["CLAIMD_SHA256"].map { String($0.prefix(16)) })
            try await service.drop(Service.text(1), as: "b.txt", by: "boris")
            let duplicate = try #require(try await service.hears("duplicate").first)
            duplicate.expect(
                "duplicate",
                ["CLAIMD_FILE": "b.txt", "CLAIMD_DUPLICATE_OF": stored["CLAIMD_DOCUMENT"] ?? ""],
                present: ["CLAIMD_JOB"]
            )
            let sightings = try await service.rows("SELECT name, document FROM sighting ORDER BY id")
            #expect(sightings == ["a.txt|1", "b.txt|1"])
            #expect(try await service.rows("SELECT sha256 FROM document") == [stored["CLAIMD_SHA256"]])
            let claims = try await service.number("SELECT count(*) FROM claim")
            #expect(stored["CLAIMD_CLAIMS"] == "\(claims)" && claims > 1)
        }

        @Test func `a file that can never go through is rejected, and its reason lies beside it`() async throws {
            let service = try await Service()
            try await service.drop([0x41, 0, 0x42], as: "nul.txt")
            let rejected = try #require(try await service.hears("rejected").first)
            rejected.expect(
                "rejected",
                ["CLAIMD_FILE": "nul.txt", "CLAIMD_REASON": "nul-bytes"],
                present: ["CLAIMD_JOB", "CLAIMD_ADVICE"]
            )
            let reason = try await service.machine.output("cat \(service.root)/rejected/nul.txt.reason.json")
            #expect(reason.contains("nul-bytes") && reason.contains(rejected["CLAIMD_JOB"] ?? "no job"))
            let file = try await service.machine.output("od -An -tx1 \(service.root)/rejected/nul.txt")
            #expect(file == " 41 00 42\n")
            #expect(try await service.number("SELECT count(*) FROM rejection") == 1)
        }

        @Test func `a sidecar that comes before its file is deferred, and resumed with it`() async throws {
            let service = try await Service(configuration: "settle_milliseconds: 100\n")
            let sidecar = #"{"publisher": "Example Post", "published": "2024-02-03"}"#
            try await service.drop(sidecar, as: "a.txt.meta.json")
            let deferred = try #require(try await service.hears("deferred").first)
            deferred.expect(
                "deferred",
                ["CLAIMD_FILE": "a.txt.meta.json", "CLAIMD_REASON": "sidecar-waits"],
                present: ["CLAIMD_ADVICE"],
                // Nothing is wrong.
                priority: "5"
            )
            try await service.drop(Service.text(2), as: "a.txt")
            let applied = try #require(try await service.hears("metadata-applied").first)
            applied.expect("metadata-applied", present: ["CLAIMD_JOB", "CLAIMD_DOCUMENT", "CLAIMD_FILE"])
            let resumed = try #require(try await service.hears("resumed").first)
            resumed.expect("resumed", ["CLAIMD_FILE": "a.txt.meta.json"])
            let meta = try await service.rows("SELECT publisher, published FROM document_meta")
            #expect(meta == ["Example Post|2024-02-03"])
        }

        @Test func `a sidecar that comes after its file is applied to the document that is there`() async throws {
            let service = try await Service()
            try await service.drop(Service.text(3), as: "a.txt")
            let stored = try #require(try await service.hears("stored").first)
            try await service.drop(#"{"publisher": "Example Post"}"#, as: "a.txt.meta.json")
            let applied = try #require(try await service.hears("metadata-applied").first)
            applied.expect("metadata-applied", ["CLAIMD_DOCUMENT": stored["CLAIMD_DOCUMENT"] ?? ""])
            #expect(try await service.rows("SELECT publisher FROM document_meta") == ["Example Post"])
        }

        @Test(arguments: [false, true])
        func `a name that is not whole yet is held back, which only those hear who look for a fault`(debug: Bool)
            async throws
        {
            let service = try await Service(debug: debug)
            try await service.drop(Service.text(4), as: "a.txt.part")
            if debug {
                let heldBack = try #require(try await service.hears("held-back").first)
                heldBack.expect("held-back", ["CLAIMD_FILE": "a.txt.part", "CLAIMD_REASON": "temporary-name"])
            }
            // What was dropped later went through: the one before was looked at.
            try await service.drop(Service.text(5), as: "b.txt")
            try await service.hears("stored")
            #expect(try await service.records(of: "held-back").isEmpty != debug)
            try await service.machine.output("cd \(service.intake); mv a.txt.part a.txt", as: "anna")
            try await service.waits(forSightings: 2)
        }

        @Test func `a file that somebody has open for writing waits until it is closed`() async throws {
            let service = try await Service(configuration: "settle_milliseconds: 100\n", debug: true)
            // The writer holds the file open until it may go on; nothing is written meanwhile.
            async let writer = service.machine.run(
                """
                mkfifo ~/go
                exec 3>> \(service.intake)/a.txt
                printf 'The mayor said that three roads ' >&3
                read word < ~/go
                printf 'were shut, the Example Post reported.\\n' >&3
                """,
                as: "anna"
            )
            try await service.machine.wait(for: "[ -s \(service.intake)/a.txt ]")
            if LongTests.areWanted {
                // Half a minute is usual for a writer.
                let heldBack = try #require(try await service.hears("held-back", seconds: 60).first)
                heldBack.expect("held-back", ["CLAIMD_FILE": "a.txt", "CLAIMD_REASON": "being-written"])
            }
            // Others come, settle and go meanwhile.
            try await service.machine.output(
                "cat > \(service.intake)/b.txt",
                as: "anna",
                input: Array(Service.text(6).utf8)
            )
            try await service.waits(forSightings: 1)
            #expect(try await service.rows("SELECT name FROM sighting") == ["b.txt"])
            try await service.machine.output("echo go > /home/anna/go")
            #expect(try await writer.status == 0)
            try await service.waits(forSightings: 2)
            let text = try await service.rows("SELECT text FROM document ORDER BY id DESC LIMIT 1")
            #expect(text == ["The mayor said that three roads were shut, the Example Post reported."])
        }

        @Test func `files that only their owners can read are taken in all the same`() async throws {
            let service = try await Service()
            try await service.drop(Service.text(10), as: "private.txt", by: "anna", mode: "0600")
            try await service.drop(Service.text(11), as: "nobody.txt", by: "boris", mode: "0000")
            try await service.machine.output(
                "mkdir -m 0700 \(service.intake)/mine; cat > ~/aside; mv ~/aside \(service.intake)/mine/own.txt",
                as: "boris",
                input: Array(Service.text(12).utf8)
            )
            try await service.waits(forSightings: 3)
            let names = try await service.rows("SELECT name FROM sighting ORDER BY name")
            #expect(names == ["nobody.txt", "own.txt", "private.txt"])
            #expect(try await service.records(of: "deferred").isEmpty)
            let owners = try await service.rows("SELECT name, owner FROM sighting ORDER BY name")
            let anna = try await service.machine.output("id -u anna").dropLast()
            let boris = try await service.machine.output("id -u boris").dropLast()
            #expect(owners == ["nobody.txt|\(boris)", "own.txt|\(boris)", "private.txt|\(anna)"])
        }
    }
}
