import Claims
import Documents
import TestSupport
import Testing

/// A marked text that reaches a decision at its mark `here`; marks named as kinds of zones are zones, the rest is body.
struct DecisionText<Decision: Sendable & Hashable>: Sendable, CustomTestStringConvertible {
    let decision: Decision
    let marked: MarkedText

    init(_ decision: Decision, _ text: String) {
        self.decision = decision
        marked = MarkedText(text)
    }

    var testDescription: String { "\(decision): \(marked.text.string)" }

    /// The words that the decision is on.
    var here: Passage {
        guard let passage = marked.passages("here").first else { preconditionFailure("a text has a mark `here`") }
        return passage
    }

    /// Why the text makes the claims that it makes.
    var explanation: Explanation {
        extractor.explanation(of: marked.document(zones: zones), sha256: "", program: "claimd")
    }

    private var zones: [Zone] {
        var zones: [Zone] = []
        var end = 0
        for kind in Zone.Kind.allCases {
            for span in marked.spans(kind.rawValue) { zones.append(Zone(kind, span)) }
        }
        for zone in zones.sorted(by: { $0.start < $1.start }) {
            if end < zone.start { zones.append(Zone(.body, Span(end, zone.start))) }
            end = zone.end
        }
        if end < marked.text.bytes.count { zones.append(Zone(.body, Span(end, marked.text.bytes.count))) }
        return zones.sorted { $0.start < $1.start }
    }
}
