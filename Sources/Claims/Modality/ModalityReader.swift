import Language

/// Reads how certain a proposition is put forward as being, and whether it is negative, by its clause's tree.
struct ModalityReader {
    private static let modals: [String: Modality] = [
        "may": .possible, "might": .possible, "could": .possible, "would": .possible, "must": .demanded,
        "should": .demanded, "will": .planned, "’ll": .planned, "'ll": .planned, "wo": .planned, "shall": .planned,
    ]
    private static let adverbs: [String: Modality] = [
        "reportedly": .alleged, "allegedly": .alleged, "purportedly": .alleged, "supposedly": .alleged,
        "possibly": .possible, "perhaps": .possible, "probably": .possible, "likely": .possible,
        "presumably": .possible, "apparently": .possible, "maybe": .possible,
    ]
    private static let predicates: [String: Modality] = [
        "unknown": .unknown, "unclear": .unknown, "uncertain": .unknown, "impossible": .unknown, "intend": .planned,
        "plan": .planned,
        "threaten": .planned, "prepare": .planned, "likely": .possible, "unlikely": .possible, "possible": .possible,
        "need": .demanded, "seek": .planned, "aim": .planned, "pledge": .planned, "promise": .planned, "vow": .planned,
    ]
    private static let negators: Set<String> = [
        "not", "n't", "n’t", "never", "no", "nobody", "none", "nothing", "neither", "nor", "cannot", "nowhere",
    ]

    /// Adjectives that make of what they stand before a plan.
    private static let intentions: Set<String> = ["planned", "intended", "proposed", "projected"]

    private let words: AnnotatedText

    /// A reader of `words`.
    init(_ words: AnnotatedText) {
        self.words = words
    }

    /// The modality of `proposition`, said in `utterance`.
    func modality(of proposition: Proposition, in utterance: Utterance?) -> ModalityReading {
        if let utterance, utterance.modality != .asserted {
            return ModalityReading(utterance.modality, by: .cue, utterance.cue)
        }
        let predicate = proposition.predicate
        if let condition = ClauseCutter(words).condition(of: predicate) {
            return ModalityReading(.possible, by: .condition, condition..<condition + 1)
        }
        let word = words.tokens[predicate]
        if let modality = Self.predicates[word.lemma], fits(modality, predicate) {
            return ModalityReading(modality, by: .predicate, predicate..<predicate + 1)
        }
        for dependent in words.tree.dependents(of: predicate) {
            let token = words.tokens[dependent]
            let form = token.form.lowercased()
            if token.relation == "aux", let modality = Self.modals[form] {
                return ModalityReading(modality, by: .modal, dependent..<dependent + 1)
            }
            if token.relation == "advmod", let modality = Self.adverbs[form] {
                return ModalityReading(modality, by: .adverb, dependent..<dependent + 1)
            }
        }
        if let subject = words.subject(of: predicate),
            let adjective = words.tree.dependents(of: subject).first(where: {
                Self.intentions.contains(words.tokens[$0].form.lowercased()) && words.tokens[$0].relation == "amod"
            })
        {
            return ModalityReading(.planned, by: .subject, adjective..<adjective + 1)
        }
        return ModalityReading(.asserted, by: .nothing, nil)
    }

    /// Whether the predicate has the complement with which it says so: "plans to attack", not "plans the attack".
    private func fits(_ modality: Modality, _ predicate: Int) -> Bool {
        guard modality == .planned else { return true }
        return words.tree.dependents(of: predicate).contains { words.tokens[$0].relation == "xcomp" }
    }

    /// The word that makes the clause of `proposition` itself negative.
    func negator(of proposition: Proposition) -> Int? {
        for dependent in words.tree.dependents(of: proposition.predicate) {
            let form = words.tokens[dependent].form.lowercased()
            if Self.negators.contains(form) {
                if !words.isNarrowing(dependent) { return dependent }
                continue
            }
            let relation = words.tokens[dependent].relation
            guard relation.hasPrefix("nsubj") || relation == "obj" || relation == "obl" else { continue }
            let determiner = words.tree.dependents(of: dependent).first {
                ["no", "neither"].contains(words.tokens[$0].form.lowercased()) && words.tokens[$0].relation == "det"
            }
            if let determiner { return determiner }
        }
        return nil
    }
}

extension AnnotatedText {
    /// Whether a negator only narrows: "not only", "no more than".
    fileprivate func isNarrowing(_ token: Int) -> Bool {
        token + 1 < tokens.count
            && ["only", "less", "fewer", "more", "just"].contains(tokens[token + 1].form.lowercased())
    }
}
