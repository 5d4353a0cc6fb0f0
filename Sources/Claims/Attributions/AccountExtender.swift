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

    /// An extender in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
    }

    /// The utterances, those that open accounts with the sentences that go on with them.
    func extended(_ utterances: [Utterance]) -> [Utterance] {
        var isTaken = [Bool](repeating: false, count: words.sentences.count)
        var openers: [Int: Int] = [:]
        for (number, utterance) in utterances.enumerated() {
            for part in [utterance.cue].compactMap({ $0 }) + utterance.content {
                for sentence in words.sentence(of: part.lowerBound)...words.sentence(of: part.upperBound - 1) {
                    isTaken[sentence] = true
                }
            }
            guard let cue = utterance.cue, utterance.source != nil, utterance.modality == .asserted,
                cue.contains(where: {
                    Self.verbs.contains(words.tokens[$0].lemma) || words.tokens[$0].form.lowercased() == "according"
                })
            else { continue }
            let sentence = words.sentence(of: cue.lowerBound)
            // An account begins with the words for whose it is; of several, the outermost tells it.
            let opensParagraph =
                sentence == 0 || words.sentences[sentence - 1].paragraph != words.sentences[sentence].paragraph
            if opensParagraph, utterance.content.contains(where: { $0.lowerBound >= cue.upperBound }) {
                let other = openers[sentence].map { utterances[$0].cue?.lowerBound ?? 0 } ?? Int.max
                if cue.lowerBound < other { openers[sentence] = number }
            }
        }
        var extended = utterances
        for (opening, number) in openers {
            var next = opening + 1
            while next < words.sentences.count, words.sentences[next].paragraph == words.sentences[opening].paragraph,
                !isTaken[next], goesOn(words.sentences[next])
            {
                extended[number].content.append(words.sentences[next].tokens)
                extended[number].steps.append(AttributionStep(.carriedOn, words.sentences[next].tokens))
                next += 1
            }
        }
        return extended
    }

    private func goesOn(_ sentence: AnnotatedSentence) -> Bool {
        let first = sentence.tokens.lazy.filter(words.isWord).prefix(Self.beginning).map {
            words.tokens[$0].form.lowercased()
        }
        return first.contains { Self.adverbs.contains($0) } || Self.pointers.contains(first.first ?? "")
            || ["in addition", "besides that"].contains(first.prefix(2).joined(separator: " "))
    }
}
