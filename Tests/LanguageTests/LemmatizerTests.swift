import Language
import Testing

private let lemmatizer = Lemmatizer()

/// Holds every form of a row to the lemma that the row begins with: "make: makes made making".
private func expect(
    _ row: String,
    as tag: UniversalTag,
    sourceLocation: SourceLocation = #_sourceLocation,
    penn: (String) -> String
) {
    let words = row.split { $0 == ":" || $0 == " " }.map(String.init)
    for form in words.dropFirst() {
        let lemma = lemmatizer.lemma(of: form, tag: tag, pennTag: penn(form))
        #expect(lemma == words[0], "\(form)", sourceLocation: sourceLocation)
    }
}

@Suite("The lemmatizer")
struct LemmatizerTests {
    /// The Penn tag that a form of a verb shows by its end.
    private func penn(_ form: String) -> String {
        form.hasSuffix("ing") ? "VBG" : form.hasSuffix("s") && form != "was" ? "VBZ" : "VBD"
    }

    @Test(arguments: [
        "say: said says saying", "be: is was were been being", "take: took taken taking",
        "lie: lay lain lied lying lies",
        "write: wrote written writing", "rewrite: rewrote rewritten", "overthrow: overthrew overthrown overthrows",
        "undergo: underwent undergone undergoes", "co-write: co-wrote co-written", "flee: fled fleeing flees",
        "shed: shed shedding sheds", "cut: cut cutting cuts", "rely: relied relies relying", "untie: untied untying",
    ])
    func `knows the irregular verbs, also with a prefix`(row: String) {
        expect(row, as: .verb, penn: penn)
    }

    @Test(arguments: [
        "hope: hoped hoping hopes", "hop: hopped hopping hops", "cite: cited citing", "visit: visited visiting",
        "locate: located locating", "treat: treated treating", "create: created creating", "evacuate: evacuated",
        "cause: caused causing causes", "pass: passed passing passes", "ask: asked asking", "lapse: lapsed",
        "change: changed changing", "hang: hanged hanging", "bring: bringing", "judge: judged judging",
        "handle: handled handling", "curl: curled", "massacre: massacred", "agree: agreed agreeing agrees",
        "continue: continued continuing", "argue: argued", "quote: quoted quoting", "acquire: acquired",
        "declare: declared", "appear: appeared", "favor: favored", "restore: restored", "offer: offered",
        "intervene: intervened", "happen: happened", "define: defined", "remain: remained", "develop: developed",
        "escape: escaped", "concede: conceded", "exceed: exceeded", "provide: provided", "avoid: avoided",
        "seize: seized", "blitz: blitzed", "wage: waged", "veto: vetoed vetoes", "study: studied studies studying",
        "play: played playing plays", "breathe: breathed", "breach: breached breaches", "waste: wasted", "last: lasted",
    ])
    func `gives back an "e" that an ending took`(row: String) {
        expect(row, as: .verb, penn: penn)
    }

    @Test(arguments: [
        "plan: planned planning", "commit: committed", "add: added adding", "control: controlled controlling",
        "kill: killed killing", "travel: traveled travelled", "focus: focused focussed focuses", "gas: gassed gasses",
        "boycott: boycotted", "panic: panicked panicking", "stuff: stuffed", "buzz: buzzed buzzes", "axe: axed axes",
        "quiz: quizzed",
    ])
    func `takes away a consonant that spelling doubled`(row: String) {
        expect(row, as: .verb, penn: penn)
    }

    @Test(arguments: ["found", "saw", "left", "lay", "wound", "fell", "feed", "bring", "need"])
    func `leaves a base form alone though it looks like another verb's past`(form: String) {
        #expect(lemmatizer.lemma(of: form, tag: .verb, pennTag: "VB") == form)
        #expect(lemmatizer.lemma(of: form, tag: .verb, pennTag: "VBP") == form)
    }

    @Test(arguments: [
        "city: cities", "movie: movies", "lie: lies", "church: churches", "headache: headaches", "box: boxes",
        "axis: axes",
        "loss: losses", "bus: buses", "virus: viruses", "house: houses", "clause: clauses", "use: uses", "case: cases",
        "hero: heroes", "shoe: shoes", "life: lives", "half: halves", "child: children", "spokesman: spokesmen",
        "woman: women", "crisis: crises", "analysis: analyses", "people: people", "series: series", "sheep: sheep",
        "person: persons", "movie: Movies", "1980s: 1980s 1980's", "mid-80s: mid-80s", "747: 747s", "AK47: AK47s",
        "ceo: CEOs CEO's",
    ])
    func `has the singular of a plural`(row: String) {
        expect(row, as: .noun) { _ in "NNS" }
    }

    @Test(arguments: [
        "large: larger largest", "big: bigger biggest", "heavy: heavier heaviest", "young: younger",
        "strange: stranger",
        "clean: cleaner", "simple: simplest", "free: freer", "tall: tallest", "good: better Best", "bad: worse worst",
        "far: further", "late: later latest", "stupid: stupidest", "severe: severest", "more: more", "least: least",
    ])
    func `has the positive of a comparative and a superlative`(row: String) {
        expect(row, as: .adjective) { $0.hasSuffix("st") ? "JJS" : "JJR" }
    }

    @Test func `takes "better" for "well" as an adverb`() {
        #expect(lemmatizer.lemma(of: "better", tag: .adverb, pennTag: "RBR") == "well")
        #expect(lemmatizer.lemma(of: "earlier", tag: .adverb, pennTag: "RBR") == "early")
        #expect(lemmatizer.lemma(of: "never", tag: .adverb, pennTag: "RB") == "never")
    }

    @Test(arguments: [
        ("n’t", UniversalTag.particle, "RB", "not"), ("'s", .particle, "POS", "'s"), ("’", .particle, "POS", "'s"),
        ("'s", .auxiliary, "VBZ", "be"), ("'s", .pronoun, "PRP", "we"), ("’re", .auxiliary, "VBP", "be"),
        ("'VE", .auxiliary, "VBP", "have"), ("’ll", .auxiliary, "MD", "will"), ("'d", .auxiliary, "MD", "would"),
        ("'d", .auxiliary, "VBD", "have"), ("ca", .auxiliary, "MD", "can"), ("wo", .auxiliary, "MD", "will"),
        ("gon", .verb, "VBG", "go"), ("na", .particle, "TO", "to"),
    ])
    func `reads a clitic by its tag`(form: String, tag: UniversalTag, penn: String, lemma: String) {
        #expect(lemmatizer.lemma(of: form, tag: tag, pennTag: penn) == lemma)
    }

    @Test(arguments: [
        ("me", "PRP", "I"), ("her", "PRP", "she"), ("Her", "PRP$", "her"), ("his", "PRP$", "his"), ("us", "PRP", "we"),
        ("mine", "PRP", "my"), ("themselves", "PRP", "themselves"), ("whose", "WP$", "whose"), ("Those", "DT", "that"),
    ])
    func `has the nominative of a personal pronoun, and possessives as they are`(
        form: String,
        penn: String,
        lemma: String
    ) {
        #expect(lemmatizer.lemma(of: form, tag: .pronoun, pennTag: penn) == lemma)
    }

    @Test(arguments: [
        ("Kyiv", UniversalTag.properNoun, "NNP", "Kyiv"), ("NATO", .properNoun, "NNP", "NATO"),
        ("Democrats", .properNoun, "NNPS", "Democrat"), ("Women", .properNoun, "NNPS", "Woman"),
        ("Netherlands", .properNoun, "NNPS", "Netherlands"), ("Sept.", .properNoun, "NNP", "September"),
        ("Jan", .properNoun, "NNP", "Jan"), ("Ukrainian", .adjective, "JJ", "Ukrainian"),
        ("Venezuelan", .adjective, "JJ", "Venezuelan"), ("french", .adjective, "JJ", "French"),
        ("anti-American", .adjective, "JJ", "anti-American"), ("Anti-American", .adjective, "JJ", "anti-American"),
        ("Well-Known", .adjective, "JJ", "well-known"), ("Civilian", .adjective, "JJ", "civilian"),
        ("United", .adjective, "NNP", "United"), ("GDP", .noun, "NN", "gdp"), ("TV", .noun, "NN", "TV"),
        ("CO2", .noun, "NN", "CO2"), ("THE", .determiner, "DT", "the"), ("École", .noun, "NN", "école"),
    ])
    func `keeps capitals in names alone`(form: String, tag: UniversalTag, penn: String, lemma: String) {
        #expect(lemmatizer.lemma(of: form, tag: tag, pennTag: penn) == lemma)
    }

    @Test(arguments: ["10,000", "3.5", "XIV", "million", "1st"])
    func `leaves numbers alone`(form: String) {
        #expect(lemmatizer.lemma(of: form, tag: .numeral, pennTag: "CD") == form)
    }

    @Test(arguments: [".", "“", "…", "—"])
    func `leaves punctuation alone`(form: String) {
        #expect(lemmatizer.lemma(of: form, tag: .punctuation, pennTag: ".") == form)
        #expect(lemmatizer.lemma(of: form, tag: .symbol, pennTag: "SYM") == form)
    }

    @Test(arguments: [
        "ed", "ing", "s", "es", "ies", "ied", "'s", "’", "x", "é", "ées", "men", "er", "est", "-", "re-", "🙂s",
    ])
    func `gives every word a lemma, however odd its tags`(form: String) {
        for tag in UniversalTag.allCases {
            for penn in ["VB", "VBD", "VBG", "VBZ", "NN", "NNS", "NNPS", "JJ", "JJR", "JJS", "RBR", "CD", "MD", ""] {
                #expect(!lemmatizer.lemma(of: form, tag: tag, pennTag: penn).isEmpty, "\(tag) \(penn)")
            }
        }
    }
}
