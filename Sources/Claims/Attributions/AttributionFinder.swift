import Documents
import Language

/// Puts the parts of attributions together, as the model links them and as grammar and marks make certain.
struct AttributionFinder {
    private let words: AnnotatedText

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
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
        guard parts.source == nil, let cue = parts.cue else { return parts }
        var parts = parts
        parts.source = subject(of: cue, besides: parts.content)
        parts.isSourceSubject = parts.source != nil
        return parts
    }

    /// The subject of a cue's verb, or of the verb that it shares its subject with; none in the passive voice.
    private func subject(of cue: Range<Int>, besides content: [Range<Int>]) -> Range<Int>? {
        guard var verb = words.tops(of: cue).first(where: { words.tokens[$0].tag == .verb }) else { return nil }
        var steps = 0
        while words.subject(of: verb) == nil, ["conj", "xcomp"].contains(words.tokens[verb].relation),
            let head = words.tokens[verb].head, steps < 4
        {
            verb = head
            steps += 1
        }
        guard !words.isPassive(verb), let subject = words.subject(of: verb), words.tokens[subject].relation == "nsubj"
        else { return nil }
        let phrase = words.tree.reach(of: subject) { words.tokens[$0].relation == "punct" }
        return content.contains { $0.overlaps(phrase) } || cue.overlaps(phrase) ? nil : phrase
    }
}
