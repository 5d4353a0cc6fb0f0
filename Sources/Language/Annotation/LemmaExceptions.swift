/// What the rules of English spelling do not tell about the forms of words; conventions are those of UD English EWT.
enum LemmaExceptions {
    /// Entries a line each, "lemma: form form …", as a table from form to lemma.
    static func table(_ entries: String) -> [String: String] {
        var table: [String: String] = [:]
        for line in entries.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard let lemma = parts.first, let forms = parts.dropFirst().first else { continue }
            for form in forms.split(separator: " ") { table[String(form)] = String(lemma) }
        }
        return table
    }

    /// The words of a list that spaces and line breaks divide.
    static func words(_ list: String) -> Set<String> {
        Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
    }

    // MARK: Small words

    /// Pronouns and determiners; a possessive before a noun ("my", "his") is its own lemma.
    static let pronouns = [
        "i": "I", "me": "I", "him": "he", "us": "we", "'s": "we", "s": "we", "them": "they", "'em": "they",
        "em": "they", "mine": "my", "ours": "our", "yours": "your", "hers": "her", "theirs": "their", "u": "you",
        "these": "this", "those": "that", "an": "a", "noone": "no-one", "ur": "your",
    ]

    /// Modal verbs that lean on a neighbour.
    static let modals = [
        "ca": "can", "wo": "will", "sha": "shall", "'ll": "will", "ll": "will", "'d": "would", "d": "would",
        "wilt": "will",
    ]

    /// Particles; the possessive "'" after a plural is "'s", which the Penn tag tells.
    static let particles = ["n't": "not", "nt": "not", "na": "to", "ta": "to"]

    /// Shortened words of any class that is not inflected.
    static let shortened = [
        "thru": "through", "vs": "versus", "w/": "with", "w/o": "without", "'n'": "and", "til": "till",
    ]

    /// Letters after a number that stand for a number: "$5m".
    static let numerals = [
        "m": "million", "mn": "million", "bn": "billion", "b": "billion", "k": "thousand", "t": "trillion",
    ]

    /// Dates' names in short; "Jan", "Mar", "Sun" and "Sat" without a full stop may be other names.
    static let dates = table(
        """
        January: Jan.
        February: Feb. Feb
        March: Mar.
        April: Apr. Apr
        August: Aug. Aug
        September: Sept. Sept Sep.
        October: Oct. Oct
        November: Nov. Nov
        December: Dec. Dec
        Monday: Mon.
        Tuesday: Tue. Tues. Tues
        Wednesday: Wed. Wed
        Thursday: Thu. Thur. Thurs. Thurs
        Friday: Fri. Fri
        Saturday: Sat.
        Sunday: Sun.
        """
    )

    // MARK: Adjectives and adverbs

    /// Degrees of adjectives that are other words, or that look like those of others.
    static let degrees = [
        "better": "good", "best": "good", "worse": "bad", "worst": "bad", "further": "far", "furthest": "far",
        "farther": "far", "farthest": "far", "elder": "old", "eldest": "old", "lesser": "less",
    ]

    /// Degrees of adverbs where they are not those of the adjective.
    static let adverbs = ["better": "well", "best": "well", "worse": "badly", "worst": "badly"]

    /// Adjectives with a capital by which no ending is known.
    static let properAdjectives: [String: String] = {
        let proper = words(
            """
            Afghan African American Arab Asian Baathist Bangladeshi Basque British Canadian Catholic Caucasian
            Chinese Christian Croat Cuban Czech Danish Dutch Egyptian English European Filipino Finnish Flemish
            French German Greek Hindu Indian Iranian Iraqi Irish Islamic Islamist Israeli Italian Japanese Jewish
            Kazakh Korean Kosovar Kurdish Kuwaiti Lankan Latin Maltese Masonic Mexican Moslem Muslim Nazi Pakistani
            Palestinian Pashtun Polish Portuguese Republican Roman Russian Satanic Saudi Scottish Serb Shi'ite Shia
            Shiite Slovak Slovene Spanish Sri Sunni Swedish Swiss Syrian Tajik Tamil Thai Turkish Ukrainian Uzbek
            Vietnamese Welsh Yemeni Zionist
            """
        )
        return Dictionary(uniqueKeysWithValues: proper.map { ($0.lowercased(), $0) })
    }()

    /// Ends of adjectives that keep the capital they are written with: "Norwegian", "Sinhalese", "Venezuelan".
    static let properEndings = ["ian", "ese", "ean", "ican", "elan", "ayan", "byan", "aqi", "tani"]

    /// Adjectives with such an end and no capital but where a sentence begins.
    static let commonAdjectives = words(
        """
        authoritarian civilian clean custodian draconian egalitarian equestrian humanitarian lean lesbian
        libertarian mean obese pedestrian reptilian sectarian subterranean totalitarian unclean utilitarian
        vegetarian
        """
    )

    // MARK: Nouns

    /// Nouns in the singular whose lemma is another word.
    static let nouns = [
        "am": "a.m.", "pm": "p.m.", "a.m": "a.m.", "p.m": "p.m.", "tv": "TV", "t.v.": "TV", "etc": "etc.",
        "islamist": "Islamist", "yr": "year",
    ]

    /// Nouns of capitals that EWT does not write small; others, "CEO" and "GDP", it does.
    static let acronyms = words("AD AA BC CD DNA GI GIS HR IT ROM TV USB")

    /// Names in the plural that have no singular.
    static let pluralNames = words(
        """
        Appropriations Bahamas Beatles Falls Maldives Netherlands People Philippines Pyrenees Seychelles Shia
        Springs Starbucks Taliban Works
        """
    )

    /// Plurals that no rule of spelling gives, and nouns that have no singular.
    static let plurals: [String: String] = {
        var plurals: [String: String] = [:]
        for noun in invariant { plurals[noun] = noun }
        for noun in endingInIE { plurals[noun + "s"] = noun }
        for noun in endingInFE { plurals[noun.dropLast(noun.hasSuffix("e") ? 2 : 1) + "ves"] = noun }
        for noun in endingInE { plurals[noun + "s"] = noun }
        for noun in endingInS { plurals[noun + "es"] = noun }
        // "axes" are of an axis sooner than of an axe.
        return plurals.merging(irregularPlurals) { $1 }
    }()

    private static let irregularPlurals = table(
        """
        man: men
        child: children
        grandchild: grandchildren
        schoolchild: schoolchildren
        stepchild: stepchildren
        foot: feet
        tooth: teeth
        goose: geese
        mouse: mice
        louse: lice
        ox: oxen
        die: dice
        penny: pence
        person: persons
        criterion: criteria
        phenomenon: phenomena
        bacterium: bacteria
        stratum: strata
        curriculum: curricula
        memorandum: memoranda
        corpus: corpora
        genus: genera
        crisis: crises
        thesis: theses
        hypothesis: hypotheses
        parenthesis: parentheses
        synthesis: syntheses
        basis: bases
        oasis: oases
        axis: axes
        emphasis: emphases
        diagnosis: diagnoses
        prognosis: prognoses
        neurosis: neuroses
        psychosis: psychoses
        index: indices
        appendix: appendices
        vertex: vertices
        matrix: matrices
        alumnus: alumni
        stimulus: stimuli
        nucleus: nuclei
        cactus: cacti
        fungus: fungi
        radius: radii
        syllabus: syllabi
        terminus: termini
        vertebra: vertebrae
        larva: larvae
        alga: algae
        formula: formulae
        antenna: antennae
        bus: buses busses
        quiz: quizzes
        money: monies
        passer-by: passers-by
        passerby: passersby
        Islamist: islamists
        year: yrs yr
        hour: hrs
        minute: mins min
        """
    )

    /// Nouns whose plural is their singular, and plurals that EWT leaves as they are.
    private static let invariant = words(
        """
        aircraft auspices barracks belongings billiards binoculars cattle clothes confines contents crossroads
        deer dynamics economics electronics elk ethics finances fish furnishings gallows genetics genitals
        geopolitics goods grounds headquarters jeans manners mathematics means media news offspring outskirts
        pants people physics pliers politics proceedings regards remains savings scissors series sheep shorts
        sixties seventies eighties nineties species specifics statistics sunglasses supplies surroundings thanks
        troops trousers whereabouts shrimp salmon trout spacecraft police staff
        """
    )

    /// Nouns in "-ie", whose plural looks like that of a noun in "-y".
    private static let endingInIE = words(
        """
        auntie birdie brownie budgie calorie collie cookie cutie doggie foodie genie girlie goalie goodie hippie
        hoodie hottie indie junkie kiddie lie magpie menagerie movie necktie newbie pie pinkie pixie prairie rookie
        selfie smoothie sortie talkie tie townie veggie zombie
        """
    )

    /// Nouns in "-f" and "-fe" whose plural has a "v".
    private static let endingInFE = words(
        """
        bookshelf calf dwarf elf half hoof housewife knife leaf life loaf midwife scarf self sheaf shelf thief
        wharf wife wolf werewolf
        """
    )

    /// Nouns and verbs whose "-es" is an "e" of their own and an "s".
    static let endingInE = words(
        """
        ache headache toothache heartache backache stomachache avalanche cache creche moustache mustache niche
        psyche quiche canoe floe foe hoe oboe shoe horseshoe throe tiptoe toe woe axe use misuse reuse excuse
        abuse recluse ruse muse fuse refuse
        """
    )

    /// Nouns in a single "-s".
    private static let endingInS = words(
        "alias atlas bias canvas gas iris lens pancreas pelvis penis trellis"
    )
}
