import Documents
import Language

/// Writes the decisions on a document's clauses and attributions out.
struct Explainer {
    private let reading: DocumentReading
    private let words: AnnotatedText
    private let text: SourceText

    /// A writer of what `reading` decided.
    init(_ reading: DocumentReading, of text: SourceText) {
        self.reading = reading
        words = reading.words
        self.text = text
    }

    /// The attributions, those that were taken before those that were left.
    func attributions() -> [ExplainedAttribution] {
        let taken = reading.utterances.taken
        let left =
            reading.utterances.left
            + AttributionFinder(words).orphans().map { LeftAttribution(parts: $0, refusal: .nobodyAndNoCue) }
        return taken.enumerated().map { attribution($1, number: $0) }
            + left.enumerated().map { attribution($1, number: taken.count + $0) }
    }

    private func attribution(_ utterance: Utterance, number: Int) -> ExplainedAttribution {
        let hop = reading.writer.hop(utterance)
        return ExplainedAttribution(
            number: number,
            source: hop.source,
            resolved: hop.resolved,
            cue: hop.cue,
            content: utterance.content.map(passage),
            modality: utterance.modality,
            steps: utterance.steps.map { ExplainedStep(rule: $0.rule, words: $0.tokens.map(passage)) },
            outer: utterance.outer,
            refusal: nil
        )
    }

    private func attribution(_ left: LeftAttribution, number: Int) -> ExplainedAttribution {
        let written = reading.writer.attribution(left.parts)
        return ExplainedAttribution(
            number: number,
            source: written.source,
            resolved: written.resolved,
            cue: written.cue,
            content: written.content,
            modality: nil,
            steps: [],
            outer: nil,
            refusal: left.refusal
        )
    }

    /// The clauses of the sentence with this number, in the order of their first words; claims are counted behind `number`.
    func clauses(of sentence: Int, after number: Int) -> [ExplainedClause] {
        var number = number
        var numbers: [Int: Int] = [:]
        let clauses = reading.clauses(of: sentence)
        let starts = clauses.map { $0.proposition?.content[0].lowerBound ?? $0.tokens[0] }
        for clause in clauses.indices.sorted(by: { starts[$0] < starts[$1] })
        where clauses[clause].proposition != nil {
            number += 1
            numbers[clause] = number
        }
        return clauses.enumerated().map { place, clause in
            ExplainedClause(
                zone: reading.zones[sentence],
                words: runs(of: clause.tokens).map(passage),
                opening: clause.opening,
                shared: clause.shared.map(passage),
                attribution: clause.utterance,
                refusal: clause.refusal,
                claim: clause.proposition.map { claim($0, number: numbers[place] ?? 0) }
            )
        }
        .sorted { $0.words[0].start < $1.words[0].start }
    }

    private func claim(_ proposition: Proposition, number: Int) -> ExplainedClaim {
        let (quoted, count) = reading.builder.quoted(proposition)
        return ExplainedClaim(
            number: number,
            claim: reading.builder.claim(proposition),
            modalityGround: reading.builder.modality(of: proposition).ground,
            negator: reading.builder.negator(of: proposition).map { passage($0..<$0 + 1) },
            quotedWords: quoted,
            wordCount: count,
            categoryGrounds: reading.builder.categories(of: proposition)
        )
    }

    /// The numbers of tokens, in order, as runs.
    private func runs(of tokens: [Int]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for token in tokens {
            if let last = runs.last, last.upperBound == token {
                runs[runs.count - 1] = last.lowerBound..<token + 1
            } else {
                runs.append(token..<token + 1)
            }
        }
        return runs
    }

    private func passage(_ tokens: Range<Int>) -> Passage { text.passage(words.span(tokens)) }
}
