/// What the words mean that make attributions, by the lemma of the word that decides.
struct CueLexicon {
    /// What sort of content a cue takes.
    enum Frame {
        /// A statement, reported or quoted: "said that", "according to".
        case speech
        /// What somebody is to have done, as a phrase: "accused of shelling the town".
        case accusation
        /// What is to be done, as a phrase or a clause: "called for an inquiry".
        case demand
        /// A statement, or words for one, that is not made: "denied shelling the town".
        case denial
    }

    /// A cue's sense.
    struct Sense {
        /// What sort of content it takes.
        let frame: Frame
        /// How certain it makes the content.
        let modality: Modality
    }

    /// The lexicon of the English of news.
    static let english = CueLexicon()

    private static let entries: [(Frame, Modality, String)] = [
        (.accusation, .alleged, "accuse blame charge suspect indict accusation suspicion"),
        (
            .demand, .demanded,
            "demand urge call appeal request implore plead exhort beg order instruct command recommend propose"
        ),
        (.denial, .denied, "deny reject dismiss refute dispute debunk rebut denial"),
        (
            .speech, .asserted,
            """
            say add note report state announce stress emphasise emphasize warn explain write insist argue maintain \
            continue declare reply respond answer acknowledge admit reveal reiterate conclude estimate suggest testify \
            tweet recall confirm quip concede remark recount underline underscore clarify complain lament caution tell \
            inform remind assure show find indicate document establish mention agree learn read demonstrate observe \
            repeat highlight verify describe quote cite post comment joke shout yell cry relate profess proclaim affirm \
            attest certify record specify elaborate point disclose divulge advise notify brief signal counter retort \
            chant whisper mutter according statement announcement testimony finding conclusion evidence declaration warning
            """
        ),
        (.speech, .alleged, "claim allege contend purport reportedly allegedly allegation rumour rumor"),
        (
            .speech, .possible,
            """
            fear hope expect speculate worry believe think predict forecast guess doubt feel anticipate assume presume \
            reckon belief concern
            """
        ),
        (.speech, .planned, "promise pledge vow threaten threat"),
    ]

    private let senses: [String: Sense]

    private init() {
        var senses: [String: Sense] = [:]
        for (frame, modality, lemmas) in Self.entries {
            for lemma in lemmas.split(separator: " ") {
                senses[String(lemma)] = Sense(frame: frame, modality: modality)
            }
        }
        self.senses = senses
    }

    /// The sense of `lemma`, in lower case.
    func sense(of lemma: String) -> Sense? { senses[lemma] }
}
