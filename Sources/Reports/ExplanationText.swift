import Claims
import Documents

/// The decisions on a document's clauses and attributions as a person reads them in a terminal.
struct ExplanationText {
    private static let indent = "    "

    let explanation: Explanation
    let width: Int
    /// Whether clauses that are marks alone are shown.
    let showsMarks: Bool
    private let attributions: [Int: ExplainedAttribution]

    init(_ explanation: Explanation, width: Int, showsMarks: Bool) {
        self.explanation = explanation
        self.width = width
        self.showsMarks = showsMarks
        attributions = Dictionary(uniqueKeysWithValues: explanation.attributions.map { ($0.number, $0) })
    }

    /// A block a clause, and one for each attribution that no clause shows, in the order of the text.
    func blocks() -> [String] {
        let shown = Set(explanation.clauses.flatMap { chain(from: $0.attribution) }.map(\.number))
        let clauses = explanation.clauses.filter { showsMarks || $0.refusal != .noWords }
            .map { ($0.words[0].start, block($0)) }
        let others = explanation.attributions.filter { !shown.contains($0.number) }.map { attribution in
            (attribution.passages.map(\.start).min() ?? 0, block(attribution))
        }
        // A clause stands before an attribution that begins with it.
        return (clauses + others).enumerated().sorted { one, other in
            (one.element.0, one.offset) < (other.element.0, other.offset)
        }
        .map(\.element.1)
    }

    // MARK: Clauses

    private func block(_ clause: ExplainedClause) -> String {
        let outcome = clause.claim.map { "claim \($0.number)" } ?? "no claim"
        var lines = ["\(places(clause.words))  \(outcome)"]
        let shown = clause.claim.map { text(of: $0).words } ?? words(clause.words)
        lines.append(Columns.wrap(shown, width: width, indent: Self.indent))
        if let refusal = clause.refusal { lines.append(row("why not", refusal.words)) }
        lines.append(row("zone", clause.zone.rawValue))
        lines.append(row("cut", clause.opening.words + (clause.shared.map { ", with \($0.text.quoted)" } ?? "")))
        for (depth, attribution) in chain(from: clause.attribution).enumerated() {
            lines.append(row(depth == 0 ? "said by" : "relayed by", said(attribution)))
            let steps = attribution.steps.filter { $0.rule != .carriedOn || isOf($0, clause) }
            lines.append(row("by rule", steps.map(words).joined(separator: "; ")))
        }
        if let claim = clause.claim {
            if claim.claim.attribution.isEmpty { lines.append(row("said by", "the text itself, in no attribution")) }
            lines += rows(claim)
        }
        return lines.joined(separator: "\n")
    }

    private func rows(_ explained: ExplainedClaim) -> [String] {
        let text = text(of: explained)
        let claim = explained.claim
        let cues = claim.modalityCues.map { " " + $0.text.quoted }.joined()
        let quoted = "\(explained.quotedWords) of \(explained.wordCount) words in quotation marks"
        var rows = [
            row("modality", "\(claim.modality.words): \(explained.modalityGround.words)\(cues)"),
            row("type", claim.attribution.isEmpty ? claim.type.words : "\(claim.type.words): \(quoted)"),
        ]
        if let negator = explained.negator { rows.append(row("negative", "by \(negator.text.quoted)")) }
        rows += text.rows(indent: Self.indent)
        if !explained.categoryGrounds.isEmpty {
            rows.append(row("by pattern", explained.categoryGrounds.map(words).joined(separator: "; ")))
        }
        rows.append(row("cite", text.citation))
        return rows
    }

    private func text(of explained: ExplainedClaim) -> ClaimText {
        ClaimText(claim: explained.claim, document: explanation.document.id, width: width)
    }

    /// Whether a step is on words of the clause.
    private func isOf(_ step: ExplainedStep, _ clause: ExplainedClause) -> Bool {
        step.words.map { words in clause.words.contains { words.span.overlaps($0.span) } } ?? true
    }

    // MARK: Attributions

    private func block(_ attribution: ExplainedAttribution) -> String {
        let outcome = attribution.refusal == nil ? "attribution" : "no attribution"
        var lines = ["\(places(attribution.passages))  \(outcome)"]
        lines.append(row("by", said(attribution)))
        lines.append(row("content", words(attribution.content)))
        if let refusal = attribution.refusal { lines.append(row("why not", refusal.words)) }
        if !attribution.steps.isEmpty {
            lines.append(row("rules", attribution.steps.map(words).joined(separator: "; ")))
        }
        return lines.joined(separator: "\n")
    }

    /// The attribution with this number and those that relay it, innermost first.
    private func chain(from innermost: Int?) -> [ExplainedAttribution] {
        var chain: [ExplainedAttribution] = []
        var next = innermost
        while let number = next, let attribution = attributions[number] {
            chain.append(attribution)
            next = attribution.outer
        }
        return chain
    }

    private func said(_ attribution: ExplainedAttribution) -> String {
        let hop = Hop(source: attribution.source, resolved: attribution.resolved, cue: attribution.cue)
        return hop.words + (attribution.cue.map { ": \($0.text.quoted)" } ?? ", without a cue")
    }

    private func words(_ step: ExplainedStep) -> String {
        step.rule.words + (step.words.map { " (\($0.text.quoted))" } ?? "")
    }

    // MARK: Words

    private func words(_ ground: CategoryGround) -> String {
        let context = ground.context.map(\.text.quoted).joined(separator: " ")
        return "\(ground.mark.code.shown) in line \(ground.line) of the taxonomy"
            + (context.isEmpty ? "" : ", beside \(context)")
    }

    private func words(_ passages: [Passage]) -> String {
        "“" + passages.map(\.text.shown).joined(separator: " … ") + "”"
    }

    /// From the first to the last byte of `passages`.
    private func places(_ passages: [Passage]) -> String {
        "bytes \(passages.map(\.start).min() ?? 0)-\(passages.map(\.end).max() ?? 0)"
    }

    private func row(_ label: String, _ text: String) -> String {
        Columns.row(label, text, width: width, indent: Self.indent)
    }
}
