import Language

/// Reads what a number counts: the head noun of the phrase that it stands in, in the plural.
struct UnitReader {
    let words: SentenceWords

    /// Units of time, which no number after them goes on to count.
    static let times: Set<String> = [
        "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
        "year", "years", "decade", "decades", "century", "centuries", "night", "nights",
    ]

    /// Units in which something is measured, with which no other number goes on.
    private static let measures: Set<String> = [
        "kilometres", "kilometers", "metres", "meters", "miles", "feet", "inches", "yards", "centimetres",
        "centimeters", "millimetres", "millimeters", "km", "m", "cm", "mm", "hectares", "acres", "tonnes", "tons",
        "kilograms", "kilos", "kg", "grams", "pounds", "ounces", "litres", "liters", "gallons", "barrels", "degrees",
        "magnitude", "megawatts", "gigawatts", "kilowatts", "volts", "watts",
    ]

    /// Whether a noun, in the singular or in the plural, is a unit of time, of length or of weight.
    static func isMeasure(_ noun: String) -> Bool {
        times.contains(noun) || measures.contains(noun) || measures.contains(Plural.of(noun))
    }

    /// Nouns for many that have no ending of the plural.
    static let invariant: Set<String> = [
        "people", "personnel", "staff", "police", "troops", "aircraft", "cattle", "infantry", "livestock", "crew",
    ]

    /// Relations by which a number hangs on what it counts.
    private static let counting: Set<String> = [
        "nummod", "compound", "amod", "det", "det:predet", "dep", "advmod", "nmod:unmarked", "obl:unmarked",
        "nmod:poss",
    ]

    /// What an amount without a unit of its own counts; nil where no noun is found in its phrase.
    func noun(of amount: Amount) -> String? {
        let end = amount.end
        if words.isDash(end), words.isGlued(end), words.isGlued(end + 1) { return hyphenated(end + 1) }
        if words[end] == "\u{B0}" { return "degrees" }
        if words[end] == "nautical", words[end + 1].hasPrefix("mile") { return "miles" }
        if words[end] == "of", let noun = apposed(end) ?? partitive(end) { return noun }
        if amount.number.value == 1, let noun = owned(end) { return noun }
        // "60 wounded were brought", and not "60 wounded".
        if Self.callings.contains(words[end]), [.verb, .auxiliary].contains(words.tag(end + 1)) { return words[end] }
        if words.pennTag(end) == "NNS", !words.isNoun(end + 1) { return plural(end) }
        // "half a loaf" is of loaves, "half the town" of the town.
        let isWhole = amount.number.writing == .share && words[end] != "a" && words[end] != "an"
        for last in top(of: amount.number.tokens) {
            guard let head = words.head(last), head >= end, Self.counting.contains(words.relation(last)) else {
                continue
            }
            if let noun = plural(compounded(head), share: isWhole) { return noun }
        }
        return following(end)
    }

    /// "One girls' school": one is counted, whatever it is for.
    private func owned(_ owner: Int) -> String? {
        guard words.pennTag(owner) == "NNS", words.pennTag(owner + 1) == "POS", let head = words.head(owner),
            head > owner
        else { return nil }
        return plural(head)
    }

    /// "29 MLRS attacks": the plural that a noun of another's phrase stands before; itself where it stands before none.
    private func compounded(_ noun: Int) -> Int {
        guard words.relation(noun) == "compound", !words.pennTag(noun).hasSuffix("S"), let head = words.head(noun),
            head > noun, words.pennTag(head) == "NNS"
        else { return noun }
        return head
    }

    /// The words of a number whose heads stand outside of it, the last first.
    private func top(of tokens: Range<Int>) -> [Int] {
        tokens.reversed().filter { token in words.head(token).map { !tokens.contains($0) } ?? true }
    }

    /// "80-seat", "14-day", "five-year": what the word behind the hyphen names.
    private func hyphenated(_ token: Int) -> String? {
        if ["square", "cubic", "nautical"].contains(words[token]) {
            return following(words.isDash(token + 1) ? token + 2 : token + 1) ?? hyphenated(token + 2)
        }
        if words[token] == "strong" { return "people" }
        guard words.isNoun(token) || Self.times.contains(words[token]) else { return nil }
        // "the 12-school-district area"
        return words.pennTag(token).hasSuffix("S") ? words[token] : Plural.of(words[token])
    }

    /// "20 of the children", "hundreds of other facts", "three of its troops": the noun of the phrase with "of".
    private func partitive(_ of: Int) -> String? {
        guard let head = words.head(of), head > of, head - of < 24 else { return nil }
        switch words.tag(head) {
        case .noun, .properNoun, .symbol:
            if PeopleWords.states.contains(words[head]) { return state(head) }
            return plural(possessed(by: head) ?? head, share: true)
        case .pronoun, .determiner:
            // "Three of those who fled" are people, and those to whom something is done as people are.
            if words[head] == "those", words[head + 1] == "who" { return "people" }
            let noun = antecedent(of: head)
            return noun.map { PeopleWords.name($0) } ?? true || !harmsPeople(of - 1) ? noun : nil
        // "two of the dead"
        case .adjective, .verb: return PeopleWords.states.contains(words[head]) ? state(head) : nil
        // "10 of 11 counts"
        case .numeral: return following(head + 1)
        default: return nil
        }
    }

    /// What people are called by what they are: "60 of their wounded".
    private func state(_ token: Int) -> String { Self.callings.contains(words[token]) ? words[token] : "people" }

    /// What people are that are called so: "the dead".
    private static let callings: Set<String> = ["dead", "wounded", "injured"]

    /// The noun behind a possessor: "hundreds of the party's delegates".
    private func possessed(by noun: Int) -> Int? {
        guard words.pennTag(noun + 1) == "POS" else { return nil }
        return (noun + 2..<noun + 2 + Self.mostBetween).first { words.pennTag($0) == "NNS" }
    }

    /// The plural noun that a pronoun speaks of.
    private func antecedent(of pronoun: Int) -> String? {
        for mention in words.antecedents(of: pronoun).prefix(8) where mention.form != .pronoun {
            let head = words.word(ofDocument: mention.head)
            if head.pennTag.hasSuffix("S") { return head.form.lowercased() }
        }
        return nil
    }

    /// How far before a pronoun the noun that it stands for is looked for.
    private static let reachOfPronoun = 40

    /// The nearest plural before "of them" that is a subject or an object.
    private func pluralBefore(_ token: Int) -> String? {
        pluralsBefore(token).first { $0.relation.hasPrefix("nsubj") || $0.relation == "obj" }?.form.lowercased()
    }

    /// The nearest plural before "of them" that names people.
    private func peopleBefore(_ token: Int) -> String? {
        pluralsBefore(token).first { PeopleWords.name($0.form.lowercased()) }?.form.lowercased()
    }

    private func pluralsBefore(_ token: Int) -> some Sequence<AnnotatedToken> {
        stride(from: token - 1, through: max(0, token - Self.reachOfPronoun), by: -1).lazy
            .map(words.word(ofDocument:))
            .filter { ["NNS", "NNPS"].contains($0.pennTag) && !Self.times.contains($0.lemma) }
    }

    /// The noun of a token in the plural, lower case; a share is of one thing as well.
    private func plural(_ token: Int, share: Bool = false) -> String? {
        guard let word = words.token(token) else { return nil }
        let lower = words[token]
        switch word.tag {
        case .noun, .properNoun:
            if PeopleWords.states.contains(lower) { return "people" }
            if lower == "others" { return nil }
            // "12,000, 8,000 and 5,000 dollars"; a pound may be a weight.
            if lower.hasSuffix("s"), !lower.hasPrefix("pound"), let code = Currencies.names[lower] { return code }
            if lower == "%" || lower == "percent" || lower == "pct" { return "%" }
            // "pick-ups"
            if word.pennTag.hasSuffix("S") { return words.isHyphen(token - 1) ? words[token - 2] + "-" + lower : lower }
            return share && !Self.times.contains(lower) ? lower : Plural.of(lower)
        case .adjective, .verb:
            if PeopleWords.states.contains(lower) { return "people" }
            // "one more resident", which is an adjective as well.
            if PeopleWords.name(Plural.of(lower)) { return Plural.of(lower) }
            return words.isCapital(token) && lower.hasSuffix("s") ? lower : nil
        case .symbol: return lower == "%" ? lower : Currencies.signs[lower]
        default: return nil
        }
    }

    /// The most words between a number and its noun where the tree does not lead there.
    private static let mostBetween = 5

    /// The plural that follows within the same phrase: adjectives and nouns may stand between.
    private func following(_ end: Int) -> String? {
        var token = end
        while token < end + Self.mostBetween, let word = words.token(token) {
            let lower = words[token]
            if PeopleWords.states.contains(lower), token == end { return "people" }
            switch word.tag {
            case .noun, .properNoun:
                if word.pennTag.hasSuffix("S"), words.pennTag(token + 1) != "NNS" { return plural(token) }
                if Self.invariant.contains(lower) { return lower }
                // "killed 5,000 Yazidis"
                if token == end, words.isCapital(token), lower.hasSuffix("s"), !words.isNoun(token + 1) { return lower }
            case .adjective: break
            case .coordinator: guard words.tag(token - 1) == .adjective, token > end else { return nil }
            case .verb: guard word.pennTag == "VBN", words.isNoun(token + 1) else { return nil }
            case .punctuation: guard ["\u{201C}", "\"", "\u{2018}", "-"].contains(lower) else { return nil }
            default: return nil
            }
            token += 1
        }
        return nil
    }

    // MARK: Numbers without a noun

    /// What an amount counts that has no noun in its phrase.
    ///
    /// - Parameters:
    ///   - amount: The amount.
    ///   - last: What was counted before it, in the sentence or shortly before; nil where nothing was.
    /// - Returns: A plural in lower case; nil where nothing tells it.
    func elided(of amount: Amount, after last: String?) -> String? {
        let token = top(of: amount.number.tokens).last ?? amount.number.tokens.lowerBound
        if let noun = totalled(token) { return noun }
        if words[amount.tokens.lowerBound - 1] == "of", Self.parents.contains(words[amount.tokens.lowerBound - 2]) {
            return "children"
        }
        let first = amount.tokens.lowerBound
        if words[amount.end] == "of", words.tag(amount.end + 1) == .pronoun {
            guard harmsPeople(token) else { return last ?? pluralBefore(first) }
            let counted = last.flatMap { $0 != "people" && PeopleWords.name($0) ? $0 : nil }
            return counted ?? peopleBefore(first) ?? "people"
        }
        if let noun = numbered(first) { return noun }
        if isPlace(token) { return "people" }
        if let whole = whole(before: first) { return whole }
        if isPart(first) { return last ?? pluralBefore(first) }
        if words[amount.end] == "others" { return last.map { PeopleWords.name($0) ? "people" : $0 } ?? "people" }
        if let noun = ChangeReader(words: words).noun(changingBy: token) { return plural(noun) }
        if includesPeople(amount.end) || harmsPeople(token) || isCrowd(token) {
            // "They ran out of drivers: 38 were off sick"
            let explained = words[first - 1] == ":" ? peopleBefore(first) : nil
            return last.flatMap { PeopleWords.name($0) ? $0 : nil } ?? explained ?? "people"
        }
        if isAged(amount.end) { return last.flatMap { PeopleWords.name($0) ? $0 : nil } ?? "people" }
        return last ?? predicate(of: token) ?? goingOn(token) ?? (amount.number.writing == .vague ? "people" : nil)
    }

    /// "Thirteen were hurt, five of them children", "two of whom were minors": what the part is of, by its own noun.
    private func apposed(_ end: Int) -> String? {
        guard words[end] == "of", ["them", "whom", "these", "which"].contains(words[end + 1]) else { return nil }
        let noun = words.token(end + 2)?.lemma == "be" ? end + 3 : end + 2
        let isAlone = words.tag(noun + 1) == .punctuation || words.tag(noun + 1) == .coordinator
        return words.pennTag(noun) == "NNS" && (isAlone || words[noun + 1].isEmpty) ? plural(noun) : nil
    }

    /// "of which 71", "of the 312, 41": whether the number is a part of what was counted.
    private func isPart(_ first: Int) -> Bool {
        let before = words[first - 1] == "," ? first - 2 : first - 1
        guard ["which", "whom", "these", "those", "them"].contains(words[before]) || words.tag(before) == .numeral
        else { return false }
        return (before - 3..<before).contains { words[$0] == "of" }
    }

    /// "Of the children, 41 have returned": what the number is a part of.
    private func whole(before first: Int) -> String? {
        let noun = first - 2
        guard words[first - 1] == ",", words.pennTag(noun) == "NNS",
            (noun - 3..<noun).contains(where: { words[$0] == "of" && ["", ",", ";"].contains(words[$0 - 1]) })
        else { return nil }
        return plural(noun)
    }

    /// "Nine were under 15": whether ages are told of those counted.
    private func isAged(_ end: Int) -> Bool {
        words.token(end)?.lemma == "be" && ["under", "over", "aged", "younger", "older"].contains(words[end + 1])
    }

    /// Who is told with how many children: "a mother of five".
    static let parents: Set<String> = ["mother", "father", "mum", "mom", "dad", "parent", "parents", "widow"]

    /// Nouns for how many there are of something.
    private static let totals: Set<String> = ["number", "count", "total", "tally", "toll", "figure"]

    /// "the number of refugees reached 200", "the death toll rose to 45": what the total is one of.
    private func totalled(_ token: Int) -> String? {
        let isPredicate = words.dependents(of: token).contains { words.relation($0) == "cop" }
        guard let verb = isPredicate ? token : words.head(token), words.head(verb) != token else { return nil }
        if !isPredicate, words.tag(verb) != .verb { return nil }
        for dependent in words.dependents(of: verb) where dependent != token {
            guard let noun = words.token(dependent), Self.totals.contains(noun.lemma) else { continue }
            let relation = noun.relation
            guard relation.hasPrefix("nsubj") || relation == "obj" else { continue }
            if noun.lemma == "toll" { return "people" }
            for part in words.dependents(of: dependent) where words.isNoun(part) || words.tag(part) == .adjective {
                let isCounted = words.relation(part) == "nmod" || words.relation(part) == "compound"
                if isCounted, let plural = plural(part) { return plural }
            }
        }
        return nil
    }

    /// Nouns for people together.
    private static let crowds: Set<String> = [
        "audience", "crew", "crowd", "family", "garrison", "gathering", "group", "household", "population", "squad",
        "team",
    ]

    /// "a crowd of about 500": a number of people whom a noun gathers.
    private func isCrowd(_ token: Int) -> Bool {
        guard words.relation(token) == "nmod", let head = words.token(words.head(token) ?? -1) else { return false }
        return Self.crowds.contains(head.lemma)
    }

    /// "Councillors voted 21 to 16": who votes.
    func voters(_ token: Int) -> String? {
        var above = words.head(token)
        for _ in 0..<2 {
            guard let verb = above, words.token(verb)?.lemma != "vote" else { break }
            above = words.head(verb)
        }
        return above.flatMap { verb in
            words.dependents(of: verb).first { words.relation($0) == "nsubj" && words.pennTag($0) == "NNS" }
        }
        .flatMap { plural($0) }
    }

    /// Whether the number is that of a crowd, whatever is told of those in it.
    func isCrowd(of amount: Amount) -> Bool {
        top(of: amount.number.tokens).last.map(isCrowd) ?? false
    }

    /// "the town of 20,000": how many live there.
    private func isPlace(_ token: Int) -> Bool {
        guard words.relation(token) == "nmod", let head = words.token(words.head(token) ?? -1) else { return false }
        return PlaceWords.towns.contains(head.lemma) || ["community", "nation", "camp"].contains(head.lemma)
    }

    /// "the gunmen, numbering over 50": who they are.
    private func numbered(_ first: Int) -> String? {
        guard let verb = (first - 4..<first).last(where: { words[$0] == "numbering" || words[$0] == "numbered" }) else {
            return nil
        }
        let subject = words.dependents(of: verb).first { words.relation($0).hasPrefix("nsubj") }
        if let subject { return plural(subject) }
        guard let head = words.head(verb) else { return nil }
        if words.relation(verb).hasPrefix("acl") { return plural(head) }
        return words.dependents(of: head).first { words.relation($0).hasPrefix("nsubj") }.flatMap { plural($0) }
    }

    /// "They took boys from the choir; nine have gone": the people told of last, of whom a number begins a sentence or a
    /// clause.
    private func goingOn(_ token: Int) -> String? {
        guard words.relation(token).hasPrefix("nsubj") else { return nil }
        if token == words.range.lowerBound { return pluralBefore(token).flatMap { PeopleWords.name($0) ? $0 : nil } }
        return ["that", ";", ":"].contains(words[token - 1]) ? peopleBefore(token) : nil
    }

    /// "more than 1,000, including women": whether people are named among what is counted.
    private func includesPeople(_ end: Int) -> Bool {
        let start = words[end] == "," ? end + 1 : end
        guard ["including", "among", "mostly", "mainly"].contains(words[start]) else { return false }
        return (start + 1..<start + 7).contains { PeopleWords.name(words[$0]) }
    }

    /// Whether the number stands where people alone stand: "12 were wounded", "killing five", "20 dead".
    func harmsPeople(_ token: Int) -> Bool {
        if PeopleWords.states.contains(words[token + 1]) { return true }
        // "12 were wounded", "nine are still missing": whatever the tree makes of it.
        if words.tag(token + 1) == .auxiliary {
            for next in token + 2..<token + 5 {
                guard let word = words.token(next),
                    word.tag == .adverb || word.tag == .auxiliary || word.tag == .verb || word.tag == .adjective
                else { break }
                if PeopleWords.states.contains(words[next])
                    || word.tag == .verb && PeopleWords.verbs.contains(word.lemma)
                {
                    return true
                }
            }
        }
        var number = token
        // "killing five and wounding nine or ten"
        for _ in 0..<2 {
            guard let head = words.head(number), let word = words.token(head) else { break }
            let relation = words.relation(number)
            if relation.hasPrefix("nsubj") || relation == "obj" {
                return PeopleWords.verbs.contains(word.lemma) || PeopleWords.states.contains(words[head])
            }
            guard relation == "conj" else { break }
            number = head
        }
        return words.dependents(of: token).contains { dependent in
            words.relation(dependent).hasPrefix("acl")
                && words.token(dependent).map { PeopleWords.verbs.contains($0.lemma) } ?? false
        }
    }

    /// "50 were children": the plural that the number is said to be.
    private func predicate(of token: Int) -> String? {
        guard words.relation(token).hasPrefix("nsubj"), let head = words.head(token), words.pennTag(head) == "NNS"
        else {
            return nil
        }
        return plural(head)
    }
}
