import Documents
import Language

/// Finds who says what: the attributions that put propositions forward, with those within them.
struct UtteranceFinder {
    private let words: AnnotatedText
    private let depths: [Int]
    private let cues: CueReader
    private let judge: AttributionJudge
    private let cutter: ClauseCutter
    private let mentions: MentionMap
    /// By token whether it is part of an attribution.
    private let isPart: [Bool]

    /// A finder in `words`.
    init(_ words: AnnotatedText, _ mentions: MentionMap) {
        self.words = words
        self.mentions = mentions
        depths = words.quoteDepths
        cues = CueReader(words)
        judge = AttributionJudge(words)
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
        let labelled = LabelledSpeechFinder(words).utterances()
        let certain = AnaphoricSpeechFinder(words).utterances() + labelled
        let quoted = QuotedSourceFinder(words)
        let (taken, left) = read(attributions, inner: inner, besides: certain.cueTokens, quoted)
        var found = certain + taken.without(labelled, in: words)
        found += AccordingToFinder(words).utterances(besides: found)
        let parentheses = ParentheticalFinder(words)
        found += parentheses.utterances(besides: found)
        found = parentheses.relayed(found)
        found += AsSaidFinder(words).utterances(besides: found)
        found += quoted.utterances(besides: found)
        found += ReportedClauseFinder(words).utterances(besides: found)
        found = quoted.parted(found)
        found = AccountExtender(words).extended(QuotationCompleter(words).completed(found))
        found = SemicolonExtender(words).extended(found)
        found += OutletFinder(words, mentions).relays(of: found)
        return Utterances(taken: found.filter(isWritten).nested(), left: left)
    }

    /// What the model's attributions say whose cues are none of `certain`, and those of them that are left.
    private func read(
        _ attributions: [AttributionParts],
        inner: [AttributionParts],
        besides certain: Set<Int>,
        _ quoted: QuotedSourceFinder
    ) -> (taken: [Utterance], left: [LeftAttribution]) {
        var found: [Utterance] = []
        var left: [LeftAttribution] = []
        func isGrammars(_ cue: Range<Int>, isInner: Bool) -> Bool {
            cue.contains(where: certain.contains) || isInner && cues.isAccording(cue) || quoted.isTorn(cue)
                || quoted.isQuoting(cue)
        }
        for (parts, isInner) in attributions.map({ ($0, false) }) + inner.map({ ($0, true) }) {
            switch parts.cue.map({ isGrammars($0, isInner: isInner) }) ?? false
                ? .left(.takenByGrammar) : reading(of: parts, isInner: isInner)
            {
            case .taken(let utterances): found += utterances
            case .left(let refusal): left.append(LeftAttribution(parts: parts, refusal: refusal))
            }
        }
        return (withoutDenied(found), left)
    }

    /// The utterances without those of nouns that others deny: "denied reports that the dam was mined" reports nothing.
    private func withoutDenied(_ utterances: [Utterance]) -> [Utterance] {
        let denying = utterances.filter { $0.modality == .denied }.cueTokens
        return utterances.filter { utterance in
            guard let cue = utterance.cue else { return true }
            let top = words.head(of: cue)
            return words.tokens[top].tag != .noun || !["obj", "obl"].contains(words.tokens[top].relation)
                || !(words.tokens[top].head.map(denying.contains) ?? false)
        }
    }

    /// What becomes of an attribution.
    private enum Reading {
        case taken([Utterance])
        case left(AttributionRefusal)
    }

    private func reading(of parts: AttributionParts, isInner: Bool) -> Reading {
        var attribution = withGrounds(parts)
        guard let cue = attribution.cue else { return .left(.nobodyAndNoCue) }
        let sense = cues.sense(of: cue)
        if sense?.sense.frame == .demand { attribution.content = attribution.content.map { withPurpose($0, of: cue) } }
        let isQuoted = judge.isQuotedSpeech(attribution.content, below: depths[cue.lowerBound])
        let isPresented = judge.isPresented(attribution, cue)
        if let refusal = judge.refusal(
            of: attribution,
            cue,
            sense?.sense,
            isInner: isInner,
            isQuoted: isQuoted,
            isPresented: isPresented
        ) {
            return .left(refusal)
        }
        var utterance = Utterance(
            source: attribution.source,
            cue: cue,
            content: attribution.content,
            modality: cues.leavesOpen(cue) ? .possible : sense.map { modality($0.sense, of: cue) } ?? .asserted,
            steps: [AttributionStep(isInner ? .modelInner : .model)]
        )
        if attribution.source == nil, judge.isSaidToBe(attribution, cue) {
            utterance.modality = hearsay(utterance.modality, cue)
            includeSubject(of: cue, in: &utterance)
        }
        if attribution.isSourceSubject { utterance.steps.append(AttributionStep(.subjectOfCue, attribution.source)) }
        utterance.steps.append(step(of: sense, in: cue))
        if isPresented {
            utterance.isPhrase = true
            utterance.steps.append(AttributionStep(.presentedPhrase, attribution.content[0]))
        }
        if isFiller(utterance.source, of: cue) { utterance.source = nil }
        turn(&utterance, cue)
        attach(&utterance, to: cue)
        guard !isElsewhere(utterance, cue) else { return .left(.noProposition) }
        if sense?.sense.frame == .denial {
            change(&utterance, by: .clauseDenied) { clause(reportedIn: $0) ?? $0 }
        }
        if !isQuoted { change(&utterance, by: .clauseCompleted) { completed($0, behind: cue) } }
        dismiss(&utterance, cue)
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

    /// An attribution by "reasonable grounds to believe", where the model has a part of that for the cue, by the whole of it.
    private func withGrounds(_ parts: AttributionParts) -> AttributionParts {
        guard let cue = parts.cue else { return parts }
        let whole = cues.withGrounds(cue)
        guard whole != cue, parts.source.map({ !$0.overlaps(whole) }) ?? true else { return parts }
        var widened = parts
        widened.cue = whole
        widened.content = parts.content.map { piece in
            piece.overlaps(whole) ? piece.clamped(to: whole.upperBound..<words.tokens.count) : piece
        }
        .filter { !$0.isEmpty }
        return widened.content.isEmpty ? parts : widened
    }

    /// Whom somebody calls on, with what he is to do: "Moscow to hand over the list" where the model has "Moscow".
    private func withPurpose(_ content: Range<Int>, of cue: Range<Int>) -> Range<Int> {
        let purpose = words.tokens.indices.contains(content.upperBound) ? content.upperBound : content.lowerBound
        guard content.lowerBound >= cue.upperBound, words.tokens[purpose].form.lowercased() == "to",
            let verb = words.tokens[purpose].head, verb > purpose, words.tokens[verb].pennTag == "VB",
            words.path(upFrom: verb).prefix(3).contains(where: { cue.contains($0) || content.contains($0) })
        else { return content }
        let whole = words.tree.reach(of: verb) { words.tokens[$0].relation == "punct" || $0 < purpose }
        return content.lowerBound..<max(content.upperBound, whole.upperBound)
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

    /// What a cue makes of its content; what "reasonable grounds to believe" are is not proved yet, nor what "reports" are of.
    private func modality(_ sense: CueLexicon.Sense, of cue: Range<Int>) -> Modality {
        let isUnproved = cue.contains { token in
            words.tokens[token].form.lowercased() == "grounds"
                || words.tokens[token].form == "reports" && words.tokens[token].pennTag == "NNS"
        }
        return isUnproved ? .alleged : sense.modality
    }

    /// Takes "dismissed the raids as theatre" for what is said of the raids, which are not denied.
    private func dismiss(_ utterance: inout Utterance, _ cue: Range<Int>) {
        guard cue.contains(where: { words.tokens[$0].lemma == "dismiss" }),
            utterance.content.joined().contains(where: { words.tokens[$0].form == "as" })
        else { return }
        utterance.modality = .asserted
        utterance.isPhrase = true
    }

    /// What "is said to", "is believed to" make of their contents: others claim it, or think it possible.
    private func hearsay(_ modality: Modality, _ cue: Range<Int>) -> Modality {
        cue.lazy.compactMap { ModalityLexicon.passives[words.tokens[$0].lemma] }.first ?? modality
    }

    /// Takes whom a cue speaks of into what is said: "The dam" of "The dam is believed to have been mined".
    private func includeSubject(of cue: Range<Int>, in utterance: inout Utterance) {
        guard let verb = cue.first(where: words.isPassive), let subject = words.subject(of: verb).map(words.phrase),
            subject.upperBound <= cue.lowerBound, !isFiller(subject),
            !utterance.content.contains(where: { $0.overlaps(subject) })
        else { return }
        utterance.content.insert(subject, at: 0)
    }

    /// A denial, and beside it what the same source says in so many words: "denied the use of force: “Nobody was hurt”".
    private func withoutQuotes(_ utterance: Utterance) -> [Utterance] {
        let depth = utterance.cue.map { depths[$0.lowerBound] } ?? 0
        let pieces = utterance.content.flatMap { parted($0, below: depth) }
        let quotes = pieces.filter { judge.isQuotedSpeech([$0], below: depth) }
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

    /// Whether what names its source is short enough to be a name.
    private func isWritten(_ utterance: Utterance) -> Bool {
        let length = utterance.source.map { $0.isEmpty ? Int.max : words.span($0).count } ?? 0
        return !utterance.content.isEmpty && !utterance.content.contains(where: \.isEmpty)
            && length <= AttributionFinder.longestSource
    }

    /// Turns an utterance whose source is the subject of a passive cue: who is accused is no source of it.
    private func turn(_ utterance: inout Utterance, _ cue: Range<Int>) {
        guard let source = utterance.source, let role = cues.roleOfSubject(source, of: cue) else { return }
        utterance.source = nil
        utterance.steps.append(AttributionStep(role == .spokenOf ? .passiveSpokenOf : .passiveAddressed, source))
        if role == .spokenOf { utterance.content.insert(source, at: 0) }
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
        let opensList = opensList(sentence)
        keep(&utterance) { piece in
            piece.overlaps(sentence) || isQuoted(piece, below: cue)
                || opensList && piece.lowerBound >= sentence.upperBound
        }
        // "It is feared": the filler is nothing that is feared.
        keep(&utterance) { !isFiller($0) }
        // Without a source, what stands before the cue is its subject, or another's.
        guard utterance.source == nil else { return }
        keep(&utterance) { piece in
            piece.lowerBound >= cue.upperBound
                || words.tops(of: piece).contains { words.tokens[$0].head.map(cue.contains) ?? false }
        }
    }

    /// Whether a colon ends a sentence, or nearly.
    private func opensList(_ sentence: Range<Int>) -> Bool {
        sentence.last { words.tokens[$0].form == ":" }.map { $0 + 2 >= sentence.upperBound } ?? false
    }

    private func isQuoted(_ piece: Range<Int>, below cue: Range<Int>) -> Bool {
        piece.contains { depths[$0] > depths[cue.lowerBound] }
    }

    /// Whether all that an utterance is to say stands in other paragraphs, where neither marks nor a colon give it to the cue.
    private func isElsewhere(_ utterance: Utterance, _ cue: Range<Int>) -> Bool {
        let paragraph = words.paragraph(of: cue.lowerBound)
        return !opensList(words.sentenceTokens(of: cue.lowerBound))
            && utterance.content.allSatisfy {
                words.paragraph(of: $0.lowerBound) != paragraph && !isQuoted($0, below: cue)
            }
    }

    /// Whether "it" is nobody who says something: "it became known that", "it was reported that".
    private func isFiller(_ source: Range<Int>?, of cue: Range<Int>) -> Bool {
        source.map(isFiller) ?? false
            && cue.contains { words.isPassive($0) || words.tokens[$0].form.lowercased() == "known" }
    }

    private func isFiller(_ piece: Range<Int>) -> Bool {
        piece.count == 1 && words.tokens[piece.lowerBound].form.lowercased() == "it"
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
}
