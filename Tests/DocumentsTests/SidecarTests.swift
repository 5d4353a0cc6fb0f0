import Documents
import Faults
import Testing

/// Sidecar files: what they state, and what is wrong with them.
struct SidecarTests {
    private func stated(_ json: String) throws -> StatedMetadata {
        try StatedMetadata(sidecar: Array(json.utf8))
    }

    private func fault(_ json: String) -> SidecarError? {
        do {
            _ = try StatedMetadata(sidecar: Array(json.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test func `all three keys are read`() throws {
        let json = #"{"publisher": " Газета “Порт” ", "published": "2024-02-29", "address": "https://news.example/a"}"#
        let expected = StatedMetadata(
            publisher: "Газета “Порт”",
            published: "2024-02-29",
            address: "https://news.example/a"
        )
        #expect(try stated(json) == expected)
    }

    @Test func `any one key is enough`() throws {
        #expect(try stated(#"{"address": "Box 12, folder 3"}"#) == StatedMetadata(address: "Box 12, folder 3"))
    }

    @Test(arguments: [
        "2024-03-01", "2024-03-01T10:33", "2024-03-01T10:33:07Z", "2024-03-01T23:59:59.123+02:00",
        "2024-03-01T00:00:00-0500",
        "2024-03-01T10:33:07",
    ])
    func `of a date-time the date is taken as written`(published: String) throws {
        #expect(try stated(#"{"published": "\#(published)"}"#).published == "2024-03-01")
    }

    @Test(arguments: [
        "2023-02-29", "2024-13-01", "2024-3-1", "1 March 2024", "2024-03-01T25:00", "2024-03-01 10:33", "2024-03-01x",
        "20240301",
        "0000-01-01", "2024-04-31", "1900-02-29", "２０２４-03-01",
    ])
    func `what is no calendar date is refused`(published: String) {
        #expect(fault(#"{"published": "\#(published)"}"#) == .notADate(key: "published"))
    }

    @Test(
        arguments: [
            ("{}", .statesNothing), ("[]", .notAnObject), ("", .notAnObject), ("\"x\"", .notAnObject),
            ("{", .notAnObject), ("null", .notAnObject),
            (#"{"publisher": "A"} x"#, .notAnObject), (#"{"Publisher": "A"}"#, .unknownKey("Publisher")),
            (#"{"publisher": "A", "title": "B"}"#, .unknownKey("title")),
            (#"{"publisher": 5}"#, .notWords(key: "publisher")),
            (#"{"publisher": null}"#, .notWords(key: "publisher")), (#"{"address": ["A"]}"#, .notWords(key: "address")),
            (#"{"publisher": " "}"#, .notWords(key: "publisher")),
            (#"{"publisher": "A\nB"}"#, .notWords(key: "publisher")),
            (#"{"published": true}"#, .notWords(key: "published")),
            (#"{"address": "a\u0000b"}"#, .notWords(key: "address")),
        ] as [(String, SidecarError)]
    )
    func `anything else is refused and the key is named`(json: String, expected: SidecarError) {
        #expect(fault(json) == expected)
    }

    @Test func `at most 64 KiB are read`() throws {
        let frame = #"{"address": ""}"#.utf8.count
        let fits = String(repeating: "a", count: StatedMetadata.sidecarLimit - frame)
        #expect(try stated(#"{"address": "\#(fits)"}"#).address == fits)
        #expect(fault(#"{"address": "\#(fits)a"}"#) == .tooLong(65_537))
    }

    @Test func `deep nesting and bytes that are no text are refused and do no harm`() {
        #expect(fault(String(repeating: "[", count: 60_000)) == .notAnObject)
        #expect(throws: SidecarError.notAnObject) { try StatedMetadata(sidecar: [0x7B, 0xFF, 0x7D]) }
        #expect(throws: SidecarError.notAnObject) { try StatedMetadata(sidecar: []) }
    }

    @Test func `a fault names the key in one short line`() {
        let fault = SidecarError.unknownKey("ti\ntle" + String(repeating: "x", count: 1_000))
        #expect(fault.reason == "bad-sidecar")
        #expect(fault.severity == .warning)
        #expect(fault.fate == .rejected)
        #expect(fault.explanation.contains("\"titlexxx"))
        #expect(fault.explanation.utf8.count < 200)
        #expect(!fault.explanation.contains("\n"))
        #expect(SidecarError.notADate(key: "published").explanation.contains("\"published\""))
    }
}
