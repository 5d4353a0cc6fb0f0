import Language
import Testing

private let lemmatizer = Lemmatizer()

@Test(arguments: [
    ("said", "say"), ("says", "say"), ("making", "make"), ("planned", "plan"), ("controlled", "control"),
    ("killed", "kill"),
    ("denied", "deny"), ("dying", "die"), ("caused", "cause"), ("focused", "focus"), ("visited", "visit"),
    ("cited", "cite"),
    ("located", "locate"), ("treated", "treat"), ("created", "create"), ("appreciated", "appreciate"),
    ("changed", "change"),
    ("hanged", "hang"), ("handled", "handle"), ("agreed", "agree"), ("seized", "seize"), ("forced", "force"),
    ("hoped", "hope"),
    ("rewritten", "rewrite"), ("overthrown", "overthrow"), ("stopped", "stop"), ("evacuated", "evacuate"),
    ("shelled", "shell"), ("conscripted", "conscript"), ("deported", "deport"), ("continued", "continue"),
])
func `a past or a participle has its base form`(form: String, lemma: String) {
    let tag = form.hasSuffix("ing") ? "VBG" : form.hasSuffix("s") ? "VBZ" : "VBN"
    #expect(lemmatizer.lemma(of: form, tag: .verb, pennTag: tag) == lemma)
}

@Test(arguments: [
    ("cities", "city"), ("children", "child"), ("people", "people"), ("buses", "bus"), ("churches", "church"),
    ("foes", "foe"),
    ("spokesmen", "spokesman"), ("lives", "life"), ("crises", "crisis"), ("series", "series"), ("1980s", "1980s"),
    ("houses", "house"), ("losses", "loss"), ("Movies", "movie"), ("caucuses", "caucus"),
])
func `a plural has its singular`(form: String, lemma: String) {
    #expect(lemmatizer.lemma(of: form, tag: .noun, pennTag: "NNS") == lemma)
}

@Test func `clitics are the words they stand for`() {
    #expect(lemmatizer.lemma(of: "n’t", tag: .particle, pennTag: "RB") == "not")
    #expect(lemmatizer.lemma(of: "'s", tag: .auxiliary, pennTag: "VBZ") == "be")
    #expect(lemmatizer.lemma(of: "'s", tag: .particle, pennTag: "POS") == "'s")
    #expect(lemmatizer.lemma(of: "'d", tag: .auxiliary, pennTag: "MD") == "would")
    #expect(lemmatizer.lemma(of: "wo", tag: .auxiliary, pennTag: "MD") == "will")
    #expect(lemmatizer.lemma(of: "them", tag: .pronoun, pennTag: "PRP") == "they")
    #expect(lemmatizer.lemma(of: "these", tag: .determiner, pennTag: "DT") == "this")
}

@Test func `names keep their capitals, and other words lose them`() {
    #expect(lemmatizer.lemma(of: "Kyiv", tag: .properNoun, pennTag: "NNP") == "Kyiv")
    #expect(lemmatizer.lemma(of: "Democrats", tag: .properNoun, pennTag: "NNPS") == "Democrat")
    #expect(lemmatizer.lemma(of: "Ukrainian", tag: .adjective, pennTag: "JJ") == "Ukrainian")
    #expect(lemmatizer.lemma(of: "TV", tag: .noun, pennTag: "NN") == "TV")
    #expect(lemmatizer.lemma(of: "The", tag: .determiner, pennTag: "DT") == "the")
    #expect(lemmatizer.lemma(of: "Worst", tag: .adjective, pennTag: "JJS") == "bad")
    #expect(lemmatizer.lemma(of: "largest", tag: .adjective, pennTag: "JJS") == "large")
    #expect(lemmatizer.lemma(of: "heavier", tag: .adjective, pennTag: "JJR") == "heavy")
}

@Test func `any word has a lemma that is not empty`() {
    for form in ["ed", "ing", "s", "ies", "'", "x", "é", "ied", "es", "men", "est"] {
        for (tag, penn) in [
            (UniversalTag.verb, "VBD"), (.verb, "VBG"), (.verb, "VBZ"), (.noun, "NNS"), (.adjective, "JJS"),
        ] {
            #expect(!lemmatizer.lemma(of: form, tag: tag, pennTag: penn).isEmpty, "\(form) as \(penn)")
        }
    }
}
