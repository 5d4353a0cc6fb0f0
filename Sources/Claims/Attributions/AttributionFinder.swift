import Documents
import Language

/// Puts the parts of attributions together, as the model links them and as grammar and marks make certain.
struct AttributionFinder {
    private let words: AnnotatedText
    private let cues: CueReader

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        cues = CueReader(words)
    }

    /// The attributions, by their first contents; words that nobody says by nothing are none.
    func attributions() -> [AttributionParts] {
        outerAttributions().filter { !isNobodys($0) }
    }

    /// The contents that nobody says by nothing.
    func orphans() -> [AttributionParts] {
        outerAttributions().filter(isNobodys)
    }

    /// Those that stand within others' contents.
    func innerAttributions() -> [AttributionParts] {
        joined(words.innerRoles)
    }

    private func outerAttributions() -> [AttributionParts] {
        joined(words.roles).map(mended).map { parts in
            var parts = parts
            if let source = parts.source, words.span(source).count > Self.longestSource { parts.source = nil }
            return parts
        }
    }

    /// The most bytes that words which name somebody have: a word without an end is no name.
    static let longestSource = 300

    private func isNobodys(_ parts: AttributionParts) -> Bool { parts.source == nil && parts.cue == nil }

    private func joined(_ roles: [RoleSpan]) -> [AttributionParts] {
        var found: [AttributionParts] = []
        var byCue: [Int: Int] = [:]
        let cues = cues(of: roles)
        for (role, cue) in zip(roles, cues) where role.role == .content {
            if let cue, let number = byCue[cue] {
                found[number].content.append(role.tokens)
                continue
            }
            if let cue { byCue[cue] = found.count }
            let source = cue.flatMap { roles[$0].belongsTo }
            found.append(
                AttributionParts(
                    source: source.map { withinSentence(roles[$0].tokens) },
                    cue: cue.map { withinSentence(roles[$0].tokens) },
                    content: [role.tokens]
                )
            )
        }
        return found
    }

    /// For each role the cue that it belongs to, where it is a content: the one that the model links it to, or else, where that
    /// stands in another paragraph, one of its own sentence that has no content.
    private func cues(of roles: [RoleSpan]) -> [Int?] {
        let linked = Set(roles.lazy.filter { $0.role == .content }.compactMap(\.belongsTo))
        let idle = roles.indices.filter { roles[$0].role == .cue && !linked.contains($0) }
        return roles.map { role in
            guard role.role == .content, let cue = role.belongsTo,
                words.paragraph(of: roles[cue].tokens.lowerBound) != words.paragraph(of: role.tokens.lowerBound)
            else { return role.belongsTo }
            let sentence = words.sentenceTokens(of: role.tokens.lowerBound)
            let next = idle.partitioningIndex { roles[$0].tokens.lowerBound >= sentence.lowerBound }
            return next < idle.count && sentence.contains(roles[idle[next]].tokens.lowerBound) ? idle[next] : cue
        }
    }

    /// The words of a source or cue that stand in the sentence of its first.
    private func withinSentence(_ tokens: Range<Int>) -> Range<Int> {
        tokens.clamped(to: words.sentenceTokens(of: tokens.lowerBound))
    }

    // MARK: What grammar and marks make certain

    private func mended(_ parts: AttributionParts) -> AttributionParts {
        guard let cue = parts.cue else { return parts }
        var parts = parts
        parts.source = parts.source.map(withoutTime)
        guard parts.source.map({ isCircumstance($0, of: cue) }) ?? true,
            let subject = subject(of: cue, besides: parts.content, not: parts.source)
        else { return parts }
        parts.source = subject
        parts.isSourceSubject = true
        return parts
    }

    /// A source without the day that the model takes for its head: "On Monday, the first day of the trial, a guard said".
    private func withoutTime(_ source: Range<Int>) -> Range<Int> {
        let noun = words.head(of: source)
        guard Self.times.contains(words.tokens[noun].lemma),
            let named = words.tree.dependents(of: noun).first(where: {
                words.tokens[$0].relation == "appos" && source.contains($0)
            })
        else { return source }
        return words.tree.reach(of: named).clamped(to: noun + 1..<source.upperBound)
    }

    private static let times: Set<String> = [
        "anniversary", "day", "evening", "eve", "month", "morning", "night", "week", "year",
    ]

    /// Whether words tell when, where or in what something was said by whoever is the subject: "under questioning", "in a post".
    private func isCircumstance(_ source: Range<Int>, of cue: Range<Int>) -> Bool {
        let sentence = words.sentenceTokens(of: source.lowerBound)
        guard source.upperBound <= cue.lowerBound, source.lowerBound > sentence.lowerBound, !cues.isAccording(cue)
        else {
            return false
        }
        return ["after", "at", "during", "in", "on", "under"].contains(
            words.tokens[source.lowerBound - 1].form.lowercased()
        )
    }

    /// The subject of a cue's verb, or of the verb that it shares its subject with, or else the source of that; none in the
    /// passive voice.
    private func subject(
        of cue: Range<Int>,
        besides content: [Range<Int>],
        not circumstance: Range<Int>?
    ) -> Range<Int>? {
        let verbs = cue.filter { words.tokens[$0].tag == .verb }
        guard var verb = words.tops(of: cue).first(where: verbs.contains) else { return nil }
        func own(_ verb: Int) -> Int? {
            words.subject(of: verb).flatMap { circumstance?.contains($0) ?? false ? nil : $0 }
        }
        var steps = 0
        while own(verb) == nil, ["conj", "xcomp"].contains(words.tokens[verb].relation),
            let head = words.tokens[verb].head, steps < 4
        {
            verb = head
            steps += 1
        }
        guard !words.isPassive(verb) else { return nil }
        guard let subject = own(verb), words.tokens[subject].relation == "nsubj" else {
            return steps > 0 && circumstance != nil ? source(of: verb) : nil
        }
        let phrase = words.tree.reach(of: subject) { words.tokens[$0].relation == "punct" }
        return content.contains { $0.overlaps(phrase) } || cue.overlaps(phrase) ? nil : phrase
    }

    /// The source of the cue that `verb` is part of.
    private func source(of verb: Int) -> Range<Int>? {
        let next = words.roles.partitioningIndex { $0.tokens.upperBound > verb }
        guard next < words.roles.count, words.roles[next].role == .cue, words.roles[next].tokens.contains(verb) else {
            return nil
        }
        return words.roles[next].belongsTo.map { words.roles[$0].tokens }
    }
}
