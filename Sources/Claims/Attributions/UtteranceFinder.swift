import Language

/// Finds who says what: the attributions that put propositions forward, with those within them.
struct UtteranceFinder {
    private let words: AnnotatedText
    private let depths: [Int]
    private let cues: CueReader
    private let according: AccordingToFinder
    private let cutter: ClauseCutter
    /// By token whether it is part of an attribution.
    private let isPart: [Bool]

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        depths = words.quoteDepths
        cues = CueReader(words)
        according = AccordingToFinder(words, depths: depths)
        cutter = ClauseCutter(words)
        var isPart = [Bool](repeating: false, count: words.tokens.count)
        for token in words.roles.lazy.flatMap(\.tokens) { isPart[token] = true }
        self.isPart = isPart
    }

    /// The utterances, by their first contents, each after the one that it stands in.
    ///
    /// - Parameters:
    ///   - attributions: The attributions of the text.
    ///   - inner: Those within their contents.
    /// - Returns: The utterances.
    func utterances(_ attributions: [AttributionParts], inner: [AttributionParts]) -> [Utterance] {
        var found = AnaphoricSpeechFinder(words).utterances()
        let certain = Set(found.compactMap(\.cue?.lowerBound))
        func isCertain(_ parts: AttributionParts) -> Bool { parts.cue?.contains(where: certain.contains) ?? false }
        found += attributions.filter { !isCertain($0) }.flatMap { utterances(of: $0, isInner: false) }
        found += inner.filter { !isCertain($0) && !isAccording($0) && isWithinParagraph($0) }.flatMap {
            utterances(of: $0, isInner: true)
        }
        found += according.utterances(besides: found)
        found += ReportedClauseFinder(words).utterances(besides: found)
        return nested(AccountExtender(words).extended(found))
    }

    // MARK: Acceptance

    private func utterances(of attribution: AttributionParts, isInner: Bool) -> [Utterance] {
        guard let cue = attribution.cue else {
            guard let source = attribution.source, !isInner else { return [] }
            return [Utterance(source: source, cue: nil, content: attribution.content, modality: .asserted)]
        }
        let sense = cues.sense(of: cue)
        let isQuoted = isSpeech(attribution.content, below: depths[cue.lowerBound])
        guard !cues.isNegated(cue), sense != nil || !isInner, !isNobodys(attribution, cue),
            !isInner || attribution.source != nil || cue.contains(where: words.isPassive),
            accepts(attribution, sense?.sense, isQuoted: isQuoted)
        else { return [] }
        let attribution = turned(attribution, cue)
        let content = attached(attribution.content, to: cue, hasSource: attribution.source != nil).map {
            sense?.sense.frame == .denial ? clause(reportedIn: $0) ?? $0 : $0
        }
        var utterance = Utterance(
            source: attribution.source,
            cue: cue,
            content: isQuoted ? content : content.map { completed($0, behind: cue) },
            modality: sense?.sense.modality ?? .asserted
        )
        if let clause = according.utterance(of: cue)?.content,
            !clause.contains(where: { $0.overlaps(utterance.content) })
        {
            utterance.content = clause + utterance.content
        }
        guard let sense, let evidence = evidence(at: sense.decider, within: cue) else { return [utterance] }
        // "The group released documents confirming that": the documents say it, and the group says what they say.
        var relay = utterance
        relay.cue = cue.lowerBound..<evidence.lowerBound
        relay.content = [evidence.lowerBound..<cue.upperBound] + utterance.content
        utterance.source = evidence
        utterance.cue = evidence.upperBound..<cue.upperBound
        return [relay, utterance]
    }

    private func isAccording(_ attribution: AttributionParts) -> Bool {
        attribution.cue?.contains { words.tokens[$0].form.lowercased() == "according" } ?? false
    }

    /// Whether an attribution has its content in the paragraph of its cue, as one that stands in another's content has.
    private func isWithinParagraph(_ attribution: AttributionParts) -> Bool {
        guard let cue = attribution.cue else { return true }
        let paragraph = self.paragraph(of: cue.lowerBound)
        return attribution.content.allSatisfy { self.paragraph(of: $0.lowerBound) == paragraph }
    }

    private func paragraph(of token: Int) -> Int { words.sentences[words.sentence(of: token)].paragraph }

    private func isNobodys(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        if let source = attribution.source { return cues.isNobody(at: source.lowerBound) }
        return attribution.content.contains { $0.upperBound <= cue.lowerBound && cues.isNobody(at: $0.lowerBound) }
    }

    /// An attribution whose source is the subject of a passive cue: who is accused is no source of it.
    private func turned(_ attribution: AttributionParts, _ cue: Range<Int>) -> AttributionParts {
        guard let source = attribution.source, let role = cues.roleOfSubject(source, of: cue) else {
            return attribution
        }
        var attribution = attribution
        attribution.source = nil
        if role == .spokenOf { attribution.content.insert(source, at: 0) }
        return attribution
    }

    private func accepts(_ attribution: AttributionParts, _ sense: CueLexicon.Sense?, isQuoted: Bool) -> Bool {
        let tops = attribution.content.flatMap(tops)
        let isProposition = tops.contains { words.isFinite($0) && words.subject(of: $0) != nil }
        switch sense?.frame {
        case .speech:
            let isHearsay = attribution.source == nil && sense?.modality != .asserted
            return isProposition || isQuoted || isHearsay && tops.contains { words.tokens[$0].tag == .verb }
        case .accusation, .demand:
            return attribution.content.reduce(0) { $0 + $1.count(where: words.isWord) } >= 2
        case .denial:
            return isProposition || attribution.content.contains { clause(reportedIn: $0) != nil }
                || tops.contains { words.tokens[$0].pennTag == "VBG" }
        case nil:
            guard attribution.source != nil else { return false }
            // A colon or a dash, as headlines have it: "Ministry: bridge closed".
            let isMark = !(attribution.cue ?? 0..<0).contains(where: words.isWord)
            return isQuoted || isProposition && (isMark || tops.contains { words.tokens[$0].relation == "ccomp" })
        }
    }

    /// The clause in "reports that the dam was mined": what is denied is that, and not the reports.
    private func clause(reportedIn content: Range<Int>) -> Range<Int>? {
        guard let noun = words.tops(of: content).first, words.tokens[noun].tag == .noun,
            cues.sense(of: noun..<noun + 1) != nil,
            let clause = words.tree.dependents(of: noun).first(where: {
                ["acl", "ccomp"].contains(words.tokens[$0].relation) && words.isFinite($0) && content.contains($0)
            })
        else { return nil }
        return words.tree.reach(of: clause) { words.tokens[$0].relation == "punct" }.clamped(to: content)
    }

    private func tops(of range: Range<Int>) -> [Int] {
        (words.sentence(of: range.lowerBound)...words.sentence(of: range.upperBound - 1)).flatMap {
            words.tops(of: range.clamped(to: words.sentences[$0].tokens))
        }
    }

    /// Whether most of a content stands in quotation marks that its cue does not, and is more than a quoted phrase.
    private func isSpeech(_ content: [Range<Int>], below depth: Int) -> Bool {
        let tokens = content.joined().filter(words.isWord)
        let quoted = tokens.filter { depths[$0] > depth }
        return quoted.count >= 4 && 2 * quoted.count >= tokens.count
            && quoted.contains { [.verb, .auxiliary].contains(words.tokens[$0].tag) }
    }

    /// The noun phrase within `cue` that the verb `decider` tells more of: "documents" in "released documents confirming".
    private func evidence(at decider: Int, within cue: Range<Int>) -> Range<Int>? {
        guard words.tokens[decider].relation == "acl", let noun = words.tokens[decider].head, cue.contains(noun),
            noun > cue.lowerBound, noun < decider
        else { return nil }
        let phrase = words.tree.reach(of: noun) { $0 >= decider }.clamped(to: cue.lowerBound..<decider)
        return phrase.lowerBound > cue.lowerBound ? phrase : nil
    }

    /// A content without the pieces that stand before a cue without a source and do not belong to it.
    private func attached(_ content: [Range<Int>], to cue: Range<Int>, hasSource: Bool) -> [Range<Int>] {
        guard !hasSource, content.count > 1 else { return content }
        let kept = content.filter { piece in
            piece.lowerBound >= cue.upperBound
                || words.tops(of: piece).contains { words.tokens[$0].head.map(cue.contains) ?? false }
        }
        return kept.isEmpty ? content : kept
    }

    /// A reported content to the end of its clause: what stands under its predicate is said, too.
    private func completed(_ content: Range<Int>, behind cue: Range<Int>) -> Range<Int> {
        guard content.lowerBound >= cue.upperBound, let top = words.tops(of: content).first(where: words.isFinite)
        else {
            return content
        }
        let clause = words.tree.reach(of: top) { dependent in
            cutter.cut(at: dependent) != nil || isPart[dependent] || words.tokens[dependent].relation == "punct"
                || words.tokens[dependent].relation == "parataxis"
        }
        let rest = content.upperBound..<max(content.upperBound, clause.upperBound)
        return rest.contains { isPart[$0] || depths[$0] != depths[content.upperBound - 1] }
            ? content : content.lowerBound..<rest.upperBound
    }

    // MARK: Nesting

    /// The utterances with the number of the smallest one that each stands in.
    private func nested(_ found: [Utterance]) -> [Utterance] {
        var order = found.filter { !$0.content.isEmpty }
        order.sort { one, other in
            let (first, second) = (one.content[0].lowerBound, other.content[0].lowerBound)
            return first != second ? first < second : size(one) > size(other)
        }
        var open: [Int] = []
        for number in order.indices {
            let start = order[number].content[0].lowerBound
            open.removeAll { order[$0].content[order[$0].content.count - 1].upperBound <= start }
            let own = order[number].cue?.lowerBound ?? start
            // Who denies what another said reports nothing of it.
            order[number].outer = open.filter { outer in
                order[outer].modality != .denied && order[outer].content.contains { $0.contains(own) }
            }
            .min { size(order[$0]) < size(order[$1]) }
            open.append(number)
        }
        return order
    }

    private func size(_ utterance: Utterance) -> Int { utterance.content.reduce(0) { $0 + $1.count } }
}

extension Range<Int> {
    /// Whether any of `others` shares a token with it.
    fileprivate func overlaps(_ others: [Range<Int>]) -> Bool { others.contains(where: overlaps) }
}
