import Language

/// Reads the numbers of a sentence, in digits and in words.
struct NumberReader {
    let words: SentenceWords

    /// The number that begins at a token; `isMoney` reads "m" as millions.
    func number(at start: Int, isMoney: Bool = false) -> Number? {
        if let signed = signed(at: start, isMoney: isMoney) { return signed }
        if let vague = vague(at: start) { return vague }
        if let loose = loose(at: start) { return loose }
        guard let number = cardinal(at: start, isMoney: isMoney) else { return nil }
        return withParts(withPoint(number))
    }

    // MARK: Signs

    /// "minus five", "−5".
    private func signed(at start: Int, isMoney: Bool) -> Number? {
        let isWord =
            words[start] == "minus" && words[start - 1] != "or"
            || words[start] == "negative" && words.tag(start - 1) != .determiner
        // A hyphen that a space divides from the word before: a dash has spaces on both sides or on none.
        let isSign =
            (words[start] == "-" || words[start] == "\u{2212}") && !words.isGlued(start) && words.isGlued(start + 1)
            && words.isDigits(start + 1)
        guard isWord || isSign, var number = cardinal(at: start + 1, isMoney: isMoney) else { return nil }
        number = withParts(withPoint(number))
        number.value = -number.value
        number.tokens = start..<number.tokens.upperBound
        if number.writing == .bareDigits { number.writing = .digits }
        return number
    }

    // MARK: Vague numbers

    /// "dozens", "tens of thousands", "several hundred", "thousands upon thousands".
    private func vague(at start: Int) -> Number? {
        var first = start
        if words[start] == "a", words[start + 1] == "few" { first += 2 }
        if words[start] == "several" || words[start] == "many" { first += 1 }
        let plural = first == start ? words[start] : NumberLexicon.severally[words[first]] ?? ""
        guard var (lower, upper) = NumberLexicon.vague[plural] else { return nil }
        var end = first + 1
        if words[end] == "of", let scale = scale(ofPlural: end + 1), first == start || plural != words[first] {
            (lower, upper) = (lower * scale, (upper + 1) * scale - 1)
            end += 2
        } else if ["upon", "and"].contains(words[end]), words[end + 1] == plural {
            end += 2
        } else if plural == "tens" || plural == "scores" {
            // "scores" are those of a match as well.
            guard words[end] == "of" || words[end] == "more" || words.relation(start).hasPrefix("nsubj:pass") else {
                return nil
            }
        }
        return Number(tokens: start..<end, value: lower, upper: upper, writing: .vague)
    }

    private func scale(ofPlural token: Int) -> Double? {
        let word = words[token]
        guard word.hasSuffix("s"), let scale = NumberLexicon.scales[word], scale >= 1000 else { return nil }
        return scale
    }

    // MARK: Numbers with an article, and halves

    /// "a hundred", "a million and a half", "half a million", "a quarter of a million".
    private func loose(at start: Int) -> Number? {
        if words[start] == "a" || words[start] == "an" {
            if let scale = NumberLexicon.scales[words[start + 1]], !words[start + 1].hasSuffix("s") {
                let number = Number(tokens: start..<start + 2, value: scale, writing: .words)
                return withMore(number, lastScale: scale)
            }
        }
        guard let (part, end) = part(at: start) else { return nil }
        let article = words[end] == "of" ? end + 1 : end
        let hasArticle = words[article] == "a" || words[article] == "an"
        // "a half-dozen"
        let scaleToken = hasArticle ? article + 1 : words.isHyphen(end) ? end + 1 : end
        if let scale = NumberLexicon.scales[words[scaleToken]], !words[scaleToken].hasSuffix("s") {
            return Number(tokens: start..<scaleToken + 1, value: part * scale, writing: .words)
        }
        guard isShare(at: start, end: end) else { return nil }
        return Number(tokens: start..<end, value: part, writing: .share)
    }

    /// Parts of a whole: "half", "a quarter", "one third", "two-thirds", "an eighth".
    private func part(at start: Int) -> (value: Double, end: Int)? {
        if words[start] == "half" || words[start] == "a-half" { return (0.5, start + 1) }
        if words[start] == "quarter" { return words[start - 1] == "a" ? nil : (0.25, start + 1) }
        let isOne = ["a", "an", "one"].contains(words[start])
        guard let count = isOne ? 1 : small(at: start)?.value else { return nil }
        let last = isOne ? start + 1 : small(at: start)?.tokens.upperBound ?? start
        let end = words.isDash(last) ? last + 1 : last
        guard let whole = NumberLexicon.parts[words[end]], words[end].hasSuffix("s") != isOne, count < whole else {
            return nil
        }
        return (count / whole, end + 1)
    }

    /// Whether a part is one of something, and not an ordinal, a match's half or a quarter of a year.
    private func isShare(at start: Int, end: Int) -> Bool {
        let next = words[end]
        switch words[start] {
        case "half":
            if words.isDash(end) || words.isDash(start - 1) || words.tag(start - 1) == .adjective { return false }
            if Self.beforeHalves.contains(words[start - 1]) { return false }
            return next == "of" || Self.determiners.contains(next) || words[start - 1] == "than"
                || words.relation(start).hasPrefix("nsubj")
        case "quarter": return next == "of" && words[end + 1] == "the"
        case "one": return !words.isCapital(end - 1)
        case "a", "an":
            // "This was a quarter of strong growth": three months that somebody had.
            let isPredicate = words.dependents(of: end - 1).contains { words.relation($0) == "cop" }
            if words[end - 1] == "quarter", isPredicate, words.tag(end + 1) == .adjective { return false }
            if words[end - 1] == "half" || words[end - 1] == "quarter" { return next == "of" || !words.isNoun(end) }
            return next == "of" || Self.beforeShares.contains(words[start - 1])
        default: return true
        }
    }

    private static let determiners: Set<String> = [
        "the", "a", "an", "their", "its", "his", "her", "our", "my", "your", "these", "those", "this", "that", "all",
    ]
    /// Words before a half of a match, a year or a land, which is no share.
    private static let beforeHalves: Set<String> = [
        "in", "the", "first", "second", "other", "top", "bottom", "better", "latter", "last", "this", "each",
    ]
    /// Words before a third that is a share, and not the third of some.
    private static let beforeShares: Set<String> = [
        "by", "than", "about", "around", "nearly", "almost", "roughly", "over", "under", "least", "only", "just",
        "some",
    ]

    // MARK: Cardinals

    /// "two hundred and five thousand and one", "1.2 million", "3 hundred and 21": the greater scale before the smaller.
    private func cardinal(at start: Int, isMoney: Bool) -> Number? {
        guard var number = chunk(at: start, isMoney: isMoney) else { return bareScale(at: start) }
        var total = 0.0
        var lastScale = Double.infinity
        var current = number.value
        while true {
            var scaled = false
            var smaller = 1.0
            // "hundred thousand", "thousand million": the greater behind the smaller.
            while let (scale, end) = bigScale(at: number.tokens.upperBound) {
                guard current * scale < lastScale, scale > smaller else { break }
                smaller = scale
                current *= scale
                number.tokens = start..<end
                scaled = true
            }
            total += current
            guard scaled else { break }
            lastScale = smallestUnit(current)
            if number.writing == .bareDigits { number.writing = .digits }
            let and = number.tokens.upperBound
            let next = words[and] == "and" ? and + 1 : and
            guard !words.isDigits(next) || words[and] == "and", let more = chunk(at: next, isMoney: false),
                more.value > 0, more.value < lastScale, more.unit == nil
            else { break }
            let beyond = bigScale(at: more.tokens.upperBound)?.scale ?? 1
            if part(at: next) != nil { break }
            guard more.value * beyond < lastScale else { break }
            current = more.value
            number.tokens = start..<more.tokens.upperBound
        }
        number.value = total
        return withMore(number, lastScale: lastScale)
    }

    /// "the dozen houses", "hundred people": a scale that counts once.
    private func bareScale(at start: Int) -> Number? {
        let word = words[start]
        guard let scale = NumberLexicon.scales[word], word.utf8.count > 4, !word.hasSuffix("s"),
            words.tag(start) == .numeral || words.tag(start) == .noun,
            words.pennTag(start + 1) == "NNS" || words.tag(start + 1) == .adjective
        else { return nil }
        return Number(tokens: start..<start + 1, value: scale, writing: .words)
    }

    /// The scale of a value: what comes behind must be smaller.
    private func smallestUnit(_ value: Double) -> Double {
        for scale in [1e12, 1e9, 1e6, 1e3] where value >= scale { return scale }
        return 100
    }

    /// A scale from a thousand on, or dozens, behind a number; a hyphen may stand between: "20-million".
    private func bigScale(at token: Int) -> (scale: Double, end: Int)? {
        let word = words.isHyphen(token) ? token + 1 : token
        guard let scale = NumberLexicon.scales[words[word]], scale != 100 else { return nil }
        return (scale, word + 1)
    }

    /// A number below a thousand in words, with its hundreds, or one in digits.
    private func chunk(at start: Int, isMoney: Bool) -> Number? {
        guard var number = digits(at: start, isMoney: isMoney) ?? small(at: start) else { return nil }
        let hundred = number.tokens.upperBound
        guard words[hundred] == "hundred" || words[hundred] == "hundreds", number.value < 100 else { return number }
        number.value *= 100
        number.tokens = start..<hundred + 1
        if number.writing == .bareDigits { number.writing = .digits }
        let next = words[hundred + 1] == "and" ? hundred + 2 : hundred + 1
        guard let rest = small(at: next) ?? digits(at: next, isMoney: false), rest.value > 0, rest.value < 100,
            rest.unit == nil, !words[rest.tokens.upperBound].hasPrefix("hundred")
        else { return number }
        if next == hundred + 1, rest.writing != .words { return number }
        if part(at: next) != nil { return number }
        number.value += rest.value
        number.tokens = start..<rest.tokens.upperBound
        return number
    }

    /// "seven", "twenty-five", "twenty five".
    private func small(at start: Int) -> Number? {
        guard let value = NumberLexicon.small[words[start]] else { return nil }
        var number = Number(tokens: start..<start + 1, value: value, writing: .words)
        let next = words.isDash(start + 1) ? start + 2 : start + 1
        if value >= 20, let ones = NumberLexicon.small[words[next]], 1...9 ~= ones {
            number.value += ones
            number.tokens = start..<next + 1
        }
        return number
    }

    /// "and a half", "and three quarters million" behind a number.
    private func withMore(_ number: Number, lastScale: Double) -> Number {
        let and = number.tokens.upperBound
        guard words[and] == "and", lastScale.isFinite else { return number }
        var number = number
        if ["a", "one"].contains(words[and + 1]), words[and + 2] == "half", bigScale(at: and + 3) == nil {
            number.value += lastScale / 2
            number.tokens = number.tokens.lowerBound..<and + 3
        } else if let more = loose(at: and + 1), more.writing == .words, more.value < lastScale,
            words[and + 1] != "half"
        {
            number.value += more.value
            number.tokens = number.tokens.lowerBound..<more.tokens.upperBound
        }
        return number
    }

    // MARK: Points and parts

    /// "five point five", "nought point nought three".
    private func withPoint(_ number: Number) -> Number {
        let point = number.tokens.upperBound
        guard number.writing == .words, words[point] == "point" else { return number }
        var digits = ""
        var end = point + 1
        while digits.utf8.count < 6, let value = NumberLexicon.small[words[end]] {
            digits += String(Int(value))
            end += 1
        }
        guard let decimals = Double("0." + digits), !digits.isEmpty else { return number }
        return adding(decimals, to: number, end: end)
    }

    /// A number with parts: "five and a quarter", "two and a half million".
    private func withParts(_ number: Number) -> Number {
        guard number.writing == .words || number.writing == .bareDigits else { return number }
        // "seven-and-a-half years"
        let end = number.tokens.upperBound
        let and = words.isHyphen(end) ? end + 1 : end
        let start = words.isHyphen(and + 1) ? and + 2 : and + 1
        guard words[and] == "and", let (part, next) = part(at: start), isPartBehind(start, end: next) else {
            return number
        }
        return adding(part, to: number, end: next)
    }

    /// A number with the part of one that ends at `end`, and with the scale behind it that multiplies both.
    private func adding(_ part: Double, to number: Number, end: Int) -> Number {
        var number = number
        number.value += part
        number.tokens = number.tokens.lowerBound..<end
        guard let (scale, end) = bigScale(at: end) else { return number }
        number.value *= scale
        number.tokens = number.tokens.lowerBound..<end
        return number
    }

    /// Whether a part belongs to the number before it: "two and a half", and not "two and a third was".
    private func isPartBehind(_ start: Int, end: Int) -> Bool {
        if words[start] == "half" || words[start] == "quarter" { return false }
        if words[end - 1].hasPrefix("hal") || words[end - 1].hasPrefix("quarter") { return true }
        return words.token(end) == nil || words.pennTag(end) == "NNS"
    }
}
