import Language

/// Lets an utterance that opens an account cover the sentences of its paragraph that go on with it.
struct AccountExtender {
    /// Adverbs with which, near its beginning, a sentence goes on with what was being told.
    private static let adverbs: Set<String> = [
        "accordingly", "additionally", "also", "consequently", "furthermore", "hence", "moreover", "therefore", "thus",
        "too",
    ]
    /// Words with which, as its first, it speaks of what was told.
    private static let pointers: Set<String> = ["such", "these", "they", "those"]
    /// Verbs that open an account.
    private static let verbs: Set<String> = ["say", "note", "add", "tell", "report", "state", "explain"]
    /// How many words at the beginning may hold an adverb.
    private static let beginning = 5

    private let words: AnnotatedText
    private let cues: CueReader

    /// An extender in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        cues = CueReader(words)
    }

    /// The utterances, those that open accounts with the sentences that go on with them.
    func extended(_ utterances: [Utterance]) -> [Utterance] {
        let isTaken = sentences(of: utterances)
        var extended = utterances
        for (opening, number) in openers(of: utterances) {
            let account = account(of: utterances[number], from: opening)
            var next = opening + 1
            while next < words.sentences.count, words.sentences[next].paragraph == words.sentences[opening].paragraph,
                !isTaken[next], goesOn(words.sentences[next], account)
            {
                extended[number].content.append(words.sentences[next].tokens)
                extended[number].steps.append(AttributionStep(.carriedOn, words.sentences[next].tokens))
                next += 1
            }
        }
        return extended
    }

    /// By sentence whether any of `utterances` has a part in it.
    private func sentences(of utterances: [Utterance]) -> [Bool] {
        var isTaken = [Bool](repeating: false, count: words.sentences.count)
        for part in utterances.flatMap({ [$0.cue].compactMap { $0 } + $0.content }) {
            for sentence in words.sentence(of: part.lowerBound)...words.sentence(of: part.upperBound - 1) {
                isTaken[sentence] = true
            }
        }
        return isTaken
    }

    /// By sentence the number of the utterance that opens an account there: it begins with the words for whose it is, and of
    /// several the outermost tells it.
    private func openers(of utterances: [Utterance]) -> [Int: Int] {
        var openers: [Int: Int] = [:]
        for (number, utterance) in utterances.enumerated() {
            guard let cue = utterance.cue, utterance.source != nil, utterance.modality == .asserted,
                cues.isAccording(cue) || cue.contains(where: { Self.verbs.contains(words.tokens[$0].lemma) }),
                utterance.content.contains(where: { $0.lowerBound >= cue.upperBound })
            else { continue }
            let sentence = words.sentence(of: cue.lowerBound)
            let other = openers[sentence].map { utterances[$0].cue?.lowerBound ?? 0 } ?? Int.max
            if cue.lowerBound < other { openers[sentence] = number }
        }
        return openers
    }

    // MARK: Accounts

    /// What an account is opened by, which says what goes on with it.
    private struct Account {
        /// Whether it opens its paragraph.
        let opensParagraph: Bool
        /// Whether "according to" opens its sentence: what follows is told by the same.
        let isAccording: Bool
    }

    private func account(of utterance: Utterance, from sentence: Int) -> Account {
        let first = words.sentences[sentence].tokens.lowerBound
        return Account(
            opensParagraph: sentence == 0
                || words.sentences[sentence - 1].paragraph != words.sentences[sentence].paragraph,
            isAccording: utterance.cue.map { cues.isAccording($0) && $0.lowerBound <= first + Self.longestLabel }
                ?? false
        )
    }

    /// How many words and marks may stand before an "according to" that opens its sentence: "Details: according to her".
    private static let longestLabel = 2

    private func goesOn(_ sentence: AnnotatedSentence, _ account: Account) -> Bool {
        isBackshifted(sentence) || account.opensParagraph && isMarked(sentence)
            || account.isAccording && !changesSubject(sentence)
    }

    /// Whether a word near its beginning says that a sentence goes on with what was told.
    private func isMarked(_ sentence: AnnotatedSentence) -> Bool {
        let first = sentence.tokens.lazy.filter(words.isWord).prefix(Self.beginning).map {
            words.tokens[$0].form.lowercased()
        }
        return first.contains { Self.adverbs.contains($0) } || Self.pointers.contains(first.first ?? "")
            || ["in addition", "besides that"].contains(first.prefix(2).joined(separator: " "))
    }

    /// Whether a sentence stands in the past perfect, as what somebody told does: "had burned" behind "She said they left".
    private func isBackshifted(_ sentence: AnnotatedSentence) -> Bool {
        guard let top = predicate(of: sentence), words.quoteDepths[top] == 0 else { return false }
        return words.tree.dependents(of: top).contains {
            words.tokens[$0].relation.hasPrefix("aux") && words.tokens[$0].form.lowercased() == "had"
        }
    }

    /// Whether a sentence tells of somebody else, or of who did not answer.
    private func changesSubject(_ sentence: AnnotatedSentence) -> Bool {
        guard let top = predicate(of: sentence) else { return true }
        let subject = words.subject(of: top).flatMap { words.name(at: $0) }
        return subject?.kind == .organisation || words.quoteDepths[sentence.tokens.lowerBound] > 0
            || sentence.tokens.contains { Self.answering.contains(words.tokens[$0].lemma) }
    }

    /// What somebody who writes tells of those asked.
    private static let answering: Set<String> = ["comment", "confirm", "reply", "respond", "verify"]

    private func predicate(of sentence: AnnotatedSentence) -> Int? {
        sentence.tokens.first { words.tokens[$0].relation == "root" }
    }
}
