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
        /// The words of which one must follow, where the word alone means something else: "called for".
        let particles: [Substring]
    }

    /// The lexicon of the English of news.
    static let english = CueLexicon()

    /// Lemmas by frame and modality; behind a plus the particles that one needs.
    private static let entries: [(Frame, Modality, String)] = [
        (.accusation, .alleged, "accuse blame charge+with suspect+of indict accusation suspicion"),
        (
            .demand, .demanded,
            """
            demand urge call+for/on/upon appeal+to/for request implore plead+with/for exhort beg recommend propose \
            ask instruct order direct invite want
            """
        ),
        (.denial, .denied, "deny reject dismiss refute dispute debunk rebut denial rule+out exclude"),
        (
            .speech, .asserted,
            """
            say add note report state announce stress emphasise emphasize warn explain write insist argue maintain \
            continue declare reply respond answer acknowledge admit reveal reiterate conclude estimate suggest testify \
            tweet recall confirm quip concede remark recount underline underscore clarify complain lament caution tell \
            inform remind assure show find indicate document establish mention agree learn read demonstrate observe \
            repeat highlight verify describe quote cite post comment joke shout yell cry relate profess proclaim affirm \
            attest certify record specify elaborate become+known point+out disclose divulge advise notify brief signal \
            counter retort chant whisper mutter transmit relay hear believe think feel reckon assess hint imply concur \
            according statement announcement testimony finding conclusion evidence declaration warning gather
            """
        ),
        (.speech, .alleged, "claim allege contend purport charge allegation rumour rumor"),
        (
            .speech, .possible,
            """
            fear hope expect speculate worry predict forecast guess anticipate assume presume suspect belief concern
            """
        ),
        (.speech, .planned, "promise pledge vow threaten threat"),
    ]

    /// Verbs that tell what somebody says wherever they stand.
    private static let plain: Set<String> = [
        "acknowledge", "admit", "allege", "announce", "claim", "confirm", "explain", "note", "report", "say", "state",
        "stress", "warn",
    ]

    /// Verbs that put forward what a noun phrase says: "found no evidence of abuse", "shows burnt houses", "puts the toll
    /// at 40".
    static let presenting: Set<String> = [
        "allege", "announce", "assess", "attribute", "brand", "call", "claim", "condemn", "count", "decry", "denounce",
        "depict", "deplore", "describe", "document", "dub", "estimate", "expect", "fear", "find", "foresee", "forecast",
        "identify", "indicate", "label", "mention", "note", "predict", "put", "record", "regret", "report", "reveal",
        "show", "speak", "warn",
    ]

    /// Verbs whose clause is always what somebody says.
    static let telling = plain.union(["add", "assert", "declare", "insist", "tell", "testify"])

    /// Verbs with which "as" tells what somebody says; with others it tells when: "as he continued", "as voters learn".
    static let tellingWithAs = plain.union([
        "argue", "describe", "document", "lament", "mention", "observe", "point", "record", "write",
    ])

    private let senses: [String: [Sense]]

    private init() {
        var senses: [String: [Sense]] = [:]
        for (frame, modality, lemmas) in Self.entries {
            for entry in lemmas.split(separator: " ") {
                let parts = entry.split(separator: "+")
                let particles = parts.count > 1 ? parts[1].split(separator: "/") : []
                senses[String(parts[0]), default: []].append(
                    Sense(frame: frame, modality: modality, particles: particles)
                )
            }
        }
        self.senses = senses
    }

    /// The sense of `lemma`, in lower case, before the words `following`.
    func sense(of lemma: String, before following: [String]) -> Sense? {
        senses[lemma]?.first { sense in
            sense.particles.isEmpty || sense.particles.contains { following.contains(String($0)) }
        }
    }
}
