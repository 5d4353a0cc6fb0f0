import Claims
import Documents
import Foundation
import TestSupport
import Testing

private func keys(_ value: Any?) -> Set<String> {
    Set((value as? [String: Any] ?? [:]).keys)
}

@Test func `the coded form has every key, with null for what is absent`() throws {
    let marked = MarkedText(
        "In 2014 nine people left. “At least ten people may leave on 9 May 2021,” she said. The dam was reportedly mined."
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(extraction(marked))
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    #expect(keys(object) == ["document", "extractor", "zones", "attributions", "claims"])
    #expect(
        keys(object["document"]) == ["sha256", "id", "language", "encoding", "title", "publisher", "published"]
    )
    let attributions = object["attributions"] as? [[String: Any]] ?? []
    #expect(!attributions.isEmpty)
    for attribution in attributions {
        #expect(keys(attribution) == ["source", "resolved", "cue", "content"])
        #expect(keys(attribution["cue"]) == ["start", "end", "text"])
    }
    let claims = object["claims"] as? [[String: Any]] ?? []
    #expect(claims.count == 3)
    for claim in claims {
        #expect(
            keys(claim) == [
                "content", "type", "modality", "negated", "attribution", "quantities", "dates", "places", "categories",
                "modality_cues", "sensitive", "confidence",
            ]
        )
        #expect((0...1).contains(claim["confidence"] as? Double ?? -1))
        for hop in claim["attribution"] as? [[String: Any]] ?? [] {
            #expect(keys(hop) == ["source", "resolved", "cue"])
        }
        for quantity in claim["quantities"] as? [[String: Any]] ?? [] {
            #expect(keys(quantity) == ["start", "end", "text", "comparator", "value", "upper", "unit"])
        }
        for date in claim["dates"] as? [[String: Any]] ?? [] {
            #expect(keys(date) == ["start", "end", "text", "edtf", "earliest", "latest"])
        }
    }
    #expect(try JSONDecoder().decode(Extraction.self, from: data) == extraction(marked))
}

@Test func `the extractor names the program and the reader`() {
    let result = extraction(MarkedText("It rained."))
    #expect(result.extractor == "claimd 0.1.0 / english 1")
    #expect(result.document.id == "0f0f0f0f0f0f0f0f")
}

@Test func `a text in another language has no claims`() {
    let marked = MarkedText("“We left at night,” she said.")
    let document = marked.document(zones: [Zone(.body, marked.text.span)], language: "uk")
    let result = extractor.extraction(of: document, sha256: "", program: "claimd")
    #expect(result.claims.isEmpty && result.attributions.isEmpty)
    #expect(result.zones == document.zones)
}

private func zoned(_ parts: [(Zone.Kind, String)]) -> [Claim] {
    var text = ""
    var zones: [Zone] = []
    for (kind, words) in parts {
        let start = text.utf8.count
        text += words + "\n\n"
        zones.append(Zone(kind, Span(start, text.utf8.count)))
    }
    let document = Document(text: SourceText(text), encoding: .utf8, language: "en", zones: zones)
    return extractor.extraction(of: document, sha256: "", program: "claimd").claims
}

@Test func `a headline that says what the body says is no claim`() {
    let body = "The Orlo dam was destroyed by night, and villages were flooded."
    #expect(zoned([(.headline, "Orlo dam is destroyed, villages flooded"), (.body, body)]).count == 2)
    #expect(zoned([(.headline, "General Marek has resigned in Tarn"), (.body, body)]).count == 3)
}

@Test func `teasers, datelines and boilerplate hold no claims`() {
    let claims = zoned([
        (.dateline, "The radio of Orlo has this."), (.body, "The dam was mined by night."),
        (.teaser, "The bridge was mined by day."), (.boilerplate, "The reader was asked for money."),
    ])
    #expect(claims.map { $0.content.map(\.text) } == [["The dam was mined by night"]])
}
