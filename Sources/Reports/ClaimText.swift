import Claims
import Documents

/// One claim as a person reads it in a terminal: its words, who says so and how, what stands in it, and where.
struct ClaimText {
    private static let indent = "     "

    let claim: Claim
    /// The id of the document that makes it.
    let document: String
    let width: Int

    /// The claim's lines, the first of them beginning with `number`.
    func lines(number: String) -> String {
        let first = String(repeating: " ", count: max(0, 3 - number.count)) + number + "  "
        var lines = [
            Columns.wrap(words, width: width, indent: Self.indent, first: first),
            Columns.wrap("— " + chain, width: width, indent: Self.indent + "  ", first: Self.indent),
            Columns.wrap(manner, width: width, indent: Self.indent),
        ]
        lines += rows(indent: Self.indent)
        lines.append(Columns.row("cite", citation, width: width, indent: Self.indent))
        return lines.joined(separator: "\n")
    }

    /// Its pieces in quotation marks.
    var words: String { "“" + claim.content.map(\.text.shown).joined(separator: " … ") + "”" }

    /// Who says it, from the outermost inwards.
    private var chain: String {
        guard let innermost = claim.attribution.first else { return "the text itself, naming no one" }
        let who = claim.attribution.reversed().map(\.words).joined(separator: ", relaying ")
        return innermost.cue.map { "\(who): \($0.text.quoted)" } ?? who
    }

    /// How certain and in which words it is put forward.
    private var manner: String {
        let cues = claim.modalityCues.map(\.text.quoted).joined(separator: " ")
        return claim.modality.words + (cues.isEmpty ? "" : " (\(cues))") + ", " + claim.type.words
            + (claim.negated ? ", negative" : "")
    }

    /// What stands in it, a line a kind.
    func rows(indent: String) -> [String] {
        var rows: [(label: String, entries: [String])] = [
            ("count", claim.quantities.map { "\($0.text.quoted): \($0.words)" }),
            ("date", claim.dates.map { "\($0.text.quoted): \($0.edtf)\(days(of: $0))" }),
            ("place", claim.places.map { "\($0.text.quoted): \($0.code ?? "no code known")" }),
            ("category", claim.categories.map { "\($0.code.shown) (\($0.text.quoted))" }),
            ("sensitive", claim.sensitive.map { "\($0.kind.shown) (\($0.text.quoted))" }),
        ]
        rows.append(("confidence", [claim.confidence].compactMap { $0.map { "\(($0 * 100).rounded() / 100)" } }))
        return rows.filter { !$0.entries.isEmpty }.map {
            Columns.row($0.label, $0.entries.joined(separator: "; "), width: width, indent: indent)
        }
    }

    /// Where its words stand: the document's id and the half-open ranges of bytes of its text.
    var citation: String {
        document.shown + ":" + claim.content.map { "\($0.start)-\($0.end)" }.joined(separator: ",")
    }

    /// The first and the last day of a season, which its number does not say.
    private func days(of date: DateMention) -> String {
        let parts = date.edtf.split(separator: "-")
        guard parts.count == 2, let month = Int(parts[1]), month > 12,
            let earliest = date.earliest, let latest = date.latest
        else { return "" }
        return " (\(earliest) to \(latest))"
    }
}
