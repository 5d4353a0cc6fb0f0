import Documents
import Language

/// Decides which attributions put propositions forward.
struct AttributionJudge {
    private let words: AnnotatedText
    private let depths: [Int]
    private let cues: CueReader

    /// A judge of the attributions of `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        depths = words.quoteDepths
        cues = CueReader(words)
    }

    /// Why an attribution puts nothing forward; nil where it does.
    ///
    /// - Parameters:
    ///   - attribution: The attribution.
    ///   - cue: Its cue.
    ///   - sense: What the cue means, as far as that is known.
    ///   - isInner: Whether it stands within another's content.
    ///   - isQuoted: Whether its content is quoted speech (`isQuotedSpeech(_:below:)`).
    ///   - isPresented: Whether its content is a phrase that its verb presents (`isPresented(_:_:)`).
    /// - Returns: The first reason that holds.
    func refusal(
        of attribution: AttributionParts,
        _ cue: Range<Int>,
        _ sense: CueLexicon.Sense?,
        isInner: Bool,
        isQuoted: Bool,
        isPresented: Bool
    ) -> AttributionRefusal? {
        if cues.isNegated(cue), !cues.leavesOpen(cue) { return .negatedCue }
        if attribution.source == nil, isLabel(cue) || isBareCitation(cue) { return .unknownCue }
        if sense == nil, !isPresented, isInner || attribution.source == nil || isLabel(attribution.source) {
            return .unknownCue
        }
        if isNobodys(attribution, cue) { return .nobodysWords }
        if isInner, !isWithinParagraph(attribution) { return .innerElsewhere }
        if isInner, !mayStandWithin(attribution, cue) { return .innerWithoutSource }
        let isAccepted = isPresented || accepts(attribution, cue, sense, isQuoted: isQuoted)
        if isAccepted || isTold(attribution, cue) || sense?.frame == .speech && isAround(attribution, cue) {
            return nil
        }
        return sense == nil ? .unknownCue : .noProposition
    }

    /// Whether an attribution within another's content is a hop of its own: "I think" is how the speaker says it.
    private func mayStandWithin(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        // "She said that they had been told to leave": what somebody was told is what she says.
        guard let source = attribution.source else {
            return cue.contains(where: words.isPassive) && !cues.addresses(cue)
        }
        return source.count > 1 || !cues.isInterlocutor(source.lowerBound)
    }

    /// Whether a cue is "citing" that cites nobody.
    private func isBareCitation(_ cue: Range<Int>) -> Bool {
        cue.filter(words.isWord).allSatisfy { words.tokens[$0].form.lowercased() == "citing" }
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

    private func accepts(
        _ attribution: AttributionParts,
        _ cue: Range<Int>,
        _ sense: CueLexicon.Sense?,
        isQuoted: Bool
    ) -> Bool {
        let tops = attribution.content.flatMap(tops)
        let isProposition = tops.contains { words.isFinite($0) && words.subject(of: $0) != nil }
        switch sense?.frame {
        case .speech:
            let isHearsay = attribution.source == nil && (sense?.modality != .asserted || isSaidToBe(attribution, cue))
            return isProposition || isQuoted || isClause(attribution) || isDeed(attribution, cue)
                || isHearsay && tops.contains { words.tokens[$0].tag == .verb }
                || isHope(cue) && tops.contains { words.tokens[$0].pennTag == "VB" }
        case .demand where isAside(attribution) || isCommand(attribution, cue):
            return false
        case .denial
        where !isProposition
            && (isRefused(attribution) || isUnsourcedPassive(attribution, cue) || isDeedOfRefusal(attribution, cue)):
            return false
        case .denial where isDeniedNoun(attribution):
            return true
        case .accusation, .demand, .denial:
            return isProposition || attribution.content.reduce(0) { $0 + $1.count(where: words.isWord) } >= 2
        case nil:
            // A colon or a dash, as headlines have it: "Ministry: bridge closed".
            let isMark = !(attribution.cue ?? 0..<0).contains(where: words.isWord) && !isPlace(attribution.source)
            return isQuoted || isProposition && (isMark || tops.contains(where: isStated))
        }
    }

    /// Whether a content is a clause though the tree hangs its subject elsewhere: "that" opens it, or its verb is finite.
    private func isClause(_ attribution: AttributionParts) -> Bool {
        guard attribution.source != nil else { return false }
        return attribution.content.contains { piece in
            words.tokens[piece.lowerBound].form.lowercased() == "that"
                && piece.contains { [.verb, .auxiliary].contains(words.tokens[$0].tag) }
                || piece.contains {
                    words.isFinite($0) && ["ccomp", "parataxis", "root"].contains(words.tokens[$0].relation)
                }
        }
    }

    /// Whether a cue says in the passive voice what somebody or something is said to be or do: "is said to be split".
    func isSaidToBe(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        cue.contains(where: words.isPassive) && !cues.addresses(cue)
            && attribution.content.contains { piece in
                piece.lowerBound >= cue.upperBound && words.tokens[piece.lowerBound].form.lowercased() == "to"
            }
    }

    /// Whether somebody hopes for something or promises it, which need not be a clause: "hopes to reopen the road".
    private func isHope(_ cue: Range<Int>) -> Bool {
        cue.contains { ["hope", "pledge", "promise", "vow"].contains(words.tokens[$0].lemma) }
    }

    /// Whether somebody tells of what he did or what was done to him, in a phrase: "reported being asked", "admitted taking".
    private func isDeed(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        guard attribution.source != nil, !cue.contains(where: { words.tokens[$0].lemma == "continue" }),
            let first = attribution.content.first, first.lowerBound == cue.upperBound
        else { return false }
        let deed = words.tokens[first.lowerBound].form.lowercased() == "to" ? first.dropFirst() : first
        return deed.first.map { words.tokens[$0].pennTag == "VBG" } ?? false && deed.count(where: words.isWord) > 1
    }

    /// Whether a text tells that somebody was commanded something: it happened, and nobody demands it who is named.
    private func isCommand(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        let isCommanding = cue.contains {
            ["ask", "direct", "instruct", "order", "tell"].contains(words.tokens[$0].lemma)
        }
        let hears = cue.contains { ["me", "us"].contains(words.tokens[$0].form.lowercased()) }
        return isCommanding && (isUnsourcedPassive(attribution, cue) || depths[cue.lowerBound] > 0 && hears)
    }

    /// Whether somebody asks not to be named, and so demands nothing.
    private func isAside(_ attribution: AttributionParts) -> Bool {
        let asks = attribution.cue?.contains { words.tokens[$0].lemma == "ask" } ?? false
        return asks
            && attribution.content.joined().contains {
                ["identify", "name"].contains(words.tokens[$0].lemma) && words.isPassive($0)
            }
    }

    /// Whether a passive cue names nobody who does it: nobody denies a phrase.
    private func isUnsourcedPassive(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        attribution.source == nil && cue.contains(where: words.isPassive)
    }

    /// Whether somebody is not given what stands behind a passive cue: "who are denied citizenship" denies no statement.
    private func isRefused(_ attribution: AttributionParts) -> Bool {
        attribution.cue?.contains { verb in
            words.isPassive(verb) && words.tree.dependents(of: verb).contains { words.tokens[$0].relation == "obj" }
        } ?? false
    }

    /// Whether a denial is a deed, and takes back no statement: "denied them access", "rejected the offer".
    private func isDeedOfRefusal(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        // "Denied the agencies access"
        let objects = cue.flatMap(words.tree.dependents).filter { words.tokens[$0].relation == "obj" }
        let nouns = (attribution.content.flatMap(words.tops) + objects).filter {
            words.tokens[$0].pennTag.hasPrefix("NN")
        }
        func are(_ lemmas: Set<String>) -> Bool { nouns.contains { lemmas.contains(words.tokens[$0].lemma) } }
        let verbs = Set(cue.map { words.tokens[$0].lemma })
        if verbs.contains("deny") { return are(DenialNouns.givings) }
        return !verbs.isDisjoint(with: ["reject", "dismiss"]) && are(DenialNouns.proposals)
    }

    /// "Denied wrongdoing": one noun may say what somebody denies.
    private func isDeniedNoun(_ attribution: AttributionParts) -> Bool {
        attribution.source != nil && attribution.content.count == 1
            && attribution.content[0].filter(words.isWord).count == 1
            && attribution.content[0].contains { DenialNouns.charges.contains(words.tokens[$0].lemma) }
    }

    /// Whether a clause that a verb of no known sense governs states something: what somebody is to decide, or should see to, is
    /// nothing that is so.
    private func isStated(_ top: Int) -> Bool {
        guard words.tokens[top].relation == "ccomp", let verb = words.tokens[top].head else { return false }
        let isOpen = words.tree.dependents(of: top).contains {
            ["whether", "if"].contains(words.tokens[$0].form.lowercased()) && words.tokens[$0].relation == "mark"
        }
        return (!isOpen || ["ask", "wonder"].contains(words.tokens[verb].lemma))
            && !words.tree.dependents(of: verb).contains { words.tokens[$0].pennTag == "MD" }
    }

    /// Whether somebody tells it by a verb that nothing but a statement follows, and a verb with its subject is in it: the
    /// tree may hang the clause elsewhere.
    private func isTold(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        guard attribution.source != nil,
            cue.contains(where: {
                words.tokens[$0].tag == .verb && CueLexicon.telling.contains(words.tokens[$0].lemma)
            })
        else { return false }
        // "Said" with so many words before or behind it says them, whatever the tree makes of these.
        let isSaid = cue.contains { words.tokens[$0].lemma == "say" }
        if isSaid, attribution.content.joined().count(where: words.isWord) >= Self.surelySaid { return true }
        return attribution.content.joined().contains { token in
            words.subject(of: token) != nil && (words.isFinite(token) || words.tokens[token].pennTag == "VBN")
        }
    }

    private static let surelySaid = 6

    /// Whether the content of an aside stands on both its sides, or closes the sentence before it: "The dam, figures indicate,
    /// was mined".
    private func isAround(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        guard let source = attribution.source, words.isAside(source, cue) else { return false }
        let sentence = words.sentenceTokens(of: cue.lowerBound)
        let end = max(source.upperBound, cue.upperBound)
        let content = attribution.content.filter { $0.overlaps(sentence) }
        return (end == sentence.upperBound || !words.isWord(end))
            && content.contains { piece in
                piece.contains { [.verb, .auxiliary].contains(words.tokens[$0].tag) }
            }
    }

    /// Whether a verb presents what the phrase behind it names, as what somebody found, counted or foresees: a thing that the
    /// reader does not know yet, or one with what it is said to be ("puts the toll at 40", "expects the firm to close").
    func isPresented(_ attribution: AttributionParts, _ cue: Range<Int>) -> Bool {
        guard attribution.source != nil, attribution.content.count == 1,
            attribution.content[0].lowerBound >= cue.upperBound,
            let verb = cue.last(where: { words.tokens[$0].tag == .verb }), !words.isPassive(verb),
            CueLexicon.presenting.contains(words.tokens[verb].lemma),
            !words.tree.dependents(of: verb).contains(where: { words.tokens[$0].relation == "compound:prt" }),
            !cue.contains(where: { $0 > verb && ["for", "on", "upon"].contains(words.tokens[$0].form) })
        else { return false }
        let content = attribution.content[0]
        // "Expects the company to raise its forecast", "shows masked men checking papers".
        if words.tops(of: content).contains(where: { top in
            words.tokens[top].tag == .verb && (words.subject(of: top) != nil || followsNoun(top, in: content))
        }) {
            return true
        }
        guard content.count(where: words.isWord) >= 2, let top = words.tops(of: content).first(where: words.isWord),
            [.noun, .properNoun, .numeral, .pronoun].contains(words.tokens[top].tag)
        else { return false }
        let says: Bool? =
            switch words.tokens[verb].lemma {
            case "put": content.contains { words.tokens[$0].tag == .numeral }
            case "identify": content.contains { words.tokens[$0].form == "as" }
            case "attribute": content.contains { words.tokens[$0].form == "to" }
            case "brand", "call", "dub", "label": isNaming(content) ? true : nil
            case "speak": content.contains { depths[$0] > depths[verb] }
            case "condemn", "decry", "denounce", "deplore", "regret": tellsWhatHappened(top, in: content)
            default: nil
            }
        if let says { return says }
        let saysWhat = words.tops(of: content).contains { token in
            token > top && ["xcomp", "obl", "advcl", "ccomp", "acl"].contains(words.tokens[token].relation)
        }
        return saysWhat
            || !words.tree.dependents(of: top).contains { dependent in
                content.contains(dependent) && Self.knowing.contains(words.tokens[dependent].form.lowercased())
            }
    }

    private func followsNoun(_ verb: Int, in content: Range<Int>) -> Bool {
        words.tokens[verb].pennTag == "VBG"
            && (content.lowerBound..<verb).contains { [.noun, .properNoun].contains(words.tokens[$0].tag) }
    }

    /// Whether a content says of something what it is: "the raid a massacre", "the blast “an act of evil”".
    private func isNaming(_ content: Range<Int>) -> Bool {
        content.dropFirst().contains { token in
            ["a", "an"].contains(words.tokens[token].form.lowercased()) || depths[token] > depths[content.lowerBound]
        }
    }

    /// Whether a noun has beside it of what, by whom or where it is that something happened: "the killing of two nurses".
    private func tellsWhatHappened(_ noun: Int, in content: Range<Int>) -> Bool {
        words.tokens[noun].tag == .noun
            && words.tree.dependents(of: noun).contains { words.tokens[$0].relation == "nmod" && content.contains($0) }
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

    /// Whether a word that only tells what stands behind its colon is where a source should be, as "Quote" in "Quote: “No”".
    private func isLabel(_ source: Range<Int>?) -> Bool {
        source.map {
            $0.count(where: words.isWord) == 1 && Self.labels.contains(words.tokens[$0.lowerBound].form.lowercased())
        } ?? false
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
    func isQuotedSpeech(_ content: [Range<Int>], below depth: Int) -> Bool {
        let tokens = content.joined().filter(words.isWord)
        let quoted = tokens.filter { depths[$0] > depth }
        return quoted.count >= 4 && 2 * quoted.count >= tokens.count
            && quoted.contains { [.verb, .auxiliary].contains(words.tokens[$0].tag) }
    }
}
