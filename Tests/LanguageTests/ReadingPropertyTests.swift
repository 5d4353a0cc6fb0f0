import Documents
import Foundation
import Language
import TestSupport
import Testing

private let pieces = [
    "The", "mayor", "said", ".", ". ", "! ", "? ", " ", "  ", "\n", "\n\n", "\r\n", "“", "”", "\"", "'", "’", "…",
    "...",
    "U.S.", "Aug. ", "10,000", "3.5", "Київ", "— ", "-", "•", "\u{FEFF}", "\u{A0}", "www.a.example", "a@b.example", "é",
    "🚑",
    "\u{2028}", "(", ")", "$5", "ab'cd", "No. ", "1. ", ",", ":", "e\u{301}",
]

private func randomText(using generator: inout SeededGenerator) -> SourceText {
    let count = Int.random(in: 0...120, using: &generator)
    let words = (0..<count).map { _ in
        (pieces.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
    }
    return SourceText(words.joined())
}

@Test func `sentences and tokens of random texts stand in order at their offsets`() {
    for seed in UInt64(1)...400 {
        var generator = SeededGenerator(seed: seed)
        let text = randomText(using: &generator)
        let middle = text.string.index(text.string.startIndex, offsetBy: text.string.count / 2)
        let border = text.string.utf8.distance(from: text.string.startIndex, to: middle)
        let zones = [Zone(.lead, Span(0, border)), Zone(.body, Span(border, text.bytes.count))]
        let document = Document(text: text, encoding: .utf8, language: "en", zones: zones)
        var end = 0
        for sentence in EnglishReader().sentences(of: document) {
            #expect(end <= sentence.span.start, "seed \(seed)")
            #expect(zones.contains { $0.span.contains(sentence.span) }, "seed \(seed)")
            #expect(!text[sentence.span].contains("\n\n"), "seed \(seed)")
            #expect(sentence.span.start == sentence.tokens.first?.span.start, "seed \(seed)")
            #expect(sentence.span.end == sentence.tokens.last?.span.end, "seed \(seed)")
            #expect(sentence.tokens.count < SentenceSplitter.longest + 8, "seed \(seed)")
            for token in sentence.tokens {
                #expect(end <= token.span.start && !token.span.isEmpty, "seed \(seed)")
                #expect(text[token.span] == token.text, "seed \(seed)")
                end = token.span.end
            }
        }
    }
}

@Test func `no word of a random text is lost`() {
    for seed in UInt64(1)...200 {
        var generator = SeededGenerator(seed: seed)
        let text = randomText(using: &generator)
        let document = Document(text: text, encoding: .utf8, language: "en", zones: [Zone(.body, text.span)])
        let read = EnglishReader().sentences(of: document).flatMap(\.tokens).map(\.text).joined()
        let letters = text.string.unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        #expect(read.unicodeScalars.filter { letters.contains($0) }.count == letters.count, "seed \(seed)")
    }
}

private let hardUnits = ["The dam broke, 5 people said. ", "a", "“", "a.", ". ", "1,", "\n", "U.S."]

private func reading(_ unit: String, bytes: Int) -> Duration {
    let text = SourceText(String(repeating: unit, count: bytes / unit.utf8.count))
    let document = Document(text: text, encoding: .utf8, language: "en", zones: [Zone(.body, text.span)])
    return ContinuousClock().measure { _ = EnglishReader().sentences(of: document) }
}

@Test(arguments: hardUnits)
func `64 kibibytes are read in a moment`(unit: String) {
    let took = reading(unit, bytes: 64 << 10)
    #expect(took < .seconds(5), "\(unit.debugDescription) took \(took)")
}

@Test(.enabled(if: ProcessInfo.processInfo.environment["CLAIMD_LONG_TESTS"] != nil), arguments: hardUnits)
func `eight mebibytes are read in seconds`(unit: String) {
    let took = reading(unit, bytes: 8 << 20)
    #expect(took < .seconds(30), "\(unit.debugDescription) took \(took)")
}
