/// The forms of words in the dictionary: the rules of English spelling, and a lexicon of what they do not tell.
///
/// Conventions are those of UD English EWT: lower case but for names and adjectives of nations, "n't" is "not", "me" is
/// "I", and a participle that is tagged as an adjective stays one.
package struct Lemmatizer: Sendable {
    /// A lemmatizer; all have the one lexicon.
    package init() {}

    /// The lemma of a word.
    ///
    /// - Parameters:
    ///   - form: The word as it stands.
    ///   - tag: Its universal part of speech.
    ///   - pennTag: Its Penn tag, which tells its inflection.
    /// - Returns: The form in the dictionary; the word itself where it has none.
    package func lemma(of form: String, tag: UniversalTag, pennTag: String) -> String {
        switch tag {
        case .punctuation, .symbol: form
        case .properNoun: name(form, pennTag)
        case .noun: noun(form, pennTag)
        case .adjective: adjective(form, pennTag)
        case .adverb: adverb(Self.plain(form), pennTag)
        case .verb, .auxiliary: verb(Self.plain(form), pennTag)
        case .pronoun, .determiner: pronoun(Self.plain(form), pennTag)
        case .numeral: numeral(form, pennTag)
        case .particle: particle(Self.plain(form), pennTag)
        case .other: pennTag == "ADD" || pennTag == "AFX" ? form : Self.plain(form)
        case .adposition, .coordinator, .subordinator, .interjection: shortened(Self.plain(form))
        }
    }

    /// A word in lower case with straight apostrophes; most are that already.
    private static func plain(_ form: String) -> String {
        var isLower = true
        for byte in form.utf8 {
            if byte >= 0x80 { return String(form.lowercased().map { $0 == "\u{2019}" ? "'" : $0 }) }
            if 0x41...0x5A ~= byte { isLower = false }
        }
        return isLower ? form : form.lowercased()
    }

    // MARK: Small words

    private func pronoun(_ form: String, _ pennTag: String) -> String {
        // "her" is an object or, before a noun, a possessive.
        if form == "her" { return pennTag == "PRP" ? "she" : form }
        return LemmaExceptions.pronouns[form] ?? form
    }

    private func particle(_ form: String, _ pennTag: String) -> String {
        pennTag == "POS" ? "'s" : LemmaExceptions.particles[form] ?? form
    }

    private func shortened(_ form: String) -> String {
        LemmaExceptions.shortened[form] ?? form
    }

    /// Roman numerals keep their capitals, words do not.
    private func numeral(_ form: String, _ pennTag: String) -> String {
        if let first = form.utf8.first, 0x30...0x39 ~= first { return form }
        if form.utf8.allSatisfy({ "IVXLC".utf8.contains($0) }) { return form }
        let lower = Self.plain(form)
        // "b" that numbers an item of a list is no billion.
        return pennTag == "CD" ? LemmaExceptions.numerals[lower] ?? lower : lower
    }

    // MARK: Nouns

    private func name(_ form: String, _ pennTag: String) -> String {
        guard pennTag == "NNPS" else { return LemmaExceptions.dates[form] ?? form }
        if LemmaExceptions.pluralNames.contains(form) { return form }
        guard let noun = LemmaExceptions.plurals[Self.plain(form)] else { return singular(form) }
        return String(form.prefix(1) + noun.dropFirst())
    }

    private func noun(_ form: String, _ pennTag: String) -> String {
        if keepsCapitals(form) { return pennTag == "NNS" ? singular(form) : form }
        let lower = Self.plain(form)
        guard pennTag == "NNS" else { return LemmaExceptions.nouns[lower] ?? lower }
        return LemmaExceptions.plurals[lower] ?? singular(lower)
    }

    /// Whether a noun is a sign rather than a word written large: a letter, "CO2", "AK47s", "TV".
    private func keepsCapitals(_ form: String) -> Bool {
        guard let first = form.utf8.first, 0x41...0x5A ~= first else { return false }
        if form.utf8.count == 1 { return true }
        return form.utf8.contains { 0x30...0x39 ~= $0 } || LemmaExceptions.acronyms.contains(form)
    }

    private func singular(_ form: String) -> String {
        let count = form.utf8.count
        if form.utf8.contains(where: { 0x30...0x39 ~= $0 }) { return numbered(form) }
        guard form.hasSuffix("s") || form.hasSuffix("S") else {
            return form.hasSuffix("men") && count > 4 ? form.dropLast(2) + "an" : form
        }
        if form.hasSuffix("'s") || form.hasSuffix("\u{2019}s") { return count > 3 ? String(form.dropLast(2)) : form }
        if count < 3 || form.hasSuffix("ss") { return form }
        guard form.hasSuffix("es") else { return String(form.dropLast()) }
        if form.hasSuffix("ies") { return count > 4 ? form.dropLast(3) + "y" : String(form.dropLast()) }
        if form.hasSuffix("yses") { return form.dropLast(2) + "is" }
        return String(form.dropLast(endsInSibilant(form) || endsInUs(form) ? 2 : 1))
    }

    /// "1980s", "mid-80s" and "60's" are decades, "747s" and "AK47s" are things.
    private func numbered(_ form: String) -> String {
        if form.hasSuffix("0s") { return form }
        if form.hasSuffix("'s") { return form.dropLast(2) + (form.hasSuffix("0's") ? "s" : "") }
        return form.hasSuffix("s") ? String(form.dropLast()) : form
    }

    /// Whether the "e" of "-es" was put in to make the "s" heard, or after an "o".
    private func endsInSibilant(_ form: String) -> Bool {
        Self.sibilantEndings.contains { form.hasSuffix($0) }
    }

    private static let sibilantEndings = ["ches", "shes", "sses", "xes", "zzes", "tzes", "oes"]

    /// Whether a noun in "-uses" is one in "-us", "campus", and not one in "-use", "clause".
    private func endsInUs(_ form: String) -> Bool {
        form.utf8.count > 5 && form.hasSuffix("uses") && !form.hasSuffix("auses") && !form.hasSuffix("ouses")
    }

    // MARK: Adjectives and adverbs

    private func adjective(_ form: String, _ pennTag: String) -> String {
        let isCapital = form.utf8.first.map { 0x41...0x5A ~= $0 } ?? false
        if pennTag == "NNP", isCapital { return form }
        let lower = Self.plain(form)
        if pennTag == "JJR" || pennTag == "JJS" { return LemmaExceptions.degrees[lower] ?? positive(lower) }
        if let proper = LemmaExceptions.properAdjectives[lower] { return proper }
        if lower == form { return form }
        if let hyphen = form.firstIndex(of: "-") {
            // "anti-American", and not "Well-Known".
            guard isCapital else { return form }
            let rest = form[form.index(after: hyphen)...].lowercased()
            return lower[...].prefix { $0 != "-" } + "-" + (LemmaExceptions.properAdjectives[rest] ?? rest)
        }
        if !isCapital || form.utf8.count == 1 { return form }
        let isProper = LemmaExceptions.properEndings.contains { form.hasSuffix($0) }
        return isProper && !LemmaExceptions.commonAdjectives.contains(lower) ? form : lower
    }

    private func adverb(_ form: String, _ pennTag: String) -> String {
        guard pennTag == "RBR" || pennTag == "RBS" else {
            return form == "n't" ? "not" : shortened(form)
        }
        return LemmaExceptions.adverbs[form] ?? LemmaExceptions.degrees[form] ?? positive(form)
    }

    private func positive(_ form: String) -> String {
        let ending = form.hasSuffix("er") ? 2 : form.hasSuffix("est") ? 3 : 0
        guard ending > 0, form.utf8.count > ending + 2 else { return form }
        let stem = form.dropLast(ending)
        if stem.hasSuffix("i") { return stem.dropLast() + "y" }
        return SpelledStem(stem, beforeE: true).word
    }

    // MARK: Verbs

    private func verb(_ form: String, _ pennTag: String) -> String {
        switch pennTag {
        case "VB", "VBP": return LemmaExceptions.presents[form] ?? form
        case "MD": return LemmaExceptions.modals[form] ?? form
        case "VBZ" where form == "'s" || form == "s" || form == "`s": return "be"
        default: break
        }
        if let lemma = LemmaExceptions.verbs[form] { return lemma }
        switch pennTag {
        case "VBZ": return thirdPerson(form)
        case "VBG": return form.hasSuffix("ing") || form.hasSuffix("in'") ? base(form.dropLast(3), of: form) : form
        case "VBD", "VBN":
            if let lemma = prefixed(form) { return lemma }
            if form.hasSuffix("ied"), form.utf8.count > 4 { return form.dropLast(3) + "y" }
            // "he says" may be tagged as the past.
            return form.hasSuffix("ed") ? base(form.dropLast(2), of: form) : thirdPerson(form)
        default: return form
        }
    }

    /// "rewritten" and "co-wrote" as "written" and "wrote" with what stands before them.
    private func prefixed(_ form: String) -> String? {
        if let hyphen = form.lastIndex(of: "-") {
            let rest = String(form[form.index(after: hyphen)...])
            return LemmaExceptions.verbs[rest].map { form[...hyphen] + $0 }
        }
        for prefix in LemmaExceptions.verbPrefixes where form.hasPrefix(prefix) {
            let rest = String(form.dropFirst(prefix.utf8.count))
            // "relied" is no "re-lied", and "rem" no form of "be".
            if rest.utf8.count > 2, let lemma = LemmaExceptions.verbs[rest], lemma != "be", !lemma.hasSuffix("ie") {
                return prefix + lemma
            }
        }
        return nil
    }

    private func thirdPerson(_ form: String) -> String {
        guard form.hasSuffix("s"), form.utf8.count > 2, !form.hasSuffix("ss") else { return form }
        if form.hasSuffix("ies"), form.utf8.count > 4 { return form.dropLast(3) + "y" }
        guard endsInSibilant(form) else { return String(form.dropLast()) }
        let longer = String(form.dropLast())
        return LemmaExceptions.endingInE.contains(longer) ? longer : String(longer.dropLast())
    }

    /// "sing" and "shed" are no "s" and "sh" with an ending.
    private func base(_ stem: Substring, of form: String) -> String {
        let spelled = SpelledStem(stem, beforeE: form.hasSuffix("ed"))
        return spelled.hasVowel ? spelled.word : form
    }
}
