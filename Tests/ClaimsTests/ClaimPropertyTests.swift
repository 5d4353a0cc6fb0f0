import Claims
import Documents
import TestSupport
import Testing

private let pieces = [
    "The mayor", "Ann Lee", "he", "she", "said", "says", "told", "claimed", "that", "according to", "According to",
    "accused",
    "of", "was", "were", "the dam", "people", "“", "”", "\"", "‘", "’", "'", ",", ".", ". ", "?", "!", ":", ";", "\n\n",
    "\n",
    "and", "but", "who", "which", "adding", "saying", "denied", "urged", "reportedly", "feared", "nine", "2,000",
    "1.2 million",
    "at least", "between", "to", "$", "5", "%", "in", "since", "2014", "May", "9", "2021-02-03", "not", "may", "this",
    "It",
    "reports", "Orlo", "Київ", "🚑", "-", "–", "(", ")", "dozens", "tens of thousands", "or more", "'s", "–", "…",
]

private func randomDocument(_ seed: UInt64) -> Document {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    var zones: [Zone] = []
    for kind in Zone.Kind.allCases.shuffled(using: &generator) {
        let start = text.utf8.count
        for _ in 0..<Int.random(in: 0...60, using: &generator) {
            text +=
                (pieces.randomElement(using: &generator) ?? "")
                + (Int.random(in: 0..<4, using: &generator) > 0 ? " " : "")
        }
        text += "\n"
        zones.append(Zone(kind, Span(start, text.utf8.count)))
    }
    return Document(text: SourceText(text), encoding: .utf8, language: "en", published: "2024-02-29", zones: zones)
}

/// Every passage of an extraction.
private func passages(of result: Extraction) -> [Passage] {
    var found: [Passage] = []
    for attribution in result.attributions {
        found += [attribution.source, attribution.cue].compactMap { $0 }
        found += attribution.content
    }
    for claim in result.claims {
        found += claim.content
        found += claim.modalityCues
        found += claim.quantities.map(\.passage)
        found += claim.dates.map(\.passage)
        for hop in claim.attribution { found += [hop.source, hop.cue].compactMap { $0 } }
    }
    return found
}

@Test func `every passage of a random text stands at its offsets`() {
    for seed in UInt64(1)...1500 {
        let document = randomDocument(seed)
        let result = ClaimExtractor().extraction(of: document, sha256: "", program: "claimd")
        for passage in passages(of: result) {
            #expect(passage.start < passage.end && passage.end <= document.text.bytes.count, "seed \(seed)")
            #expect(document.text[passage.span] == passage.text, "seed \(seed)")
        }
        let starts = result.claims.compactMap { $0.content.first?.start }
        #expect(starts == starts.sorted() && starts.count == result.claims.count, "seed \(seed)")
        for claim in result.claims {
            #expect(claim.attribution.isEmpty == (claim.type == .unattributed), "seed \(seed)")
            #expect(
                claim.attribution.allSatisfy { $0.cue != nil && ($0.source == nil) == ($0.resolved == nil) },
                "seed \(seed)"
            )
            #expect(claim.modality != .asserted || claim.modalityCues.isEmpty, "seed \(seed)")
            #expect(zip(claim.content, claim.content.dropFirst()).allSatisfy { $0.end <= $1.start }, "seed \(seed)")
            #expect(claim.quantities.allSatisfy { ($0.upper != nil) == ($0.comparator == .range) }, "seed \(seed)")
        }
    }
}

@Test func `the same document is always read the same`() {
    for seed in UInt64(1)...50 {
        let document = randomDocument(seed)
        let first = ClaimExtractor().extraction(of: document, sha256: "", program: "claimd")
        #expect(first == ClaimExtractor().extraction(of: document, sha256: "", program: "claimd"), "seed \(seed)")
    }
}

@Test(arguments: [
    ("“Nine people left,” said Ann Lee, the mayor. The dam was mined in 2014, she added.\n\n", 8), ("a", 8),
    ("said, ", 1),
    ("“It fell.\n\n", 1), ("'a said that ‘b ", 1), ("1,", 1), ("according to a, ", 1),
])
func `a text of eight mebibytes, or of one that is all cues and marks, is read in seconds`(unit: String, mebibytes: Int)
{
    let text = SourceText(String(repeating: unit, count: (mebibytes << 20) / unit.utf8.count))
    let document = Document(text: text, encoding: .utf8, language: "en", zones: [Zone(.body, text.span)])
    let clock = ContinuousClock()
    let took = clock.measure { _ = ClaimExtractor().extraction(of: document, sha256: "", program: "claimd") }
    #expect(took < .seconds(30), "\(unit.debugDescription) took \(took)")
}
