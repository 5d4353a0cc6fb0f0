/// The forms of words in the dictionary, by rules of English spelling and a lexicon of what they do not tell.
///
/// Conventions are those of UD English EWT: lower case but for proper nouns, `n't` is `not`, `me` is `I`.
package struct Lemmatizer: Sendable {
    /// A lemmatizer.
    package init() {}

    /// The lemma of a word.
    ///
    /// - Parameters:
    ///   - form: The word as it stands.
    ///   - tag: Its universal part of speech.
    ///   - pennTag: Its Penn tag, which tells its inflection.
    /// - Returns: The form in the dictionary.
    package func lemma(of form: String, tag: UniversalTag, pennTag: String) -> String {
        switch tag {
        case .punctuation, .symbol, .other: return form
        case .properNoun: return pennTag == "NNPS" ? singular(form) : form
        default: break
        }
        if keepsCase(form, tag, pennTag) { return form }
        let lower = Self.plain(form)
        if let lemma = LemmaLexicon.clitics[lower] { return clitic(lower, lemma, pennTag) }
        switch tag {
        case .pronoun where pennTag == "PRP": return LemmaLexicon.pronouns[lower] ?? lower
        case .determiner, .pronoun: return LemmaLexicon.determiners[lower] ?? lower
        case .verb, .auxiliary: return verb(lower, pennTag)
        case .noun where pennTag == "NNS": return LemmaLexicon.plurals[lower] ?? singular(lower)
        case .noun: return LemmaLexicon.nouns[lower] ?? lower
        case .adverb where lower == "better" || lower == "best": return "well"
        case .adjective where pennTag == "JJR" || pennTag == "JJS", .adverb where pennTag == "RBR" || pennTag == "RBS":
            return positive(lower)
        default: return lower
        }
    }

    /// Whether a word is written with capitals wherever it stands: "TV", "Ukrainian".
    private func keepsCase(_ form: String, _ tag: UniversalTag, _ pennTag: String) -> Bool {
        guard form.first?.isUppercase ?? false else { return false }
        switch tag {
        case .noun where form == "AM" || form == "PM": return false
        case .noun, .numeral: return form.utf8.count > 1 && form.utf8.count < 6 && form.utf8.allSatisfy { $0 < 0x5B }
        case .adjective:
            return pennTag == "NNP" || LemmaLexicon.properAdjectives.contains(form)
                || LemmaLexicon.properEndings.contains { form.hasSuffix($0) }
        default: return false
        }
    }

    /// A word in lower case, with straight apostrophes.
    private static func plain(_ form: String) -> String {
        form.utf8.allSatisfy { $0 < 0x80 }
            ? form.lowercased() : String(form.lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
    }

    /// `'s` is a verb, a possessive or a pronoun; `'d` is "would" before a base form, which the tag MD tells.
    private func clitic(_ form: String, _ lemma: String, _ pennTag: String) -> String {
        switch form {
        case "'s": pennTag == "VBZ" ? "be" : pennTag == "PRP" ? "we" : "'s"
        case "'d": pennTag == "MD" ? "would" : "have"
        case "ca", "wo", "sha", "ai": pennTag == "MD" || form == "ai" ? lemma : form
        default: lemma
        }
    }

    // MARK: Nouns and adjectives

    private func singular(_ form: String) -> String {
        let word = form[...]
        // "the 1980s" is no plural.
        if let first = form.utf8.first, 0x30...0x39 ~= first { return form }
        if word.hasSuffix("men"), word.utf8.count > 4 { return word.dropLast(2) + "an" }
        if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
        for ending in ["ches", "shes", "sses", "xes", "zzes", "oes"] where word.hasSuffix(ending) {
            return String(word.dropLast(LemmaLexicon.plainES.contains(form) ? 1 : 2))
        }
        return word.hasSuffix("s") && !word.hasSuffix("ss") && word.utf8.count > 2 ? String(word.dropLast()) : form
    }

    private func positive(_ form: String) -> String {
        if let lemma = LemmaLexicon.comparatives[form] { return lemma }
        for ending in ["est", "er"] where form.hasSuffix(ending) && form.utf8.count > ending.utf8.count + 2 {
            let stem = form.dropLast(ending.utf8.count)
            if stem.hasSuffix("i") { return stem.dropLast() + "y" }
            return EnglishStem(stem).withoutDoubling ?? (EnglishStem(stem).endsInSilentE ? stem + "e" : String(stem))
        }
        return form
    }

    // MARK: Verbs

    private func verb(_ form: String, _ pennTag: String) -> String {
        if let lemma = LemmaLexicon.verbs[form] {
            // "saw", "found" and "left" are other verbs' base forms, too.
            return ["VB", "VBP"].contains(pennTag) && LemmaLexicon.baseForms.contains(form) ? form : lemma
        }
        if pennTag != "VB", pennTag != "VBP", let lemma = prefixed(form) { return lemma }
        switch pennTag {
        case "VBZ": return thirdPerson(form)
        case "VBG":
            return form.hasSuffix("in'")
                ? base(form.dropLast(3)) : form.hasSuffix("ing") ? base(form.dropLast(3)) : form
        case "VBD", "VBN":
            if form.hasSuffix("ied"), form.utf8.count > 4 { return form.dropLast(3) + "y" }
            return form.hasSuffix("ed") ? base(form.dropLast(2)) : form
        default: return form
        }
    }

    /// "rewritten" as "written" with what stands before it.
    private func prefixed(_ form: String) -> String? {
        for prefix in ["re", "over", "under", "out", "un", "mis", "pre", "fore"] where form.hasPrefix(prefix) {
            let rest = String(form.dropFirst(prefix.utf8.count))
            if let lemma = LemmaLexicon.verbs[rest], !["be", "lie", "tie", "die"].contains(lemma) {
                return prefix + lemma
            }
        }
        return nil
    }

    private func thirdPerson(_ form: String) -> String {
        if let lemma = LemmaLexicon.plurals[form], form.hasSuffix("uses") || form == "biases" { return lemma }
        if form.hasSuffix("ies"), form.utf8.count > 4 { return form.dropLast(3) + "y" }
        for ending in ["ches", "shes", "sses", "xes", "zzes", "oes"] where form.hasSuffix(ending) {
            return String(form.dropLast(LemmaLexicon.plainES.contains(form) ? 1 : 2))
        }
        return form.hasSuffix("s") && !form.hasSuffix("ss") ? String(form.dropLast()) : form
    }

    /// The base form of a verb from what stands before "-ed" or "-ing".
    private func base(_ stem: Substring) -> String {
        if stem.utf8.count < 2 { return stem + "e" }
        if LemmaLexicon.plainStems.contains(String(stem)) { return String(stem) }
        if LemmaLexicon.silentStems.contains(String(stem)) { return stem + "e" }
        return EnglishStem(stem).withoutDoubling ?? (EnglishStem(stem).endsInSilentE ? stem + "e" : String(stem))
    }
}
