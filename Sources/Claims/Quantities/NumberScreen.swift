import Language

/// Tells numbers that count from those that date, name or list.
struct NumberScreen {
    let words: SentenceWords

    /// Whether an amount counts something.
    ///
    /// - Parameters:
    ///   - amount: The amount.
    ///   - isBounded: Whether a comparator stands before it.
    /// - Returns: False for a number of a date, a name, a list, an address or a telephone.
    func counts(_ amount: Amount, isBounded: Bool) -> Bool {
        if isBallot(amount) { return true }
        let tokens = amount.number.tokens
        let first = tokens.lowerBound
        if amount.unit == nil, isPartOfName(tokens) || isNumbered(first, amount, isBounded) { return false }
        if isMark(amount) || isSubdivision(amount) || isOrdinal(amount) || isOne(amount) && !countsOne(first) {
            return false
        }
        if amount.number.value == 0, amount.unit == nil, !countsPlural(amount) { return false }
        // "an anecdote or two"
        if amount.number.value == 2, words[first - 1] == "or", words.pennTag(first - 2) == "NN" { return false }
        if isHour(amount) || isMultiple(amount) { return false }
        guard amount.unit == nil else { return !words.isHyphen(first - 1) || words.tag(first - 2) != .properNoun }
        return !isDay(amount) && !isYear(amount, isBounded) && !isClockTime(amount, isBounded) && !isListed(amount)
            && !isGroup(amount) && !isHyphenated(amount) && !isAddress(amount)
    }

    // MARK: Names

    /// Whether a name has the number within, or begins with it and is no name of those counted: "Three Mile Island".
    private func isPartOfName(_ tokens: Range<Int>) -> Bool {
        guard let name = words.name(tokens.lowerBound), name.upperBound >= tokens.upperBound, name.count > tokens.count
        else { return false }
        if name.lowerBound == tokens.lowerBound {
            return words.pennTag(name.upperBound - 1) != "NNPS" && words.pennTag(name.upperBound - 1) != "NNS"
        }
        return !(name.lowerBound..<tokens.lowerBound).contains { Self.beforeCounts.contains(words[$0]) }
    }

    /// Words that no name has before its number.
    private static let beforeCounts: Set<String> = [
        "than", "least", "over", "about", "nearly", "some", "almost", ",", "and",
    ]

    /// Words before the number of one thing among several.
    private static let labels: Set<String> = [
        "article", "articles", "chapter", "chapters", "page", "pages", "section", "sections", "paragraph", "paragraphs",
        "clause", "resolution", "resolutions", "protocol", "no.", "nos.", "nr.", "nrs.", "no", "number", "numbers",
        "unit", "channel", "flight", "route", "highway", "phase", "stage", "version", "item", "annex", "appendix",
        "rule", "title", "volume", "table", "figure", "part", "step", "chart", "exhibit", "verse", "verses", "act",
        "room", "ward", "platform", "apartment", "flat", "suite", "gate", "terminal", "checkpoint", "point", "lot",
        "grade", "grades", "class", "tier", "category", "scenario", "track", "model", "type", "mark", "world", "war",
        "psalm", "episode", "season", "game", "round", "pp.", "p.", "art.", "arts.", "sec.", "vol.", "fig.", "§", "#",
        "aircraft", "area", "zone", "sector", "district", "precinct", "proposition", "prop", "amendment", "code",
        "form", "directive", "decree", "order", "law", "regulation", "bill", "line", "boeing", "airbus",
    ]

    /// Words before the number of a part of a law, however great: "Article 438.2".
    private static let texts: Set<String> = [
        "article", "articles", "art.", "arts.", "art", "section", "sections", "sec.", "paragraph", "paragraphs",
        "clause",
        "rule", "\u{A7}",
    ]

    /// Words before the number of a degree, whatever is of it: "a category five storm".
    private static let degrees: Set<String> = ["category", "phase", "type", "level", "stage", "grade", "tier", "class"]

    /// Whether a word is one before the number of one thing among several.
    func isLabel(_ token: Int) -> Bool { Self.labels.contains(words[token]) }

    /// Whether the number tells one of several apart: "Resolution 2417", "Channel 5", "Shahed-136", "room 12".
    private func isNumbered(_ first: Int, _ amount: Amount, _ isBounded: Bool) -> Bool {
        let before = first - 1
        if words[before] == "#" { return true }
        if Self.degrees.contains(words[before]), amount.end == first + 1 { return true }
        if words.isHyphen(before) { return words.tag(before - 1) != .punctuation }
        let isNamed = amount.number.writing == .words && words.head(first) == before
        guard !isBounded, amount.tokens.lowerBound == first, !["age", "aged", "ages"].contains(words[before]),
            amount.number.writing == .bareDigits || isNamed || isCapitalWord(first) || isVersion(amount.number)
        else { return false }
        let isCounting = countsNoun(amount)
        if isLabel(before) {
            return !isCounting || words.isCapital(before) && words.tag(before) == .properNoun || words.isDash(first + 1)
        }
        if words[before] == "of", words.isCapital(before - 1), isCapitalWord(first) { return true }
        guard !isCounting, words.isNoun(before) else { return false }
        let relation = words.relation(first)
        let isOwn = relation.hasPrefix("nsubj") || relation == "obj" || relation == "root" || relation.hasPrefix("obl")
        let isSingular = !words.pennTag(before).hasSuffix("S")
        return isSingular && (words.head(first) == before || words.isCapital(before) && !isOwn)
    }

    /// Whether the number has one point, as those of programs and of articles have: "Acrobat 4.0", "Article 4.6".
    private func isVersion(_ number: Number) -> Bool {
        let first = number.tokens.lowerBound
        return number.tokens.count == 1 && number.writing == .digits && words[first].contains(".")
            && (number.value < 100 || number.value < 10_000 && Self.texts.contains(words[first - 1]))
    }

    /// Whether a number in words is written as a name: "World War Two".
    private func isCapitalWord(_ token: Int) -> Bool {
        words.isCapital(token) && (words.isCapital(token - 1) || words[token - 1] == "of")
    }

    /// Whether the tree has the number count a word behind it.
    private func countsNoun(_ amount: Amount) -> Bool {
        let last = amount.number.tokens.upperBound - 1
        guard let head = words.head(last), head > last else { return isGivenToMonth(amount) }
        let relation = words.relation(last)
        return relation == "nummod" || relation == "compound" || relation == "amod"
    }

    /// Whether the tree gives the month what counts a plural behind it: "In August 312 people", "on 4 August, 2000 families".
    func isGivenToMonth(_ amount: Amount) -> Bool {
        let last = amount.number.tokens.upperBound - 1
        return words.head(last).map { $0 < last && isMonth($0) } ?? false && words.pennTag(amount.end) == "NNS"
    }

    // MARK: Lists, addresses, groups of digits

    /// "Article 7(1)", "Rule 3(b)(1)": a part of a law, in brackets that are glued to what they divide.
    private func isSubdivision(_ amount: Amount) -> Bool {
        let bracket = amount.tokens.lowerBound - 1
        return words[bracket] == "(" && words[amount.end] == ")" && words.isGlued(bracket)
            && amount.number.writing == .bareDigits && (words.isDigits(bracket - 1) || words[bracket - 1] == ")")
    }

    /// "[6]": the mark of a footnote, whose first bracket may belong to the sentence before.
    private func isMark(_ amount: Amount) -> Bool {
        words[amount.end] == "]" && words.isGlued(amount.end) && amount.number.writing == .bareDigits
            && ["[", ""].contains(words[amount.tokens.lowerBound - 1])
    }

    /// "Three times as many", "five times higher": how two counts compare, and none itself.
    private func isMultiple(_ amount: Amount) -> Bool {
        guard words[amount.end] == "times" else { return false }
        let next = amount.end + 1
        return ["as", "more", "less", "the"].contains(words[next]) || words.pennTag(next) == "JJR"
            || words.pennTag(next) == "RBR"
    }

    /// "The two hundred and eighteenth day": a number whose last word makes a place in an order of it.
    private func isOrdinal(_ amount: Amount) -> Bool {
        guard amount.number.writing == .words else { return false }
        let next = words[amount.end] == "and" ? amount.end + 1 : amount.end
        let last = words.isHyphen(next + 1) ? next + 2 : next
        return next > amount.end && NumberLexicon.isOrdinal(words[last])
            || words.isHyphen(amount.end) && NumberLexicon.isOrdinal(words[amount.end + 1])
    }

    /// "8." that begins an item, "(a) 1)", "10 Downing Street".
    private func isListed(_ amount: Amount) -> Bool {
        let first = amount.number.tokens.lowerBound
        guard amount.number.writing == .bareDigits, amount.number.tokens.count == 1 else { return false }
        if words.pennTag(first) == "LS" { return true }
        guard first == words.range.lowerBound || words[first - 1] == "(" && first - 1 == words.range.lowerBound else {
            return false
        }
        return [".", ")", ":"].contains(words[first + 1]) && words.isGlued(first + 1)
    }

    private static let streets: Set<String> = [
        "street", "st", "st.", "avenue", "ave", "ave.", "road", "rd", "rd.", "lane", "boulevard", "blvd", "drive",
        "square", "terrace", "alley",
    ]

    private func isAddress(_ amount: Amount) -> Bool {
        let end = amount.end
        guard amount.number.writing == .bareDigits, words.isCapital(end) else { return false }
        return (end..<end + 4).contains { words.isCapital($0) && Self.streets.contains(words[$0]) && $0 > end }
    }

    /// Whether the number is one of several that are written together: of a telephone, a date in digits, a score.
    private func isGroup(_ amount: Amount) -> Bool {
        let first = amount.number.tokens.lowerBound
        let end = amount.number.tokens.upperBound
        if words[first - 1] == "+", words.isGlued(first), words.isDigits(end) { return true }
        // "(713) 853-3242"
        if words[first - 1] == "(", words[end] == ")", words.isDigits(end + 1) { return true }
        guard amount.number.writing == .bareDigits else { return false }
        let isScore =
            words.isHyphen(end) && words.isDigits(end + 1) || words.isHyphen(first - 1) && words.isDigits(first - 2)
        let isTelephone =
            words.isDigits(first - 1) && words.isDigits(first - 2) || words.isDigits(end) && words.isDigits(end + 1)
            || words.isDigits(first - 1) && words.isDigits(end)
        if isVote(amount) || isKey(amount) { return true }
        // "6'3" tall"
        if ["'", "\u{2019}", "\""].contains(words[end]), words.isGlued(end),
            words.isGlued(end + 1) || words[first - 1] == "'"
        {
            return true
        }
        return isScore && amount.number.upper == nil || isTelephone
            || amount.number.upper != nil && words.isDash(end) && words.isGlued(end) && words.isDigits(end + 1)
    }

    /// Digits without marks that are too many to be counted by: a telephone's, a message's.
    private func isKey(_ amount: Amount) -> Bool {
        let first = amount.number.tokens.lowerBound
        return (words.token(first)?.form.utf8.count ?? 0) > 7 && !countsPlural(amount)
    }

    /// "5 to 4", where neither counts a noun: how a vote or a match went.
    private func isVote(_ amount: Amount) -> Bool {
        let end = amount.end
        let first = amount.tokens.lowerBound
        let isFirst = words[end] == "to" && isGreater(first, than: end + 1) && words[first - 1] != "from"
        let isSecond = words[first - 1] == "to" && isGreater(first - 2, than: first) && words[first - 3] != "from"
        let behind = isFirst ? end + 2 : end
        // "a 3 to 1 margin"
        let isOdds = isFirst && words[end + 1] == "1" || isSecond && words[first] == "1"
        return isOdds
            || (isFirst || isSecond) && !words.isNoun(behind) && words.tag(behind) != .adjective
                && words.tag(behind) != .symbol
    }

    private static let voting: Set<String> = ["vote", "ballot", "abstain", "abstention"]

    /// "The council voted 21 to 16", "passed 61-38 in a free vote": votes for and against, which are counted.
    func isBallot(_ amount: Amount) -> Bool {
        let first = amount.tokens.lowerBound
        let end = amount.end
        guard amount.unit == nil, amount.number.writing == .bareDigits, amount.number.upper == nil else { return false }
        let isFirst = (words[end] == "to" || words.isHyphen(end)) && isGreater(first, than: end + 1)
        let isSecond = (words[first - 1] == "to" || words.isHyphen(first - 1)) && isGreater(first - 2, than: first)
        // "A 5-4 vote" is of that kind.
        guard isFirst || isSecond, !words.isNoun(isFirst ? end + 2 : end) else { return false }
        return words[first - (isFirst ? 1 : 3)] != "from"
            && words.range.contains { words.token($0).map { Self.voting.contains($0.lemma) } ?? false }
    }

    private func isGreater(_ token: Int, than other: Int) -> Bool {
        guard let left = words.token(token), let right = words.token(other), let first = DigitForm(left.form),
            let second = DigitForm(right.form)
        else { return false }
        return first.isBare && second.isBare && first.value > second.value
    }

    /// Adjectives and nouns that make a number with a hyphen no count: "two-sided", "one-off".
    private static let hyphenated: Set<String> = [
        "sided", "way", "off", "time", "fold", "pronged", "tier", "tiered", "dimensional", "on", "to", "star", "up",
        "handed", "fifths", "legged", "eyed", "faced", "figure", "stop", "sixty", "thing", "track", "liner",
        "size", "line", "x", "wheel", "wheeled", "ply", "digit", "state", "party", "man",
    ]

    /// What may stand behind a number and a hyphen, and is no noun.
    private static let beyondHyphens: Set<String> = [
        "strong", "square", "cubic", "odd", "plus", "old", "ish", "nautical",
    ]

    private func isHyphenated(_ amount: Amount) -> Bool {
        let hyphen = amount.end
        guard words.isHyphen(hyphen) else { return false }
        let next = words[hyphen + 1]
        if !words.isNoun(hyphen + 1), !UnitReader.times.contains(next), !Self.beyondHyphens.contains(next) {
            return true
        }
        return Self.hyphenated.contains(next)
            || amount.number.value == 1 && !UnitReader.times.contains(next)
                && words[hyphen + 2] != "-" && next != "day"
    }

    // MARK: One

    private func isOne(_ amount: Amount) -> Bool {
        amount.number.value == 1 && amount.number.upper == nil && words[amount.number.tokens.lowerBound] == "one"
            && amount.number.tokens.count == 1
    }

    /// Nouns that "one" does not count: "one day", "on the one hand".
    private static let notCounted: Set<String> = [
        "another", "hand", "way", "thing", "time", "point", "side", "moment", "sense", "word", "reason", "end", "else",
        "such", "kind", "sort", "example", "case", "matter", "issue", "question", "bit", "place", "occasion",
        "instance",
    ]
    private static let partsOfDay: Set<String> = [
        "day", "night", "morning", "afternoon", "evening", "weekend", "summer", "winter",
    ]
    private static let beforePronoun: Set<String> = [
        "no", "the", "this", "that", "any", "each", "every", "which", "another", "some", "number", "everyone",
    ]

    /// "One former pupil said", "one driver, who gave no name": somebody who is heard or told more of, and no count.
    private func isSomebody(_ noun: Int) -> Bool {
        guard words.relation(noun) == "nsubj", let verb = words.head(noun), let word = words.token(verb) else {
            return false
        }
        if words[noun + 1] == ",", ["who", "whose"].contains(words[noun + 2]) { return true }
        return CueLexicon.english.sense(of: word.lemma, before: [])?.frame == .speech
    }

    /// Whether "one" counts: "one child", and not "no one", "one of them", "one day".
    private func countsOne(_ token: Int) -> Bool {
        let next = token + 1
        // "from one update to the next"
        if words[token - 1] == "from",
            (next + 1..<next + 4).contains(where: { words[$0] == "to" && ["the", "another"].contains(words[$0 + 1]) })
        {
            return false
        }
        if words[next] == "of" || words[next] == "'s" || words[next] == "\u{2019}s" { return false }
        if words.isDash(next) { return words.isGlued(next) }
        guard words.relation(token) == "nummod", let head = words.head(token), head > token,
            words.isNoun(head) || PeopleWords.name(Plural.of(words[head]))
        else {
            let isPronoun = Self.beforePronoun.contains(words[token - 1]) || words.tag(next) == .pronoun
            return !isPronoun && words.tag(token) == .numeral && UnitReader(words: words).harmsPeople(token)
        }
        if ["just", "only", "by", "than", "least", "exactly"].contains(words[token - 1]) { return true }
        if Self.notCounted.contains(words[head]) { return false }
        if Self.beforePronoun.contains(words[token - 1]), words[token - 1] != "the" { return false }
        if words[next] == "or" || words[token - 1] == "not" || isSomebody(head) { return false }
        guard Self.partsOfDay.contains(words[head]) else { return true }
        return ["in", "for", "within", "after", "than", "least", "just", "only", "lasted", "about", "every"]
            .contains(words[token - 1])
    }
}
