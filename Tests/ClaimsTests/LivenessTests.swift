import Claims
import Documents
import TestSupport
import Testing

/// A text of many paragraphs, and one that is a single paragraph.
private let long = [
    "“Nine people left,” said Ann Lee, the mayor of Orlo. The dam was mined on 4 May 2014, she added, the radio reported.\n\n",
    "At least 12 civilians were killed in Kharkiv when a shell hit a school, the governor said. ",
]

@Test(arguments: long)
func `who waits for a long text hears again and again that it is read on`(unit: String) {
    let bytes = LongTests.areWanted ? 8 << 20 : 64 << 10
    let text = SourceText(String(repeating: unit, count: bytes / unit.utf8.count))
    let document = Document(text: text, encoding: .utf8, language: "en", zones: [Zone(.body, text.span)])
    let clock = ContinuousClock()
    var (last, longest) = (clock.now, Duration.zero)
    _ = extractor.extraction(of: document, sha256: "", program: "claimd") {
        longest = max(longest, last.duration(to: clock.now))
        last = clock.now
    }
    longest = max(longest, last.duration(to: clock.now))
    // The service manager loses its patience after 60 s, and claimd with a worker after 27 s.
    #expect(longest < .seconds(LongTests.areWanted ? 20 : 10), "\(longest)")
}
