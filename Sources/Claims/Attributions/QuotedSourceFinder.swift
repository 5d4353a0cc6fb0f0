import Language

/// Finds whom somebody quotes or cites, and that who quotes relays.
///
/// "Quoted a witness as saying", "was quoted by the agency as saying", "reported, citing two officials".
struct QuotedSourceFinder {
    /// How many words before "as saying" the verb that quotes is looked for.
    private static let reach = 20

    private let words: AnnotatedText
    private let cues: CueReader

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        cues = CueReader(words)
    }

    // MARK: Quoted as saying

    /// The utterances of those who are quoted as saying something, each behind that of whoever quotes, whose verbs are in no
    /// cue of `others`.
    func utterances(besides others: [Utterance]) -> [Utterance] {
        let known = others.cueTokens
        return words.tokens.indices.flatMap { token -> [Utterance] in
            guard !known.contains(token), let quote = quote(before: token), let content = content(of: quote) else {
                return []
            }
            let whole = Utterance(
                source: words.isPassive(quote.quoting) ? quote.quoted : quote.relaying,
                cue: quote.quoting..<token + 1,
                content: [content],
                modality: .asserted,
                steps: []
            )
            return parted(whole, by: quote)
        }
    }

    /// Whether a cue has the verb that quotes, and not what somebody is quoted as doing.
    func isTorn(_ cue: Range<Int>) -> Bool {
        guard let quoting = cue.last(where: { ["quote", "cite"].contains(words.tokens[$0].lemma) }) else {
            return false
        }
        let end = min(quoting + Self.reach, words.sentenceTokens(of: quoting).upperBound)
        let behind = cue.upperBound..<max(cue.upperBound, end)
        return behind.contains { quote(before: $0)?.quoting == quoting }
    }

    /// "Quoted … as saying": its words, who says it, and who quotes, where the text names them.
    private struct Quote {
        let quoting: Int
        let saying: Int
        let quoted: Range<Int>
        let relaying: Range<Int>?
    }

    private func quote(before saying: Int) -> Quote? {
        let sentence = words.sentenceTokens(of: saying)
        guard words.tokens[saying].pennTag == "VBG", cues.isSpeech(saying), saying - 1 > sentence.lowerBound,
            words.tokens[saying - 1].form == "as",
            let quoting = (max(sentence.lowerBound, saying - Self.reach)..<saying - 1).last(where: {
                ["quote", "cite"].contains(words.tokens[$0].lemma)
            })
        else { return nil }
        let between = quoting + 1..<saying - 1
        let subject = words.subject(of: quoting)
        guard !words.isPassive(quoting) else {
            let agent = words.agent(of: quoting) ?? words.agent(of: saying)
            return subject.map {
                Quote(quoting: quoting, saying: saying, quoted: words.phrase($0), relaying: agent.map(words.phrase))
            }
        }
        // "Quoted in a report … as saying" names nobody behind it.
        guard let first = between.first, words.tokens[first].tag != .adposition else { return nil }
        return Quote(quoting: quoting, saying: saying, quoted: between, relaying: subject.map(words.phrase))
    }

    /// What is said: the rest of the sentence, else what stands before whoever is quoted.
    private func content(of quote: Quote) -> Range<Int>? {
        let sentence = words.sentenceTokens(of: quote.saying)
        var after = quote.saying + 1..<sentence.upperBound
        if let relaying = quote.relaying, relaying.lowerBound > quote.saying {
            after = after.lowerBound..<after.lowerBound
        }
        let first = min(quote.quoting, quote.quoted.lowerBound, quote.relaying?.lowerBound ?? quote.quoting)
        let colon = (sentence.lowerBound..<first).last {
            [":", ";"].contains(words.tokens[$0].form) && words.quoteDepths[$0] == 0
        }
        let before = (colon.map { $0 + 1 } ?? sentence.lowerBound)..<first
        return [after, before].first { $0.count(where: words.isWord) > 2 }.map { words.withoutMarks($0) }
    }

    // MARK: Parting

    /// The utterances, those that quote or cite somebody parted into what that one says and what is relayed of it.
    func parted(_ utterances: [Utterance]) -> [Utterance] {
        let quoted = utterances.flatMap { utterance in
            isParted(utterance)
                ? [utterance] : utterance.cue?.last.flatMap(quote).map { parted(utterance, by: $0) } ?? [utterance]
        }
        return quoted.flatMap { utterance in
            citation(of: utterance).map { parted(utterance, citing: $0) } ?? [utterance]
        }
    }

    private func isParted(_ utterance: Utterance) -> Bool { utterance.steps.contains { $0.rule == .quotedAsSaying } }

    private func parted(_ utterance: Utterance, by quote: Quote) -> [Utterance] {
        var said = utterance
        said.source = quote.quoted
        let isAlone = quote.relaying == nil && words.isPassive(quote.quoting)
        said.cue = isAlone ? quote.quoting..<quote.saying + 1 : quote.saying..<quote.saying + 1
        said.steps.append(AttributionStep(.quotedAsSaying, quote.quoting..<quote.saying + 1))
        guard let relaying = quote.relaying else { return [said] }
        return [relay(of: said, by: relaying, quote.quoting..<quote.quoting + 1), said]
    }

    /// "Citing two officials": the verb, and whom it names.
    private struct Citation {
        let verb: Int
        let source: Range<Int>
    }

    /// Whom an utterance's source cites, in the sentence of its cue.
    private func citation(of utterance: Utterance) -> Citation? {
        guard let cue = utterance.cue else { return nil }
        for verb in words.sentenceTokens(of: cue.lowerBound) where words.tokens[verb].form == "citing" {
            // The tree may take "citing" for a preposition.
            let noun =
                words.tokens[verb].relation == "case"
                ? words.tokens[verb].head
                : words.tree.dependents(of: verb).first {
                    $0 > verb && ["obj", "obl", "nsubj"].contains(words.tokens[$0].relation)
                }
            guard let noun, noun > verb, hangs(verb, on: cue, utterance.source),
                utterance.source.map({ !$0.contains(noun) || $0.contains(verb) }) ?? true
            else {
                continue
            }
            return Citation(verb: verb, source: words.phrase(noun).clamped(to: verb + 1..<words.tokens.count))
        }
        return nil
    }

    /// Whether a verb stands in a cue or its source, or a few words under one.
    private func hangs(_ verb: Int, on cue: Range<Int>, _ source: Range<Int>?) -> Bool {
        words.path(upFrom: verb).prefix(4).contains { cue.contains($0) || source?.contains($0) ?? false }
    }

    private func parted(_ utterance: Utterance, citing citation: Citation) -> [Utterance] {
        guard let source = utterance.source, let cue = utterance.cue else { return [utterance] }
        var relaying = source.contains(citation.verb) ? source.clamped(to: 0..<citation.verb) : source
        while let last = relaying.last, !words.isWord(last) { relaying = relaying.dropLast() }
        var said = utterance
        said.source = citation.source
        said.cue = citation.verb..<citation.verb + 1
        said.content = utterance.content.flatMap { piece in
            [
                piece.clamped(to: 0..<citation.verb),
                piece.clamped(to: citation.source.upperBound..<words.tokens.count),
            ].filter { $0.contains(where: words.isWord) }
        }
        guard !said.content.isEmpty, !relaying.isEmpty, !relaying.overlaps(citation.source) else { return [utterance] }
        said.steps.append(AttributionStep(.citing, citation.verb..<citation.source.upperBound))
        return [
            relay(of: said, by: relaying, cue.contains(citation.verb) ? cue.clamped(to: 0..<citation.verb) : cue), said,
        ]
    }

    private func relay(of said: Utterance, by relaying: Range<Int>, _ cue: Range<Int>) -> Utterance {
        var relay = said
        relay.source = relaying
        relay.cue = cue.isEmpty ? nil : cue
        relay.content = said.contentWithCue
        relay.modality = .asserted
        return relay
    }
}
