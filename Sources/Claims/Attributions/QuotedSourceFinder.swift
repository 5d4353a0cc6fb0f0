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
        let cited = quoted.flatMap { utterance in
            citation(of: utterance).map { parted(utterance, citing: $0) } ?? [utterance]
        }
        let known = cited.cueTokens
        return cited.flatMap { utterance -> [Utterance] in
            if let quoter = quoter(of: utterance) { return parted(utterance, by: quoter) }
            return [citer(of: utterance, besides: known), utterance].compactMap(\.self)
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

    /// "Citing two officials": the words that cite, and whom they name.
    private struct Citation {
        let cue: Range<Int>
        let source: Range<Int>
    }

    /// Whom an utterance's source cites, in the sentence of its cue.
    private func citation(of utterance: Utterance) -> Citation? {
        guard let cue = utterance.cue else { return nil }
        return words.sentenceTokens(of: cue.lowerBound).lazy.compactMap(citation).first { citation in
            hangs(citation.cue.lowerBound, on: cue, utterance.source)
                && utterance.source.map {
                    !$0.overlaps(citation.source) || $0.contains(citation.cue.lowerBound)
                } ?? true
        }
    }

    /// "Citing", "quoting" or "referring to" somebody, where nobody is quoted "as saying".
    private func citation(at verb: Int) -> Citation? {
        let form = words.tokens[verb].form.lowercased()
        let isReferring = form == "referring" && verb + 1 < words.tokens.count && words.tokens[verb + 1].form == "to"
        guard isReferring || form == "citing" || form == "quoting" else { return nil }
        let cue = verb..<verb + (isReferring ? 2 : 1)
        let sentence = words.sentenceTokens(of: verb)
        guard cue.upperBound < sentence.upperBound, let source = cited(behind: cue),
            !(source.upperBound..<min(source.upperBound + 2, sentence.upperBound)).contains(where: {
                quote(before: $0)?.quoting == verb
            })
        else { return nil }
        return Citation(cue: cue, source: source)
    }

    private func cited(behind cue: Range<Int>) -> Range<Int>? {
        let verb = cue.lowerBound
        if let source = words.source(from: cue.upperBound) { return source }
        // The tree may take "citing" for a preposition.
        let noun =
            words.tokens[verb].relation == "case"
            ? words.tokens[verb].head
            : words.tree.dependents(of: verb).first {
                $0 > verb && ["obj", "obl", "nsubj"].contains(words.tokens[$0].relation)
            }
        guard let noun, noun > verb else { return words.nounPhrase(from: cue.upperBound) }
        return words.phrase(noun).clamped(to: cue.upperBound..<words.tokens.count)
    }

    /// Whether a verb stands in a cue or its source, or a few words under one.
    private func hangs(_ verb: Int, on cue: Range<Int>, _ source: Range<Int>?) -> Bool {
        words.path(upFrom: verb).prefix(4).contains { cue.contains($0) || source?.contains($0) ?? false }
    }

    private func parted(_ utterance: Utterance, citing citation: Citation) -> [Utterance] {
        guard let source = utterance.source, let cue = utterance.cue else { return [utterance] }
        let relaying = words.withoutMarks(
            source.contains(citation.cue.lowerBound) ? source.clamped(to: 0..<citation.cue.lowerBound) : source
        )
        var said = utterance
        said.source = citation.source
        said.cue = citation.cue
        said.content = content(of: utterance, around: citation.cue.lowerBound..<citation.source.upperBound)
        guard !said.content.isEmpty, !relaying.isEmpty, !relaying.overlaps(citation.source) else { return [utterance] }
        said.steps.append(AttributionStep(.citing, citation.cue.lowerBound..<citation.source.upperBound))
        let own = cue.contains(citation.cue.lowerBound) ? cue.clamped(to: 0..<citation.cue.lowerBound) : cue
        return [relay(of: said, by: relaying, own), said]
    }

    /// The utterance of whoever cites, where the model has only that of whoever is cited: "As Reuters reports, citing a letter,".
    private func citer(of utterance: Utterance, besides known: Set<Int>) -> Utterance? {
        guard let cue = utterance.cue, let source = utterance.source, let citation = citation(at: cue.lowerBound),
            citation.cue.overlaps(cue), citation.source.overlaps(source),
            let verb = words.path(upFrom: cue.lowerBound).dropFirst().prefix(3).first(where: cues.isSpeech),
            !known.contains(verb), let subject = words.subject(of: verb), !source.contains(subject)
        else { return nil }
        var said = utterance
        said.steps.append(AttributionStep(.citing, cue))
        let phrase = words.phrase(subject)
        return relay(of: said, by: words.source(from: phrase.lowerBound) ?? phrase, verb..<verb + 1)
    }

    // MARK: Quoted by

    /// "Quoted by TASS": the words that tell it, and who quotes.
    private struct Quoter {
        let cue: Range<Int>
        let source: Range<Int>
    }

    /// Whether a cue says that its source quotes whom the words before it name, who says it by a cue of his own: "a diplomat,
    /// quoted by TASS, said".
    func isQuoting(_ cue: Range<Int>) -> Bool { cue.contains { quoter(at: $0) != nil } }

    private func quoter(at verb: Int) -> Quoter? {
        let sentence = words.sentenceTokens(of: verb)
        guard ["quoted", "cited"].contains(words.tokens[verb].form), verb > sentence.lowerBound,
            verb + 2 < sentence.upperBound, words.tokens[verb + 1].form == "by", words.tokens[verb - 1].form != "as",
            !words.isPassive(verb), let source = words.nounPhrase(from: verb + 2)
        else { return nil }
        return Quoter(cue: verb..<verb + 2, source: source)
    }

    /// Who quotes an utterance's source, in its words or right behind them.
    private func quoter(of utterance: Utterance) -> Quoter? {
        guard let source = utterance.source else { return nil }
        let end = min(source.upperBound + 2, words.sentenceTokens(of: source.lowerBound).upperBound)
        return (source.lowerBound..<max(source.upperBound, end)).lazy.compactMap(quoter).first { quoter in
            let between = source.upperBound..<max(source.upperBound, quoter.cue.lowerBound)
            return between.allSatisfy { words.tokens[$0].form == "," }
        }
    }

    private func parted(_ utterance: Utterance, by quoter: Quoter) -> [Utterance] {
        var said = utterance
        let source = said.source.map { words.withoutMarks($0.clamped(to: 0..<quoter.cue.lowerBound)) }
        guard let source, !source.isEmpty else { return [utterance] }
        said.source = source
        said.content = content(of: utterance, around: quoter.cue.lowerBound..<quoter.source.upperBound)
        said.steps.append(AttributionStep(.citing, quoter.cue.lowerBound..<quoter.source.upperBound))
        return [relay(of: said, by: quoter.source, quoter.cue), said]
    }

    /// What stands in a content before and behind words that only tell whose it is.
    private func content(of utterance: Utterance, around telling: Range<Int>) -> [Range<Int>] {
        utterance.content.flatMap { piece in
            [piece.clamped(to: 0..<telling.lowerBound), piece.clamped(to: telling.upperBound..<words.tokens.count)]
                .filter { $0.contains(where: words.isWord) }
        }
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
