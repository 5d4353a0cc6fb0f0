import Documents
import Faults
import Testing

/// What a refusal tells about itself.
struct DocumentErrorTests {
    private static let all: [(DocumentError, String)] = [
        (.empty, "empty"), (.nulBytes(offset: 7), "nul-bytes"), (.undecodable(offset: 7), "undecodable"),
        (.unsupportedFormat(.pdf), "unsupported-format"),
    ]

    @Test func `each refusal has its code, is a warning and rejects the file`() {
        for (error, reason) in Self.all {
            #expect(error.reason == reason)
            #expect(error.severity == .warning)
            #expect(error.fate == .rejected)
        }
    }

    @Test func `each refusal explains itself and says what to do in one line`() {
        for (error, _) in Self.all {
            for sentence in [error.explanation, error.advice] {
                #expect(sentence.hasSuffix("."))
                #expect(!sentence.contains("\n"))
            }
        }
        #expect(DocumentError.nulBytes(offset: 7).explanation.contains("byte 7"))
        #expect(DocumentError.undecodable(offset: 0).advice.contains("UTF-32"))
    }
}
