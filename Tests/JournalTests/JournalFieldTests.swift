import Journal
import Testing

struct JournalFieldTests {
    @Test
    func `every field has a name that journald takes`() {
        for field in JournalField.allCases {
            #expect(FieldName.isLawful(field.rawValue), "\(field.rawValue)")
        }
    }

    @Test(arguments: ["", "_PID", "1ST", "lower", "WITH-DASH", "WITH SPACE", "ÄRGER", "A=B", "A\nB"])
    func `a name that journald would leave out in silence is unlawful`(name: String) {
        #expect(!FieldName.isLawful(name))
    }

    @Test
    func `64 characters are lawful and 65 are not`() {
        #expect(FieldName.isLawful(String(repeating: "A", count: 64)))
        #expect(!FieldName.isLawful(String(repeating: "A", count: 65)))
    }

    @Test(arguments: [
        ("CLAIMD_JOB", "CLAIMD_JOB"),
        ("USER_UNIT", "USER_UNIT"),
        ("request-id", "CLAIMD_REQUEST_ID"),
        ("Error", "CLAIMD_ERROR"),
        ("_PID", "CLAIMD__PID"),
        ("9lives", "CLAIMD_9LIVES"),
        ("für", "CLAIMD_F__R"),
        ("a\nPRIORITY=0", "CLAIMD_A_PRIORITY_0"),
        ("", "CLAIMD_UNNAMED"),
    ])
    func `a key of metadata becomes a lawful name`(key: String, name: String) {
        #expect(FieldName(metadataKey: key).text == name)
        #expect(FieldName.isLawful(name))
    }

    @Test
    func `a key that is too long is cut to what journald takes`() {
        let name = FieldName(metadataKey: String(repeating: "k", count: 100)).text
        #expect(name.utf8.count == 64)
        #expect(FieldName.isLawful(name))
    }

    @Test
    func `a key that is taken gets a name of its own`() {
        #expect(FieldName(metadataKey: "MESSAGE", taken: ["MESSAGE"]).text == "CLAIMD_MESSAGE")
    }
}
