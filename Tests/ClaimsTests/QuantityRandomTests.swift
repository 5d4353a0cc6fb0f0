import Claims
import Documents
import TestSupport
import Testing

/// What numbers are made of, and what stands around them.
private let pieces = [
    "one", "two", "twenty", "-", "hundred", "thousand", "million", "and", "a", "half", "third", "thirds", "of",
    "dozens",
    "tens", "thousands", "the", "in", "to", "between", "or", "more", "than", "at", "least", "some", "over", "1", "12",
    "2014",
    "1,000", "10.000", "000", "3.5", "1/2", "½", "5½", "24/7", "10:30", "$", "US$", "€", "UAH", "USD", "dollars",
    "pounds",
    "cents", "%", "per", "cent", "percent", "+", "~", ">", "=", "(", ")", ",", ".", "'", "“", "”", "\n\n", "people",
    "children",
    "killed", "were", "years", "old", "aged", "Maria", "Kovach", "March", "p.m.", "Article", "No.", "#", "Kyiv", "them",
    "including", "women", "–", "—", "km", "m", "k", "bn", "e\u{301}", "Київ", "🚑", "\u{200B}", "\u{A0}", "minus",
    "point",
]

@Test func `quantities of random texts stand in the text, in order and apart`() {
    let seed = UInt64.random(in: .min ... .max)
    print("quantities of random texts: seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
        let parts = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
            (pieces.randomElement(using: &generator) ?? "")
                + (["", " ", " ", " "].randomElement(using: &generator) ?? "")
        }
        let text = SourceText(parts.joined())
        let document = Document(
            text: text,
            encoding: .utf8,
            language: "en",
            published: nil,
            zones: [Zone(.body, text.span)]
        )
        var end = 0
        for quantity in extractor.analysis(of: document).quantities {
            #expect(end <= quantity.start && quantity.start < quantity.end, "seed \(seed): \(text.string)")
            #expect(text[quantity.passage.span] == quantity.text, "seed \(seed): \(text.string)")
            #expect(quantity.value.isFinite, "seed \(seed): \(text.string)")
            if let upper = quantity.upper {
                #expect(quantity.value < upper && quantity.comparator == .range, "seed \(seed): \(text.string)")
            }
            end = quantity.end
        }
    }
}
