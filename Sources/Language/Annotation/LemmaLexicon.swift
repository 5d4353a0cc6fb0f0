/// What the rules of spelling do not tell about words' forms.
enum LemmaLexicon {
    /// Entries written as "lemma: form form …", one a line.
    private static func table(_ entries: String) -> [String: String] {
        var table: [String: String] = [:]
        for line in entries.split(separator: "\n") {
            let parts = line.split(separator: ":")
            for form in parts[1].split(separator: " ") { table[String(form)] = String(parts[0]) }
        }
        return table
    }

    private static func words(_ list: String) -> Set<String> {
        Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
    }

    static let clitics: [String: String] = [
        "n't": "not", "nt": "not", "'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "'d": "", "'s": "",
        "ca": "can",
        "wo": "will", "sha": "shall", "ai": "be", "'": "'s",
    ]

    static let pronouns: [String: String] = [
        "me": "I", "i": "I", "him": "he", "her": "she", "us": "we", "them": "they", "'em": "they", "em": "they",
        "mine": "my",
    ]

    static let determiners: [String: String] = ["an": "a", "these": "this", "those": "that", "mine": "my"]

    static let nouns: [String: String] = ["am": "a.m.", "pm": "p.m."]

    /// How adjectives end that keep their capital: "Ukrainian", "Chinese", "Iraqi".
    static let properEndings = ["ian", "ean", "can", "ese", "raqi", "tani", "audi", "aeli", "unni", "hiite", "slim"]

    /// Others that do.
    static let properAdjectives = words(
        "French Dutch British English Irish Scottish Polish Spanish Turkish Jewish Kurdish Danish Swedish Finnish Greek Czech Arab Afghan Uzbek Tajik Islamic Tamil German Roman Korean Catholic"
    )

    static let comparatives: [String: String] = [
        "better": "good", "best": "good", "worse": "bad", "worst": "bad", "more": "more", "most": "most",
        "less": "less",
        "least": "least", "further": "far", "furthest": "far", "farther": "far", "farthest": "far", "elder": "old",
        "eldest": "old", "lesser": "less", "later": "late", "latest": "late", "longer": "long",
        "longest": "long", "stronger": "strong", "strongest": "strong", "younger": "young", "youngest": "young",
        "simpler": "simple", "simplest": "simple", "nobler": "noble", "easier": "easy", "earlier": "early",
        "freer": "free", "greener": "green", "cleaner": "clean", "nearer": "near", "nearest": "near",
        "clearer": "clear",
        "cheaper": "cheap", "cheapest": "cheap", "deeper": "deep", "deepest": "deep", "greater": "great",
        "greatest": "great", "weaker": "weak", "broader": "broad", "louder": "loud", "cooler": "cool", "poorer": "poor",
        "poorest": "poor", "fairer": "fair", "fewer": "few", "fewest": "few", "newer": "new", "newest": "new",
        "slower": "slow", "lower": "low", "lowest": "low", "quieter": "quiet", "narrower": "narrow", "taller": "tall",
        "tallest": "tall", "smaller": "small", "smallest": "small", "fuller": "full", "fullest": "full",
        "sooner": "soon",
    ]

    static let plurals = table(
        """
        man: men
        woman: women
        child: children
        foot: feet
        tooth: teeth
        goose: geese
        mouse: mice
        ox: oxen
        life: lives
        wife: wives
        knife: knives
        leaf: leaves
        half: halves
        self: selves
        wolf: wolves
        shelf: shelves
        thief: thieves
        loaf: loaves
        calf: calves
        datum: data
        criterion: criteria
        phenomenon: phenomena
        analysis: analyses
        basis: bases
        crisis: crises
        thesis: theses
        hypothesis: hypotheses
        axis: axes
        oasis: oases
        diagnosis: diagnoses
        synthesis: syntheses
        index: indices
        appendix: appendices
        matrix: matrices
        alumnus: alumni
        stimulus: stimuli
        nucleus: nuclei
        bus: buses busses
        gas: gases
        lens: lenses
        virus: viruses
        caucus: caucuses
        focus: focuses
        bias: biases
        campus: campuses
        status: statuses
        bonus: bonuses
        census: censuses
        corpus: corpora
        quiz: quizzes
        movie: movies
        calorie: calories
        cookie: cookies
        tie: ties
        lie: lies
        pie: pies
        zombie: zombies
        species: species
        series: series
        means: means
        headquarters: headquarters
        barracks: barracks
        news: news
        policeman: policemen
        policewoman: policewomen
        serviceman: servicemen
        servicewoman: servicewomen
        spokesman: spokesmen
        spokeswoman: spokeswomen
        businessman: businessmen
        congressman: congressmen
        fisherman: fishermen
        gunman: gunmen
        seaman: seamen
        rifleman: riflemen
        fireman: firemen
        freshman: freshmen
        grandchild: grandchildren
        schoolchild: schoolchildren
        stepchild: stepchildren
        housewife: housewives
        midwife: midwives
        passer-by: passers-by
        sheep: sheep
        fish: fish
        deer: deer
        aircraft: aircraft
        thanks: thanks
        pants: pants
        glasses: glasses
        troops: troops
        politics: politics
        supplies: supplies
        goods: goods
        clothes: clothes
        grounds: grounds
        finances: finances
        proceedings: proceedings
        surroundings: surroundings
        remains: remains
        savings: savings
        contents: contents
        surplus: surpluses
        gentleman: gentlemen
        countryman: countrymen
        guardsman: guardsmen
        minute: mins min
        year: yrs
        trousers: trousers
        belongings: belongings
        media: media
        regards: regards
        """
    )

    /// Words whose "-es" is an "e" of their own and an "s".
    static let plainES = words("shoes toes woes foes throes canoes caches headaches aches axes")

    /// Stems whose last consonant is double by itself.
    static let plainDoubles = words("ad eg od er ebb er buz")

    /// Verbs in "l" whose past doubles it.
    static let doublingL = words(
        """
        control patrol cancel compel expel propel repel rebel excel dispel travel label level model fuel signal total
        quarrel counsel dial tunnel channel marshal equal rival shovel cancel fulfil enrol instil distil marvel jewel
        initial funnel swivel unravel panel parcel pedal libel impel extol annul
        """
    )

    /// Stems that are words without an "e", against the rule.
    static let plainStems = words(
        """
        visit limit edit exit credit inherit audit deposit benefit permit orbit pilot riot pivot ballot vomit solicit
        combat format eat treat repeat heat beat defeat cheat seat target market develop envelop gallop worship
        monitor sponsor labor favor honor anchor harbor author color tailor censor visitor doctor factor mirror
        offer consider deliver gather discover remember suffer order enter cover water focus bias canvas
        happen open threaten listen strengthen weaken frighten fasten broaden deepen worsen soften sharpen
        question mention function condition station position petition caution section sanction abandon pardon poison
        reason season person imprison summon begin ruin train orphan scan plan log
        broadcast program kidnap handicap worship gossip hiccup equip
        ski echo veto go do radio undergo forgo taxi caucus
        hang ring sing bring wing long belong bang fling cling swing string spring gang prolong throng
        murmur occur concur recur incur blur whir appear clear hear fear war bar combat
        spiral funeral signal total label travel model fuel level cancel patrol control peril pencil council
        avoid aid raid need feed speed succeed proceed exceed bleed breed heed weed seed shed shred
        answer power lower tower shower flower empower borrow follow allow swallow narrow shadow
        benefit pocket rocket blanket ticket bucket racket jacket trumpet interpret budget gadget bracket
        fax mix fix box tax relax reform inform perform bottom custom blossom atom phantom
        quit spit hit sit knit split plot blot rot slot spot trot
        sail fail detail nail mail avail prevail pedal petal metal medal
        sweat threat wheat great bleat float boat coat gloat bloat
        hazard steward orchard
        """
    )

    /// Stems that take an "e", against the rule.
    static let silentStems = words(
        """
        chang arrang exchang rearrang challeng aveng reveng rang plung loung hing ting cring fring binge spong
        creat recreat complet compet delet excret obsolet invit cit excit incit recit ignit writ unit reunit despit
        requit rewrit overwrit underwrit
        stor explor restor ignor ador scor bor deplor implor
        interfer adher persever coher rever
        interven conven conven interven
        postpon phon condon telephon dethron clon
        welcom becom overcom com
        breath cloth sooth bath seeth loath
        typ escap shap reshap hop cop scop grop
        us caus accus clos rais releas pleas increas decreas ceas leas
        fil compil profil smil pil exil reconcil
        scal inhal exhal
        consol parol
        agre guarante fre decre refere disagre fle se overse forese
        dy ey argu
        wast tast hast
        rul schedul ridicul
        lik dislik strik bik hik spik mak tak shak wak brak fak bak smok jok chok provok revok invok evok strok
        giv liv lov mov sav serv
        nam blam fram gam sham tam
        trad invad persuad evad fad blockad upgrad
        tun prun attun
        edg hedg judg
        singl bubbl
        fin defin combin determin examin imagin min declin outlin undermin lin refin confin
        figur guid misguid underscor rebuk ow unhing infring cajol star
        """
    )
}
