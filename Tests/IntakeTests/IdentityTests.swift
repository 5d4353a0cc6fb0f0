import Intake
import SystemPackage
import TestSupport
import Testing

@Suite("What a file and a job are known by")
struct IdentityTests {
    @Test func `a name of number and hash declares both`() throws {
        let declared = try #require(DeclaredIdentity(fileName: "000_898343B77cce593e.txt"))
        #expect(declared.number == "000")
        #expect(declared.hash == "898343b77cce593e")
    }

    @Test(arguments: [
        "report.txt", "000-898343b77cce593e.txt", "000_898343.txt", "000_xyz343b77cce593e.txt", "_898343b77cce593e.txt",
        "1_2_898343b77cce593e.txt", "a00_898343b77cce593e.txt", "٣_898343b77cce593e.txt",
    ])
    func `any other name declares nothing`(name: String) {
        #expect(DeclaredIdentity(fileName: name) == nil)
    }

    @Test func `digests are those of the standards`() {
        // RFC 1321 A.5, FIPS 180-2 A.1 and B.1: "abc".
        let digests = ContentDigests(of: Array("abc".utf8))
        #expect(digests.md5 == "900150983cd24fb0d6963f7d28e17f72")
        #expect(digests.sha1 == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(digests.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(digests.match(prefix: "a9993e36"))
        #expect(digests.match(prefix: "ba7816bf8f01"))
        #expect(!digests.match(prefix: "0000"))
    }

    @Test func `a job's id keeps the microsecond of its file, and sorts by it`() throws {
        var generator = SeededGenerator(seed: 7)
        var before = ""
        for step in 0..<5000 {
            let moment = Timestamp(microseconds: 1_700_000_000_000_000 + Int64(step) * 7)
            let job = JobID(at: moment, using: &generator)
            #expect(job.moment == moment)
            #expect(job.description.prefix(15) >= before.prefix(15))
            #expect(JobID(job.description) == job)
            before = job.description
        }
    }

    @Test(arguments: [
        "", "zz", "018bcfe5687b7", "018bcfe5687b41a2b3c4d5e6f7a8b9c0", "018BCFE5687B71A2B3C4D5E6F7A8B9C0",
    ])
    func `other text is no job's id`(text: String) {
        #expect(JobID(text) == nil)
    }

    @Test func `moments are written so that they sort as text`() {
        #expect(Timestamp(microseconds: 0).iso8601 == "1970-01-01T00:00:00.000000Z")
        #expect(Timestamp(microseconds: 1_705_483_800_000_042).iso8601 == "2024-01-17T09:30:00.000042Z")
        #expect(Timestamp(microseconds: -1).iso8601 == "1969-12-31T23:59:59.999999Z")
    }

    @Test func `a path keeps bytes that are no text`() {
        let bytes: [UInt8] = [0x61, 0x2F, 0xFF, 0x0A, 0x2E, 0x74]
        #expect(FilePath(bytes: bytes).bytes == bytes)
    }

    @Test func `a sidecar and its file name each other`() {
        #expect(Sidecar.path(of: "a/b.txt") == "a/b.txt.meta.json")
        #expect(Sidecar.subject(of: "a/b.txt.meta.json") == "a/b.txt")
        #expect(Sidecar.subject(of: "a/b.txt") == nil)
        #expect(Sidecar.subject(of: "a/.meta.json") == nil)
    }

    @Test(arguments: [
        ("report.txt", HoldBack.Verdict.take), ("report.txt.part", .hold), ("REPORT.TMP", .hold), ("draft~", .hold),
        (".hidden", .ignore), ("~$report.docx", .ignore), ("Thumbs.db", .ignore), ("part.txt", .take),
    ])
    func `temporary names are held back and litter is ignored`(name: String, verdict: HoldBack.Verdict) {
        #expect(HoldBack().verdict(on: FilePath(name)) == verdict)
    }

    @Test func `waits grow to their limit and are spread`() {
        let backoff = Backoff(first: .seconds(1), limit: .seconds(60))
        var generator = SeededGenerator(seed: 3)
        for attempts in 1...40 {
            let delay = backoff.delay(after: attempts, using: &generator)
            let full = min(Duration.seconds(1) * (1 << min(attempts - 1, 20)), .seconds(60))
            #expect(delay <= full && delay >= full * 0.79)
        }
    }

    @Test func `file systems that other machines serve are known`() throws {
        #expect(FileSystemKind(magic: 0x6969).isRemote)
        #expect(FileSystemKind(magic: 0x6573_5546).isRemote)
        #expect(!FileSystemKind(magic: 0xEF53).isRemote)
        #expect(FileSystemKind(magic: 0x1234).name == "0x1234")
        #expect(try !FileSystemKind(at: "/tmp").isRemote)
    }
}
