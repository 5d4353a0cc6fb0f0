/// The words that say how certain something is put forward as being.
enum ModalityLexicon {
    /// Modal verbs.
    static let modals: [String: Modality] = [
        "may": .possible, "might": .possible, "could": .possible, "would": .possible, "must": .demanded,
        "should": .demanded, "’d": .possible, "'d": .possible, "will": .planned, "’ll": .planned, "'ll": .planned,
        "wo": .planned, "shall": .planned,
    ]

    /// Adverbs.
    static let adverbs: [String: Modality] = [
        "reportedly": .alleged, "allegedly": .alleged, "purportedly": .alleged, "supposedly": .alleged,
        "possibly": .possible, "perhaps": .possible, "probably": .possible, "likely": .possible,
        "presumably": .possible, "apparently": .possible, "maybe": .possible,
    ]

    /// Predicates, by their lemmas.
    static let predicates: [String: Modality] = [
        "unknown": .unknown, "unclear": .unknown, "uncertain": .unknown, "likely": .possible, "unlikely": .possible,
        "possible": .possible, "appear": .possible, "seem": .possible, "need": .demanded, "purport": .alleged,
        "demand": .demanded, "hope": .possible, "due": .planned,
    ]

    /// Those of them that say it only of a clause that they govern: "pits appear in imagery", "he needed helicopters".
    static let governing: Set<String> = ["appear", "hope", "purport", "due"]

    /// What is found out of things that cannot be measured: "impossible to estimate the scale".
    static let measures: Set<String> = ["estimate", "assess", "count", "quantify", "gauge", "calculate"]

    /// Nouns for purposes: what "is to" be done by them is what they are.
    static let purposes: Set<String> = [
        "aim", "answer", "challenge", "choice", "dream", "duty", "function", "goal", "idea", "intention", "job",
        "mandate",
        "objective", "option", "point", "priority", "problem", "purpose", "responsibility", "role", "step", "task",
        "way",
        "wish", "work",
    ]

    /// What is told to be as such a predicate: "remains unknown".
    static let remaining: Set<String> = ["remain", "stay"]

    /// States that somebody puts things in: "will remain closed" tells what is arranged.
    static let arrangements: Set<String> = [
        "banned", "barred", "blocked", "cancelled", "closed", "cordoned", "cut", "grounded", "open", "postponed",
        "prohibited", "restricted", "shut", "suspended",
    ]

    /// Words of what can or cannot be found out: "not in a position to say".
    static let findable: Set<String> = [
        "unable", "able", "possible", "impossible", "easy", "difficult", "hard", "early", "position",
    ]
    /// Those of them that deny it by themselves.
    static let unfindable: Set<String> = ["unable", "impossible", "difficult", "hard", "early"]

    /// What somebody has who means to do something.
    static let plans: Set<String> = ["plan", "intention", "plans"]

    /// Participles that, with an infinitive, say that it is arranged: "is set to leave".
    static let arranged: Set<String> = ["set", "schedule", "slate", "poise", "plan"]
    /// Those that say it in the present tense alone: "was supposed to end" tells that it did not.
    static let arrangedNow: Set<String> = ["ready", "suppose"]

    /// What is done on a day that is set, where the present tense tells of it.
    static let schedules: Set<String> = [
        "arrive", "begin", "close", "continue", "convene", "depart", "end", "expire", "finish", "go", "launch", "leave",
        "meet", "open", "reconvene", "reopen", "resume", "return", "start", "vote",
    ]

    /// Words for nobody: nothing is their intention.
    static let nobody: Set<String> = ["nobody", "nothing", "none"]

    /// Adverbs of what happens again and again: "would" beside them tells of a habit.
    static let habits: Set<String> = [
        "often", "always", "sometimes", "usually", "regularly", "every", "each", "whenever",
    ]

    /// What somebody refuses by "would not" before it.
    static let answers: Set<String> = [
        "answer", "comment", "confirm", "disclose", "discuss", "elaborate", "explain", "give", "identify", "name",
        "reveal",
        "say", "speak", "talk", "tell",
    ]

    /// Nouns for bodies that can intend something.
    static let bodies: Set<String> = [
        "administration", "agency", "airline", "alliance", "army", "association", "authority", "bank", "board",
        "cabinet", "charity", "city", "club", "coalition", "commission", "committee", "company", "council", "country",
        "court", "family", "federation", "firm", "force", "government", "group", "hospital", "jury", "military",
        "militia", "ministry", "municipality", "operator", "organisation", "organization", "office", "parliament",
        "party",
        "police", "regime", "school", "senate", "side", "state", "team", "tribunal", "union", "university",
    ]

    /// Verbs that make a plan of what they govern: "plans to attack".
    static let intentions: Set<String> = [
        "intend", "plan", "prepare", "seek", "aim", "pledge", "promise", "vow", "undertake",
    ]

    /// Verbs that, in the passive voice, say that their subject is held to have done or to be something.
    static let passives: [String: Modality] = [
        "suspect": .alleged, "accuse": .alleged, "allege": .alleged, "say": .alleged, "report": .alleged,
        "understand": .alleged, "rumour": .alleged, "rumor": .alleged, "believe": .possible, "fear": .possible,
        "think": .possible, "presume": .possible, "expect": .possible, "assume": .possible,
    ]

    /// Nouns of which, as subjects, the same is said: "Fears are growing that".
    static let worries: Set<String> = ["fear", "concern", "worry"]

    /// Words that, negated, say that something is not known.
    static let knowledge: Set<String> = [
        "know", "known", "clear", "certain", "sure", "confirm", "establish", "determine", "say", "tell", "verify", "ascertain",
    ]
    /// Those of them that say it without a question behind them.
    static let bareKnowledge: Set<String> = ["know", "known", "clear", "certain", "sure"]
    /// What is done to find out, in the passive voice: "has not been identified".
    static let findings: Set<String> = ["ascertain", "clarify", "determine", "establish", "identify"]
    /// What such a finding would be of, where it says that something is not known.
    static let matters: Set<String> = [
        "cause", "circumstance", "culprit", "extent", "fate", "identity", "motive", "number", "origin", "perpetrator",
        "reason", "responsibility", "scale", "source", "toll", "whereabout", "whereabouts",
    ]

    /// Adjectives that make of what they stand before a plan.
    static let planned: Set<String> = ["planned", "intended", "proposed", "projected"]

    /// What happens of itself: "will" before it foretells, and plans nothing.
    static let happenings: Set<String> = [
        "be", "become", "break", "collapse", "cost", "decrease", "die", "drown", "escalate", "face", "fall", "freeze",
        "grow", "happen", "have", "increase", "keep", "last", "lose", "need", "occur", "remain", "rise", "run",
        "starve", "stay", "suffer", "worsen",
    ]
    /// How what runs comes to an end: "the food will run out", where "the train will run".
    static let ends: Set<String> = ["out", "low", "short", "dry"]
    /// What somebody faces on a day that is set.
    static let proceedings: Set<String> = [
        "ballot", "charge", "court", "election", "hearing", "inquiry", "judge", "jury", "panel", "referendum",
        "retrial", "sentencing", "trial", "tribunal", "vote",
    ]

    /// What is seen and heard: "could" before it tells that it was.
    static let perceptions: Set<String> = ["hear", "see", "smell", "feel", "understand", "remember"]

    /// Words that ask.
    static let questions: Set<String> = ["whether", "how", "who", "what", "where", "when", "why", "which", "if"]
}
