/// The words that say how certain something is put forward as being.
enum ModalityLexicon {
    /// Modal verbs.
    static let modals: [String: Modality] = [
        "may": .possible, "might": .possible, "could": .possible, "would": .possible, "must": .demanded,
        "should": .demanded, "will": .planned, "’ll": .planned, "'ll": .planned, "wo": .planned, "shall": .planned,
    ]

    /// Adverbs.
    static let adverbs: [String: Modality] = [
        "reportedly": .alleged, "allegedly": .alleged, "purportedly": .alleged, "supposedly": .alleged,
        "possibly": .possible, "perhaps": .possible, "probably": .possible, "likely": .possible,
        "presumably": .possible, "apparently": .possible, "maybe": .possible,
    ]

    /// Predicates, by their lemmas.
    static let predicates: [String: Modality] = [
        "unknown": .unknown, "unclear": .unknown, "uncertain": .unknown, "impossible": .unknown,
        "likely": .possible, "unlikely": .possible, "possible": .possible, "appear": .possible, "seem": .possible,
        "need": .demanded, "purport": .alleged,
    ]

    /// Verbs that make a plan of what they govern: "plans to attack".
    static let intentions: Set<String> = [
        "intend", "plan", "threaten", "prepare", "seek", "aim", "pledge", "promise", "vow", "undertake",
    ]

    /// Verbs that, in the passive voice, say that their subject is held to have done or to be something.
    static let passives: [String: Modality] = [
        "suspect": .alleged, "accuse": .alleged, "allege": .alleged, "charge": .alleged, "say": .alleged,
        "rumour": .alleged, "rumor": .alleged, "fear": .possible, "believe": .possible, "think": .possible,
        "presume": .possible, "expect": .possible, "consider": .possible, "assume": .possible, "suppose": .possible,
    ]

    /// Nouns of which, as subjects, the same is said: "Fears are growing that".
    static let worries: Set<String> = ["fear", "concern", "worry"]

    /// Words that, negated, say that something is not known.
    static let knowledge: Set<String> = [
        "know", "clear", "certain", "confirm", "establish", "determine", "say", "tell", "verify",
    ]
    /// Those of them that say it without a question behind them.
    static let bareKnowledge: Set<String> = ["know", "clear", "certain"]

    /// Adjectives that make of what they stand before a plan.
    static let planned: Set<String> = ["planned", "intended", "proposed", "projected"]

    /// What happens of itself: "will" before it foretells, and plans nothing.
    static let happenings: Set<String> = [
        "be", "become", "break", "collapse", "cost", "decrease", "die", "drown", "escalate", "face", "fall", "freeze",
        "grow", "happen", "have", "increase", "last", "lose", "need", "occur", "remain", "rise", "run", "starve",
        "suffer", "worsen",
    ]

    /// What is seen and heard: "could" before it tells that it was.
    static let perceptions: Set<String> = ["hear", "see", "smell", "feel", "understand", "remember"]

    /// Words that ask.
    static let questions: Set<String> = ["whether", "how", "who", "what", "where", "when", "why", "which", "if"]
}
