import Documents
import Language

/// Finds who says what: the attributions that put propositions forward, with those within them.
struct UtteranceFinder {
    private let words: AnnotatedText
    private let depths: [Int]
    private let cues: CueReader
    private let cutter: ClauseCutter
    /// By token whether it is part of an attribution.
    private let isPart: [Bool]

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        depths = words.quoteDepths
        cues = CueReader(words)
        cutter = ClauseCutter(words)
        var isPart = [Bool](repeating: false, count: words.tokens.count)
        for token in words.roles.lazy.flatMap(\.tokens) { isPart[token] = true }
        self.isPart = isPart
    }

    /// What becomes of attributions: utterances, to which grammar adds others, or nothing.
    ///
    /// - Parameters:
    ///   - attributions: The attributions of the text.
    ///   - inner: Those within their contents.
    /// - Returns: The utterances, and what was left with why.
    func utterances(_ attributions: [AttributionParts], inner: [AttributionParts]) -> Utterances {
        var found = AnaphoricSpeechFinder(words).utterances()
        let certain = Set(found.compactMap(\.cue?.lowerBound))
        func isCertain(_ parts: AttributionParts) -> Bool { parts.cue?.contains(where: certain.contains) ?? false }
        let quoted = QuotedSourceFinder(words)
        var left: [LeftAttribution] = []
        for (parts, isInner) in attributions.map({ ($0, false) }) + inner.map({ ($0, true) }) {
            let isGrammars =
                isCertain(parts) || isInner && isAccording(parts) || parts.cue.map(quoted.isTorn) ?? false
            switch isGrammars ? .left(.takenByGrammar) : reading(of: parts, isInner: isInner) {
            case .taken(let utterances): found += utterances
            case .left(let refusal): left.append(LeftAttribution(parts: parts, refusal: refusal))
            }
        }
        found += AccordingToFinder(words).utterances(besides: found)
        found += AsSaidFinder(words).utterances(besides: found)
        found += quoted.utterances(besides: found)
        found += ReportedClauseFinder(words).utterances(besides: found)
        found = quoted.parted(found)
        found = AccountExtender(words).extended(QuotationCompleter(words).completed(found))
        found += OutletFinder(words).relays(of: found)
        return Utterances(taken: nested(found), left: left)
    }

    // MARK: Acceptance

    /// What becomes of an attribution.
    private enum Reading {
        case taken([Utterance])
        case left(AttributionRefusal)
    }

    private func reading(of attribution: AttributionParts, isInner: Bool) -> Reading {
        guard let cue = attribution.cue else { return .left(.nobodyAndNoCue) }
        let sense = cues.sense(of: cue)
        let isQuoted = isQuotedSpeech(attribution.content, below: depths[cue.lowerBound])
        if let refusal = refusal(of: attribution, cue, sense?.sense, isInner: isInner, isQuoted: isQuoted) {
            return .left(refusal)
        }
        var utterance = Utterance(
            source: attribution.source,
            cue: cue,
            content: attribution.content,
            modality: cues.leavesOpen(cue) ? .possible : sense.map { modality($0.sense, of: cue) } ?? .asserted,
            steps: [AttributionStep(isInner ? .modelInner : .model)]
        )
        if attribution.isSourceSubject { utterance.steps.append(AttributionStep(.subjectOfCue, attribution.source)) }
        utterance.steps.append(step(of: sense, in: cue))
        if isPresented(attribution, cue) {
            utterance.isPhrase = true
            utterance.steps.append(AttributionStep(.presentedPhrase, attribution.content[0]))
        }
        turn(&utterance, cue)
        attach(&utterance, to: cue)
        if sense?.sense.frame == .denial {
            change(&utterance, by: .clauseDenied) { clause(reportedIn: $0) ?? $0 }
        }
        if !isQuoted { change(&utterance, by: .clauseCompleted) { completed($0, behind: cue) } }
        if sense?.sense.frame == .denial { return .taken(withoutQuotes(utterance)) }
        guard let sense, let evidence = evidence(at: sense.decider, within: cue) else {
            return .taken([utterance])
        }
        utterance.steps.append(AttributionStep(.evidence, evidence))
        // "The group released documents confirming that": the documents say it, and the group says what they say.
        var relay = utterance
        relay.cue = cue.lowerBound..<evidence.lowerBound
        relay.content = [evidence.lowerBound..<cue.upperBound] + utterance.content
        utterance.source = evidence
        utterance.cue = evidence.upperBound..<cue.upperBound
        return .taken([relay, utterance])
    }

    private func refusal(
        of attribution: AttributionParts,
        _ cue: Range<Int>,
        _ sense: CueLexicon.Sense?,
        isInner: Bool,
        isQuoted: Bool
    ) -> AttributionRefusal? {
        if cues.isNegated(cue), !cues.leavesOpen(cue) { return .negatedCue }
        let isPresented = isPresented(attribution, cue)
        if sense == nil, !isPresented, isInner || attribution.source == nil || isLabel(attribution.source) {
            return .unknownCue
        }
        if isNobodys(attribution, cue) { return .nobodysWords }
        if isInner, !isWithinParagraph(attribution) { return .innerElsewhere }
        if isInner, !mayStandWithin(attribution, cue) { return .innerWithoutSource }
        if isPresented || accepts(attribution, sense, isQuoted: isQuoted) || isTold(attribution, cue) { return nil }
        return sense == nil ? .unknownCue : .noProposition
    }

    private func step(of sense: (decider: Int, sense: CueLexicon.Sense)?, in cue: Range<Int>) -> AttributionStep {
        guard let sense else { return AttributionStep(.unknownCue, cue) }
        let rule: AttributionRule =
            switch sense.sense.frame {
            case .speech: .speechCue
            case .accusation: .accusationCue
            case .demand: .demandCue
            case .denial: .denialCue
            }
        return AttributionStep(rule, sense.decider..<sense.decider + 1)
    }

    /// Changes the pieces of a content, and notes those that it changed.
    private func change(_ utterance: inout Utterance, by rule: AttributionRule, _ change: (Range<Int>) -> Range<Int>) {
        for (number, piece) in utterance.content.enumerated() {
            let changed = change(piece)
            guard changed != piece else { continue }
            utterance.content[number] = changed
            utterance.steps.append(AttributionStep(rule, changed))
        }
    }

    /// What a cue makes of its content; what "reasonable grounds to believe" are is not proved yet.
    private func modality(_ sense: CueLexicon.Sense, of cue: Range<Int>) -> Modality {
        cue.contains { words.tokens[$0].form.lowercased() == "grounds" } ? .alleged : sense.modality
    }

    /// A denial, and beside it what the same source says in so many words: "denied the use of force: “Nobody was hurt”".
    private func withoutQuotes(_ utterance: Utterance) -> [Utterance] {
        let depth = utterance.cue.map { depths[$0.lowerBound] } ?? 0
        let pieces = utterance.content.flatMap { parted($0, below: depth) }
        let quotes = pieces.filter { isQuotedSpeech([$0], below: depth) }
        let others = pieces.filter { !quotes.contains($0) }
        guard let first = quotes.first, !others.isEmpty || words.tokens[max(0, first.lowerBound - 1)].form == ":" else {
            return [utterance]
        }
        var (denied, said) = (utterance, utterance)
        denied.content = others
        said.content = quotes
        said.modality = .asserted
        said.steps += quotes.map { AttributionStep(.quoteBesideDenial, $0) }
        return others.isEmpty ? [said] : [denied, said]
    }

    /// A content cut at a colon that a quotation stands behind.
    private func parted(_ content: Range<Int>, below depth: Int) -> [Range<Int>] {
        let colon = content.dropFirst().dropLast().first { words.tokens[$0].form == ":" && depths[$0 + 1] > depth }
        return colon.map { [content.lowerBound..<$0, $0 + 1..<content.upperBound] } ?? [content]
    }

    /// Whether an attribution within another's content is a hop of its own: "I think" is how the speaker says it.
    private func mayStandWithin(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        // "She said that they had been told to leave": what somebody was told is what she says.
        guard let source = attribution.source else {
            return cue.contains(where: words.isPassive) && !cues.addresses(cue)
        }
        return source.count > 1 || !Self.interlocutors.contains(words.tokens[source.lowerBound].form.lowercased())
    }

    private static let interlocutors: Set<String> = ["i", "me", "we", "us", "you"]

    private func isAccording(_ attribution: AttributionParts) -> Bool {
        attribution.cue?.contains { words.tokens[$0].form.lowercased() == "according" } ?? false
    }

    /// Whether an attribution has its content in the paragraph of its cue, as one that stands in another's content has.
    private func isWithinParagraph(_ attribution: AttributionParts) -> Bool {
        guard let cue = attribution.cue else { return true }
        let paragraph = words.paragraph(of: cue.lowerBound)
        return attribution.content.allSatisfy { words.paragraph(of: $0.lowerBound) == paragraph }
    }

    private func isNobodys(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        if let source = attribution.source { return cues.isNobody(at: source.lowerBound) }
        return attribution.content.contains { $0.upperBound <= cue.lowerBound && cues.isNobody(at: $0.lowerBound) }
    }

    /// Turns an utterance whose source is the subject of a passive cue: who is accused is no source of it.
    private func turn(_ utterance: inout Utterance, _ cue: Range<Int>) {
        guard let source = utterance.source, let role = cues.roleOfSubject(source, of: cue) else { return }
        utterance.source = nil
        utterance.steps.append(AttributionStep(role == .spokenOf ? .passiveSpokenOf : .passiveAddressed, source))
        if role == .spokenOf { utterance.content.insert(source, at: 0) }
    }

    private func accepts(_ attribution: AttributionParts, _ sense: CueLexicon.Sense?, isQuoted: Bool) -> Bool {
        let tops = attribution.content.flatMap(tops)
        let isProposition = tops.contains { words.isFinite($0) && words.subject(of: $0) != nil }
        switch sense?.frame {
        case .speech:
            let isHearsay = attribution.source == nil && sense?.modality != .asserted
            return isProposition || isQuoted || isHearsay && tops.contains { words.tokens[$0].tag == .verb }
        case .demand where isAside(attribution):
            return false
        case .accusation, .demand, .denial:
            return isProposition || attribution.content.reduce(0) { $0 + $1.count(where: words.isWord) } >= 2
        case nil:
            // A colon or a dash, as headlines have it: "Ministry: bridge closed".
            let isMark = !(attribution.cue ?? 0..<0).contains(where: words.isWord) && !isPlace(attribution.source)
            return isQuoted || isProposition && (isMark || tops.contains(where: isStated))
        }
    }

    /// Whether what somebody asks is a question, or that he is not named, and so demands nothing.
    private func isAside(_ attribution: AttributionParts) -> Bool {
        guard let content = attribution.content.first, let first = content.first(where: words.isWord) else {
            return true
        }
        let asks = attribution.cue?.contains { words.tokens[$0].lemma == "ask" } ?? false
        let isQuestion =
            words.tokens[first].pennTag.hasPrefix("W")
            || ["if", "whether"].contains(words.tokens[first].form.lowercased())
        return asks && (isQuestion || content.contains { ["identify", "name"].contains(words.tokens[$0].lemma) })
    }

    /// Whether a clause that a verb of no known sense governs states something: what somebody is to decide, or should see to, is
    /// nothing that is so.
    private func isStated(_ top: Int) -> Bool {
        guard words.tokens[top].relation == "ccomp", let verb = words.tokens[top].head else { return false }
        let isAsked = words.tree.dependents(of: top).contains {
            ["whether", "if"].contains(words.tokens[$0].form.lowercased()) && words.tokens[$0].relation == "mark"
        }
        return !isAsked && !words.tree.dependents(of: verb).contains { words.tokens[$0].pennTag == "MD" }
    }

    /// Whether somebody tells it by a verb that nothing but a statement follows, and a verb with its subject is in it: the
    /// tree may hang the clause elsewhere.
    private func isTold(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        guard attribution.source != nil,
            cue.contains(where: {
                words.tokens[$0].tag == .verb && CueLexicon.telling.contains(words.tokens[$0].lemma)
            })
        else { return false }
        return attribution.content.joined().contains { token in
            words.subject(of: token) != nil && (words.isFinite(token) || words.tokens[token].pennTag == "VBN")
        }
    }

    /// Whether a verb presents what the phrase behind it names, as what somebody found, counted or foresees: a thing that the
    /// reader does not know yet, or one with what it is said to be ("puts the toll at 40", "expects the firm to close").
    private func isPresented(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        guard attribution.source != nil, attribution.content.count == 1,
            attribution.content[0].lowerBound >= cue.upperBound,
            let verb = cue.last(where: { words.tokens[$0].tag == .verb }), !words.isPassive(verb),
            CueLexicon.presenting.contains(words.tokens[verb].lemma),
            !words.tree.dependents(of: verb).contains(where: { words.tokens[$0].relation == "compound:prt" })
        else { return false }
        let content = attribution.content[0]
        guard content.count(where: words.isWord) >= 2, let top = words.tops(of: content).first(where: words.isWord),
            [.noun, .properNoun, .numeral, .pronoun].contains(words.tokens[top].tag)
        else { return false }
        let saysWhat = words.tops(of: content).contains { token in
            token > top && ["xcomp", "obl", "advcl", "ccomp", "acl"].contains(words.tokens[token].relation)
        }
        return saysWhat
            || !words.tree.dependents(of: top).contains { dependent in
                content.contains(dependent) && Self.knowing.contains(words.tokens[dependent].form.lowercased())
            }
    }

    /// Words with which a noun means what the reader knows.
    private static let knowing: Set<String> = [
        "the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your",
    ]

    /// Whether a place alone stands where a source should: "Melitopol: residents report".
    private func isPlace(_ source: Range<Int>?) -> Bool {
        guard let source else { return false }
        let place = words.names.partitioningIndex { $0.tokens.lowerBound >= source.lowerBound }
        return place < words.names.count && words.names[place].kind == .place && words.names[place].tokens == source
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

    /// Whether a word that only tells what stands behind its colon is where a source should be, as "Quote" in "Quote: “No”".
    private func isLabel(_ source: Range<Int>?) -> Bool {
        source.map { $0.count == 1 && Self.labels.contains(words.tokens[$0.lowerBound].form.lowercased()) } ?? false
    }

    private static let labels: Set<String> = [
        "background", "caption", "date", "details", "note", "photo", "place", "question", "quote", "reference",
        "source", "sources", "update", "video",
    ]

    private func tops(of range: Range<Int>) -> [Int] {
        (words.sentence(of: range.lowerBound)...words.sentence(of: range.upperBound - 1)).flatMap {
            words.tops(of: range.clamped(to: words.sentences[$0].tokens))
        }
    }

    /// Whether most of a content stands in quotation marks that its cue does not, and is more than a quoted phrase.
    private func isQuotedSpeech(_ content: [Range<Int>], below depth: Int) -> Bool {
        let tokens = content.joined().filter(words.isWord)
        let quoted = tokens.filter { depths[$0] > depth }
        return quoted.count >= 4 && 2 * quoted.count >= tokens.count
            && quoted.contains { [.verb, .auxiliary].contains(words.tokens[$0].tag) }
    }

    /// The noun phrase within `cue` that the participle `decider` tells more of: "documents" in "released documents
    /// confirming"; none in "grounds to believe" or "a point in warning", where nothing speaks.
    private func evidence(at decider: Int, within cue: Range<Int>) -> Range<Int>? {
        guard words.tokens[decider].relation == "acl", words.tokens[decider].pennTag == "VBG",
            !words.tree.dependents(of: decider).contains(where: { words.tokens[$0].relation == "mark" }),
            let noun = words.tokens[decider].head, cue.contains(noun),
            noun > cue.lowerBound, noun < decider
        else { return nil }
        let phrase = words.tree.reach(of: noun) { $0 >= decider }.clamped(to: cue.lowerBound..<decider)
        return phrase.lowerBound > cue.lowerBound ? phrase : nil
    }

    /// Leaves the pieces of content that do not belong to a cue: in other sentences they are quoted, or behind its colon.
    private func attach(_ utterance: inout Utterance, to cue: Range<Int>) {
        let sentence = words.sentenceTokens(of: cue.lowerBound)
        let depth = depths[cue.lowerBound]
        let colon = sentence.last { words.tokens[$0].form == ":" }
        let opensList = colon.map { $0 + 2 >= sentence.upperBound } ?? false
        keep(&utterance) { piece in
            piece.overlaps(sentence) || piece.contains { depths[$0] > depth }
                || opensList && piece.lowerBound >= sentence.upperBound
        }
        // Without a source, what stands before the cue is its subject, or another's.
        guard utterance.source == nil else { return }
        keep(&utterance) { piece in
            piece.lowerBound >= cue.upperBound
                || words.tops(of: piece).contains { words.tokens[$0].head.map(cue.contains) ?? false }
        }
    }

    /// Leaves the pieces of content that do not belong, unless none does.
    private func keep(_ utterance: inout Utterance, where belongs: (Range<Int>) -> Bool) {
        guard utterance.content.contains(where: belongs) else { return }
        utterance.steps += utterance.content.filter { !belongs($0) }.map { AttributionStep(.pieceLeft, $0) }
        utterance.content.removeAll { !belongs($0) }
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
        var order = found.filter { utterance in
            let length = utterance.source.map { words.span($0).count } ?? 0
            return !utterance.content.isEmpty && length <= AttributionFinder.longestSource
        }
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
            let around = open.filter { outer in order[outer].content.contains { $0.contains(own) } }
            order[number].steps += around.filter { order[$0].modality == .denied }
                .map { AttributionStep(.standsInDenial, order[$0].cue) }
            order[number].outer = around.filter { order[$0].modality != .denied }
                .min { size(order[$0]) < size(order[$1]) }
            open.append(number)
        }
        return order
    }

    private func size(_ utterance: Utterance) -> Int { utterance.content.reduce(0) { $0 + $1.count } }
}
