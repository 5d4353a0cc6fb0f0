import Documents
import Language

/// Tells words that look like a place's name, and are the name of something else or no name.
struct PlaceNameOther {
    private let text: AnnotatedText
    private let lookup: PlaceLookup
    /// The first words of firms' names of several words: what a firm is called when it is named again.
    private let firms: Set<String>

    /// The names of `text`, whose tokens `lookup` knows.
    init(_ text: AnnotatedText, _ lookup: PlaceLookup) {
        self.text = text
        self.lookup = lookup
        firms = Set(
            text.names.filter { name in
                name.kind == .organisation && name.tokens.count > 1
                    && Self.firmEndings.contains(text.tokens[name.tokens.upperBound - 1].form.lowercased())
            }.map { text.tokens[$0.tokens.lowerBound].form }
        )
    }

    /// What firms' names end with.
    private static let firmEndings: Set<String> = [
        "ag", "airlines", "airways", "bank", "bhd", "brothers", "co", "company", "corp", "corporation", "energy",
        "gmbh",
        "group", "holding", "holdings", "inc", "inc.", "industries", "limited", "llc", "logistics", "ltd", "ltd.",
        "motors",
        "nv", "oyj", "plc", "sa", "spa", "systems", "technologies",
    ]

    /// "Orlo" of "Orlo Lift Corp": a name that no list has, and no preposition makes a place of.
    private func isFirm(_ token: Int) -> Bool {
        firms.contains(form(token)) && lookup.places(token..<token + 1).isEmpty
            && !PlaceWords.locatives.contains(form(token - 1).lowercased())
    }

    /// "ZNPP workers": letters that stand for works or a body, and for no country.
    private func isWorks(_ token: Int) -> Bool {
        guard form(token).utf8.count >= 3, form(token).utf8.allSatisfy({ 0x41...0x5A ~= $0 }),
            lookup.places(token..<token + 1).isEmpty, let head = text.tokens[token].head
        else { return false }
        return head > token && ["compound", "nmod:poss", "amod"].contains(text.tokens[token].relation)
    }

    /// Whether `tokens` name no place.
    func isOther(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first, let last = tokens.last else { return true }
        // Materials and other common nouns.
        if !tokens.contains(where: isCapitalised) { return true }
        if PlaceWords.bodies.contains(text.tokens[last].lemma.lowercased()) { return true }
        // "the General Hospital", "the Union Territory"
        if tokens.count > 1, tokens.allSatisfy(isCommon) { return true }
        // "Good Friday"
        if DateVocabulary.namedWeekdays.contains(form(last).lowercased()),
            DateVocabulary.weekdays[form(last + 1).lowercased()] != nil
        {
            return true
        }
        // "She lived under the name of Hafsa."
        if form(first - 1) == "of", form(first - 2) == "name", ["by", "under"].contains(form(first - 4)) {
            return true
        }
        return isMoney(tokens) || isOfPeople(tokens) || isAdjective(tokens) || isOfThing(tokens)
            || tokens.count == 1 && (isThing(first) || isAbbreviation(first) || isWorks(first) || isFirm(first))
    }

    private func isCapitalised(_ token: Int) -> Bool { text.tokens[token].form.first?.isUppercase ?? false }

    private func form(_ token: Int) -> String {
        text.tokens.indices.contains(token) ? text.tokens[token].form : ""
    }

    private func isCommon(_ token: Int) -> Bool {
        let word = form(token).lowercased()
        return PlaceWords.common.contains(word) || PlaceWords.precision(of: word) != nil
    }

    /// "US$", "NIS 15,000": part of an amount.
    private func isMoney(_ tokens: Range<Int>) -> Bool {
        let next = form(tokens.upperBound)
        let isGlued =
            next.isEmpty || text.tokens[tokens.upperBound - 1].span.end == text.tokens[tokens.upperBound].span.start
        if isGlued, Currencies.signs[next] != nil { return true }
        let word = form(tokens.lowerBound)
        return tokens.count == 1 && (Currencies.code(word) != nil || Currencies.letters[word] != nil)
            && next.first?.isNumber ?? false
    }

    /// "the Masalit population": a name of a people that no list has.
    private func isOfPeople(_ tokens: Range<Int>) -> Bool {
        if tokens.count == 1, PeopleWords.name(form(tokens.lowerBound).lowercased()) {
            return lookup.places(tokens).isEmpty
        }
        let head = text.head(of: tokens)
        guard ["compound", "amod", "nmod:desc"].contains(text.tokens[head].relation), let noun = text.tokens[head].head,
            noun >= tokens.upperBound
        else { return false }
        return PlaceWords.peoples.contains(text.tokens[noun].form) && lookup.places(tokens).isEmpty
    }

    /// "The operator Energoatom", "the Nova festival": a name that no list has, beside a noun for what it names.
    private func isOfThing(_ tokens: Range<Int>) -> Bool {
        guard lookup.places(tokens).isEmpty else { return false }
        let head = text.head(of: tokens)
        let isBehind = isNounForThing(tokens.lowerBound - 1) && ["appos", "flat"].contains(text.tokens[head].relation)
        let modifies = ["compound", "amod", "nmod:desc"].contains(text.tokens[head].relation)
        return isBehind
            || modifies && text.tokens[head].head.map { $0 >= tokens.upperBound && isNounForThing($0) } ?? false
    }

    private func isNounForThing(_ token: Int) -> Bool {
        text.tokens.indices.contains(token) && !isCapitalised(token)
            && PlaceWords.things.contains(text.tokens[token].lemma)
    }

    private static let abbreviations: Set<String> = ["US", "U.S.", "U.S", "UK", "U.K.", "U.K"]

    /// "a US spokesman": what is abbreviated is the adjective.
    private func isAdjective(_ tokens: Range<Int>) -> Bool {
        guard tokens.count == 1, let token = tokens.first, Self.abbreviations.contains(form(token)),
            ["compound", "amod", "nmod:desc"].contains(text.tokens[token].relation), let head = text.tokens[token].head
        else { return false }
        return head > token
    }

    /// "a Kalashnikov": one of several of that name.
    private func isThing(_ token: Int) -> Bool {
        // "outside a Hampstead, New Hampshire, shop"
        guard ["a", "an"].contains(form(token - 1)), form(token + 1) != ",",
            lookup.places(token..<token + 1).allSatisfy({ $0.kind == .town }),
            let head = text.tokens[token].head
        else { return false }
        let modifies = ["compound", "amod", "nmod:desc", "flat", "nmod:poss"].contains(text.tokens[token].relation)
        return !modifies || head < token
    }

    /// "O.S.": with stops between its letters, and no country's.
    private func isAbbreviation(_ token: Int) -> Bool {
        form(token).contains(".") && form(token).utf8.count <= 6 && isCapitalised(token)
            && form(token).allSatisfy { $0 == "." || $0.isUppercase }
            && lookup.places(token..<token + 1).allSatisfy { $0.kind == .town }
    }
}
