import Claims
import Documents
import SafeText

/// One claim as a person reads it in a terminal: its words, who says so, and what it counts and dates.
struct ClaimText {
    private static let indent = "      "

    let claim: Claim
    let width: Int

    /// The claim's lines, the first of them beginning with `number`.
    func lines(number: String) -> String {
        var lines = [
            "\(padded(number)) \(facts)",
            Columns.wrap(words, width: width, indent: Self.indent),
        ]
        if !claim.attribution.isEmpty { lines.append(labelled("by", chain)) }
        for quantity in claim.quantities { lines.append(labelled("count", describe(quantity))) }
        for date in claim.dates { lines.append(labelled("date", "“\(shown(date.text))” \(date.edtf)")) }
        for place in claim.places {
            lines.append(labelled("place", "\(shown(place.text))\(place.code.map { " \($0)" } ?? "")"))
        }
        return lines.joined(separator: "\n")
    }

    private var facts: String {
        var facts = [claim.modality.rawValue, claim.type.rawValue]
        if claim.negated { facts.append("negated") }
        facts += claim.categories.map(\.code)
        if let first = claim.content.first, let last = claim.content.last {
            facts.append("bytes \(first.start)–\(last.end)")
        }
        if let confidence = claim.confidence { facts.append("confidence \((confidence * 100).rounded() / 100)") }
        return facts.joined(separator: " · ")
    }

    private var words: String {
        "“" + claim.content.map { shown($0.text) }.joined(separator: " … ") + "”"
    }

    private var chain: String {
        claim.attribution.map { hop in
            let who = hop.source.map { shown(hop.resolved ?? $0.text) } ?? "no one named"
            return hop.cue.map { "\(who) (“\(shown($0.text))”)" } ?? who
        }.joined(separator: ", as reported by ")
    }

    private func describe(_ quantity: Quantity) -> String {
        let value =
            switch quantity.comparator {
            case .range: "\(number(quantity.value)) to \(quantity.upper.map(number) ?? "more")"
            case .equal: number(quantity.value)
            default: "\(quantity.comparator.rawValue) \(number(quantity.value))"
            }
        return "“\(shown(quantity.text))” \(value)\(quantity.unit.map { " \(shown($0))" } ?? "")"
    }

    private func number(_ value: Double) -> String {
        Int(exactly: value).map { String($0) } ?? String(value)
    }

    private func labelled(_ label: String, _ text: String) -> String {
        Columns.wrap("\(label): \(text)", width: width, indent: Self.indent)
    }

    private func padded(_ number: String) -> String {
        String(repeating: " ", count: max(0, Self.indent.count - 1 - number.count)) + number
    }

    /// Foreign words on one line: what they were broken into lines by becomes a space, what could do harm is shown.
    private func shown(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").escaped
    }
}
