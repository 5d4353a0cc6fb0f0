import Documents

/// What may begin at one place of a text: each property is the end of a word of its kind, or nil.
struct WordMatcher {
    let text: ByteText
    let start: Int
    let span: Span

    private var end: Int { span.end }

    private func isLetter(_ offset: Int) -> Bool { text.kind(at: offset, before: end) == .word }

    /// Whether a letter, a digit or a low line stands at `offset`.
    private func isNamePart(_ offset: Int) -> Bool {
        isLetter(offset) || (offset < end && text.bytes[offset] == UInt8(ascii: "_"))
    }

    private func byte(_ offset: Int) -> UInt8 { offset < end ? text.bytes[offset] : 0 }

    private func isUpper(_ offset: Int) -> Bool {
        UInt8(ascii: "A") <= byte(offset) && byte(offset) <= UInt8(ascii: "Z")
    }

    private func isLower(_ offset: Int) -> Bool {
        UInt8(ascii: "a") <= byte(offset) && byte(offset) <= UInt8(ascii: "z")
    }

    private func width(_ offset: Int) -> Int { text.scalar(at: offset, before: end)?.width ?? 1 }

    // MARK: Addresses

    /// A web address, without the marks that close a sentence behind it.
    var address: Int? {
        let starts: [StaticString] = ["https://", "http://", "www."]
        guard starts.contains(where: { text.hasPrefix($0, at: start, before: end) }) else { return nil }
        return endOfAddress
    }

    /// The endings of servers' names by which an address is known without its scheme: "t.me/example".
    private static let domains: Set<String> = [
        "me", "com", "org", "net", "int", "gov", "edu", "info", "eu", "ua", "ru", "by", "uk", "tv",
    ]

    /// A web address without its scheme, known by a server's name and a path.
    var bareAddress: Int? {
        var offset = start
        var part = start
        while isNamePart(offset) || byte(offset) == UInt8(ascii: "-") || isInnerStop(offset) {
            guard offset - start < 253, byte(offset) < 0x80 else { return nil }
            if byte(offset) == UInt8(ascii: ".") { part = offset + 1 }
            offset += 1
        }
        guard part > start, byte(offset) == UInt8(ascii: "/"), isNamePart(offset + 1),
            Self.domains.contains(String(decoding: text.bytes[part..<offset], as: UTF8.self))
        else { return nil }
        return endOfAddress
    }

    private var endOfAddress: Int {
        var offset = start
        var last = start
        while let (scalar, width) = text.scalar(at: offset, before: end) {
            if ScalarKind.of(scalar) == .space || "<>\"\u{201C}\u{201D}".unicodeScalars.contains(scalar) { break }
            offset += width
            if !".,;:!?)]\u{2019}'".unicodeScalars.contains(scalar) { last = offset }
        }
        return last
    }

    // MARK: Mail addresses

    /// The most bytes before the @ of a mail address (RFC 5321, 4.5.3.1.1).
    private static let longestLocalPart = 64

    /// A mail address, its server named in one word or more.
    var mail: Int? {
        var offset = start
        while offset < start + Self.longestLocalPart, byte(offset) != UInt8(ascii: "@") {
            let isJoined = byte(offset) == UInt8(ascii: ".") && isMailPart(offset + 1)
            guard isMailPart(offset) || isJoined else { return nil }
            offset += width(offset)
        }
        guard byte(offset) == UInt8(ascii: "@") else { return nil }
        var last: Int?
        repeat {
            offset += 1
            let part = offset
            while isNamePart(offset) || byte(offset) == UInt8(ascii: "-") { offset += width(offset) }
            if offset == part { break }
            last = offset
        } while byte(offset) == UInt8(ascii: ".")
        return last
    }

    private func isMailPart(_ offset: Int) -> Bool {
        isNamePart(offset) || byte(offset) == UInt8(ascii: "+") || byte(offset) == UInt8(ascii: "-")
    }

    /// The end of letters, digits and low lines from `offset`.
    func endOfName(from offset: Int) -> Int {
        var offset = offset
        while isNamePart(offset) { offset += width(offset) }
        return offset
    }

    // MARK: Abbreviations

    /// A word that is written with a full stop of its own, with it.
    var abbreviation: Int? {
        var offset = start
        while offset - start < Abbreviations.longest, isLetter(offset) || isInnerStop(offset) {
            if byte(offset) == UInt8(ascii: "."), let end = gluedAbbreviation(before: offset) { return end }
            offset += width(offset)
        }
        guard byte(offset) == UInt8(ascii: ".") else { return nil }
        let word = String(decoding: text.bytes[start..<offset], as: UTF8.self)
        if Abbreviations.numbering.contains(word) { return isNumber(behind: offset + 1) ? offset + 1 : nil }
        guard !isNamePart(offset + 1) else { return gluedAbbreviation(before: offset) }
        return Abbreviations.written.contains(word) ? offset + 1 : nil
    }

    /// The end of an abbreviation whose full stop stands at `offset`, and to which what follows is glued.
    private func gluedAbbreviation(before offset: Int) -> Int? {
        let word = String(decoding: text.bytes[start..<offset], as: UTF8.self)
        let next = offset + 1
        let isTitle = isUpper(next) && Abbreviations.titles.contains(word)
        let isCounted =
            text.isDigit(at: next, before: end)
            && (Abbreviations.months.contains(word) || Abbreviations.numbering.contains(word))
        return isTitle || isCounted ? next : nil
    }

    /// Whether a number stands at `offset`, or one space behind it.
    private func isNumber(behind offset: Int) -> Bool {
        text.isDigit(at: offset, before: end)
            || text.kind(at: offset, before: end) == .space
                && text.isDigit(at: offset + width(offset), before: end)
    }

    private func isInnerStop(_ offset: Int) -> Bool {
        byte(offset) == UInt8(ascii: ".") && isLetter(offset + 1)
    }

    /// Capitals with a full stop each, as in a country's initials; a single one only where a capital follows, as in a name.
    var initials: Int? {
        var offset = start
        while isUpper(offset), byte(offset + 1) == UInt8(ascii: ".") { offset += 2 }
        if offset > start + 2 { return offset }
        guard offset == start + 2, text.kind(at: offset, before: end) == .space, isUpper(offset + width(offset)),
            start == span.start || !isPartOfName(before: start)
        else { return nil }
        return offset
    }

    private func isPartOfName(before offset: Int) -> Bool {
        let last = text.bytes[offset - 1]
        return last == UInt8(ascii: "_") || last == UInt8(ascii: ".") || text.isWord(before: offset, from: span.start)
    }

    // MARK: Numbers

    private func endOfDigits(_ offset: Int, most: Int = .max) -> Int {
        var last = offset
        while last - offset < most, text.isDigit(at: last, before: end) { last += 1 }
        return last
    }

    /// A telephone number of ten digits, with or without a country's.
    var telephone: Int? {
        guard text.isDigit(at: start, before: end) else { return nil }
        let first = endOfDigits(start, most: 4)
        if byte(first) == UInt8(ascii: "-"), first - start <= 3, let last = localNumber(first + 1) { return last }
        return localNumber(start)
    }

    private func localNumber(_ offset: Int) -> Int? {
        var offset = offset
        for (digits, marks) in [(3, "-/"), (3, "-"), (4, "")] {
            guard endOfDigits(offset, most: digits) == offset + digits else { return nil }
            offset += digits
            if marks.isEmpty { break }
            guard marks.utf8.contains(byte(offset)) else { return nil }
            offset += 1
        }
        return isLetter(offset) ? nil : offset
    }

    /// A number with its separators; letters that follow belong to it, unless they are a unit.
    var number: Int? {
        guard text.isDigit(at: start, before: end) else { return nil }
        var offset = endOfDigits(start)
        while ".,:/".utf8.contains(byte(offset)), text.isDigit(at: offset + 1, before: end) {
            offset = endOfDigits(offset + 1)
        }
        var last = offset
        while isLetter(last) { last += width(last) }
        guard last > offset, last - offset <= 3 else { return last }
        let letters = String(decoding: text.bytes[offset..<last], as: UTF8.self).lowercased()
        return Self.units.contains(letters) ? offset : last
    }

    /// The code of a currency that an amount is glued to: "UAH1,000,000".
    var currency: Int? {
        let codes: [StaticString] = ["uah", "usd", "eur", "gbp", "rub"]
        guard isUpper(start), codes.contains(where: { text.hasPrefix($0, at: start, before: end) }),
            text.isDigit(at: start + 3, before: end)
        else { return nil }
        return start + 3
    }

    /// Units that are words of their own behind a number: EWT cuts them off, and a quantity is read without.
    private static let units: Set<String> = [
        "am", "pm", "k", "m", "bn", "mn", "km", "cm", "mm", "kg", "ft", "lb", "lbs", "mph",
    ]

    // MARK: Words and marks

    /// Letters and digits, with the marks that hold a word together, up to a clitic.
    var word: Int {
        var offset = start + width(start)
        if text.isWord(before: start, from: span.start), let clitic = endOfClitic(at: start) { return clitic }
        while offset < end {
            if endOfClitic(at: offset) != nil { break }
            if isLetter(offset) {
                offset += width(offset)
                continue
            }
            guard joins(offset) else { break }
            offset += width(offset)
            offset += width(offset)
        }
        return offset
    }

    /// Whether the mark at `offset` joins letters before and behind it.
    private func joins(_ offset: Int) -> Bool {
        guard let (scalar, width) = text.scalar(at: offset, before: end), isLetter(offset + width) else { return false }
        switch scalar {
        case "&", "'", "\u{2019}": return true
        // Not where a sentence ends without a space behind it: "shut.Then", "there.UN".
        case ".":
            guard isUpper(offset + 1) else { return true }
            let endsWord = offset - 3 >= start && (offset - 3..<offset).allSatisfy(isLower)
            return !endsWord && !isLower(offset + 2)
        default: return false
        }
    }

    /// The end of `'s`, `'re`, `n't` and their like at `offset`, where no letter follows them.
    func endOfClitic(at offset: Int) -> Int? {
        let isNegation = byte(offset) | 0x20 == UInt8(ascii: "n")
        guard let mark = text.scalar(at: isNegation ? offset + 1 : offset, before: end),
            mark.scalar == "'" || mark.scalar == "\u{2019}"
        else { return nil }
        let letters = (isNegation ? offset + 1 : offset) + mark.width
        let endings: [StaticString] = isNegation ? ["t"] : ["s", "re", "ve", "ll", "d", "m"]
        for ending in endings where text.hasPrefix(ending, at: letters, before: end) {
            let last = letters + ending.utf8CodeUnitCount
            if !isLetter(last) { return last }
        }
        return nil
    }

    /// The end of the marks out of `marks` that begin here.
    func endOfRun(of marks: [Unicode.Scalar]) -> Int {
        var offset = start
        while let (scalar, width) = text.scalar(at: offset, before: end), marks.contains(scalar) { offset += width }
        return offset
    }

    /// A face of punctuation, standing free: ":)".
    var emoticon: Int? {
        guard ":;=".utf8.contains(byte(start)),
            start == span.start || text.isSpace(before: start, from: span.start)
        else { return nil }
        var offset = start + 1
        if byte(offset) == UInt8(ascii: "-") { offset += 1 }
        let mouth = offset
        while "()".utf8.contains(byte(offset)) { offset += 1 }
        return offset > mouth && !isNamePart(offset) ? offset : nil
    }
}
