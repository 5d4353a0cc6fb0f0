import Claims
import Documents
import Foundation
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
    "...", "never", "nobody", "No", "refuted", "if", "<", "+", "1/3", "7 500", "nan-year-old", "hundred", "a half", "—",
]

/// A text of words that attributions, claims and figures are made of, in zones of every kind.
func randomDocument(_ seed: UInt64) -> Document {
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

/// How many random texts are read: all of them take some seconds.
private let seeds: UInt64 = ProcessInfo.processInfo.environment["CLAIMD_LONG_TESTS"] == nil ? 40 : 1000

@Test func `every passage of a random text stands at its offsets`() {
    for seed in UInt64(1)...seeds {
        let document = randomDocument(seed)
        let result = extractor.extraction(of: document, sha256: "", program: "claimd")
        for passage in passages(of: result) {
            #expect(passage.start < passage.end && passage.end <= document.text.bytes.count, "seed \(seed)")
            #expect(document.text[passage.span] == passage.text, "seed \(seed)")
        }
        let starts = result.claims.compactMap { $0.content.first?.start }
        #expect(starts == starts.sorted() && starts.count == result.claims.count, "seed \(seed)")
        for claim in result.claims {
            #expect(claim.attribution.isEmpty == (claim.type == .unattributed), "seed \(seed)")
            #expect(
                claim.attribution.allSatisfy { ($0.source == nil) == ($0.resolved == nil) },
                "seed \(seed)"
            )
            #expect(claim.modality != .asserted || claim.modalityCues.isEmpty, "seed \(seed)")
            #expect(zip(claim.content, claim.content.dropFirst()).allSatisfy { $0.end <= $1.start }, "seed \(seed)")
            #expect(claim.quantities.allSatisfy { $0.value.isFinite && $0.upper?.isFinite ?? true }, "seed \(seed)")
            #expect(claim.quantities.allSatisfy { ($0.upper != nil) == ($0.comparator == .range) }, "seed \(seed)")
        }
    }
}

@Test func `the same document is always read the same`() {
    for seed in UInt64(1)...10 {
        let document = randomDocument(seed)
        let first = extractor.extraction(of: document, sha256: "", program: "claimd")
        #expect(first == extractor.extraction(of: document, sha256: "", program: "claimd"), "seed \(seed)")
    }
}

/// Texts that repeated are hard for one finder or another.
private let hardUnits = [
    "“Nine people left,” said Ann Lee, the mayor. The dam was mined in 2014, she added.\n\n", "a", "said, ",
    "“It fell.\n\n", "'a said that ‘b ", "1,", "according to a, ", "The town was very quiet on that day. ",
    "\"We said that. ", "and he said and ", "he is; she is; ", "He said this. ", "one hundred ", "1 500 ",
    "Ann Lee said the army said, but the mayor said that and ", "Ann Lee (AL) ", "half a ",
]

private func reading(_ unit: String, bytes: Int) -> Duration {
    let text = SourceText(String(repeating: unit, count: bytes / unit.utf8.count))
    let document = Document(text: text, encoding: .utf8, language: "en", zones: [Zone(.body, text.span)])
    return ContinuousClock().measure {
        _ = extractor.extraction(of: document, sha256: "", program: "claimd")
    }
}

@Test(arguments: hardUnits)
func `a hard text takes as long as it is`(unit: String) {
    let short = reading(unit, bytes: 4 << 10)
    let long = reading(unit, bytes: 16 << 10)
    #expect(long < short * 8, "\(unit.debugDescription) took \(short), four times of it \(long)")
}

@Test func `a word without an end is no name and makes the output no larger than a few times the text`() throws {
    let endless = String(repeating: "X", count: 64 << 10)
    let text =
        endless + " said that it rained. He said that it fell. According to " + endless
        + ", it rained. “It rained. It fell. It rained,” said Ann " + endless + "."
    let result = extraction(MarkedText(text))
    let resolved = result.claims.flatMap(\.attribution).compactMap(\.resolved)
    #expect(resolved.allSatisfy { $0.utf8.count <= 300 })
    #expect(try JSONEncoder().encode(result).count < 4 * text.utf8.count)
}
