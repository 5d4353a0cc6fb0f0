import Documents

/// Mends where the model says that sentences begin, by what marks and small words make certain.
///
/// The treebank hardly has sentences that end in an abbreviation or in three full stops, so the model misses them; and it
/// leaves a quotation mark on the wrong side at times.
struct SentenceMender {
    private static let openBrackets: Set<String> = ["(", "[", "{"]
    private static let closeBrackets: Set<String> = [")", "]", "}"]
    /// Abbreviations that may be the last word of a sentence.
    private static let last: Set<String> = [
        "U.S.", "U.N.", "U.K.", "E.U.", "D.C.", "a.m.", "p.m.", "Inc.", "Ltd.", "Co.", "Corp.", "etc.", "Jr.", "Sr.",
        "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec.", "Ph.D.", "U.S.A.",
    ]
    private static let stops: Set<String> = [".", "!", "?", "\u{2026}"]
    /// Words that begin a sentence and are seldom part of a name.
    private static let openers = Abbreviations.openers.subtracting(["I", "A", "One", "Most", "Last"])

    private let words: [Word]
    private let text: SourceText

    /// A mender for the `words` of `text`.
    init(_ words: [Word], of text: SourceText) {
        self.words = words
        self.text = text
    }

    /// For each word of `range` whether a sentence begins with it.
    ///
    /// - Parameters:
    ///   - starts: What the model says of each.
    ///   - range: The words, one paragraph or more.
    ///   - isParagraphStart: Whether a paragraph begins with a word of the document.
    /// - Returns: The same, mended.
    func mended(_ starts: [Bool], _ range: Range<Int>, isParagraphStart: [Bool]) -> [Bool] {
        var starts = starts
        func begins(_ word: Int) -> Bool { isParagraphStart[word] || starts[word - range.lowerBound] }
        for word in range.dropFirst() where !isParagraphStart[word] {
            let place = word - range.lowerBound
            if mustBegin(word) { starts[place] = true }
            if goesOn(word) { starts[place] = false }
            guard starts[place] else { continue }
            if let label = labelStart(before: word), label >= range.lowerBound, begins(label) {
                starts[place] = false
            } else if closes(word) {
                // The mark belongs to what it closes; behind it the next sentence may begin.
                starts[place] = false
                let next = word + 1
                if next < range.upperBound, !isParagraphStart[next], beginsWithCapital(next), endsSentence(word - 1) {
                    starts[place + 1] = true
                }
            } else if opens(word - 1), begins(word - 1) {
                starts[place] = false
            } else if opens(word - 1), place > 1, !isParagraphStart[word - 1], endsSentence(word - 2) {
                starts[place] = false
                starts[place - 1] = true
            }
        }
        return starts
    }

    /// Whether no sentence goes on over the word's beginning.
    private func mustBegin(_ word: Int) -> Bool {
        let before = form(word - 1)
        if words[word].gap == .glued {
            // "the UN.Zelensky": a full stop with words on both sides and no space.
            return before == "." && word > 1 && beginsWithCapital(word) && form(word).utf8.count > 1
                && words[word - 1].gap == .glued && form(word - 2).utf8.count > 1
                && form(word - 2).allSatisfy(\.isLetter)
        }
        if before == ".", word > 1, words[word - 1].gap == .glued, beginsWithCapital(word) {
            // A word with a full stop of its own would hold it; what is left in doubt are short ones.
            return Self.openers.contains(form(word)) || form(word - 2).utf8.count > 3 && form(word).utf8.count > 2
        }
        guard Self.openers.contains(form(word)) else { return false }
        return Self.last.contains(before) || before == "\u{2026}"
            || (before.count > 2 && before.allSatisfy { $0 == "." })
    }

    /// Whether a full stop before the word belongs to a shortened one that never ends a sentence there.
    ///
    /// Such are titles ("Cpl. Ann Lee"), a surname's first letter ("Ann L. in court"), and what stands before a number ("Art. 5").
    private func goesOn(_ word: Int) -> Bool {
        let isSplit = form(word - 1) == "." && words[word - 1].gap == .glued && word > 1
        let before = isSplit ? form(word - 2) : form(word - 1).hasSuffix(".") ? String(form(word - 1).dropLast()) : ""
        guard let first = form(word).first else { return false }
        if Abbreviations.titles.contains(before) { return first.isUppercase || first.isLowercase }
        if Abbreviations.numbering.contains(before) { return first.isNumber && !isSplit }
        return before.count == 1 && before.first?.isUppercase ?? false && first.isLowercase
    }

    /// The first word of a list's label that is all that stands before `word` in its sentence: "1.", "(a)", "II.", "4)".
    private func labelStart(before word: Int) -> Int? {
        let mark = form(word - 1)
        let place = mark == "." || mark == ")" || mark == "]" ? word - 2 : word - 1
        guard place >= 0 else { return nil }
        let label = form(place)
        let body = label.hasSuffix(".") ? label.dropLast() : label[...]
        let isNumber = body.count < 4 && body.allSatisfy { $0.isNumber || $0 == "." } && body.first?.isNumber ?? false
        let isRoman = !body.isEmpty && body.count < 6 && body.allSatisfy { "IVXivx".contains($0) }
        let isLetter = body.count == 1 && body.first?.isLetter ?? false
        guard isNumber || isRoman || isLetter, place < word - 1 || label.hasSuffix(".") else { return nil }
        return place > 0 && Self.openBrackets.contains(form(place - 1)) ? place - 1 : place
    }

    /// Whether a mark stands close behind a word, and closes what was open.
    private func closes(_ word: Int) -> Bool {
        guard words[word].gap == .glued else { return false }
        if Self.closeBrackets.contains(form(word)) { return true }
        guard QuotationMark(form(word)) != nil else { return false }
        return word + 1 == words.count || words[word + 1].gap != .glued
    }

    /// Whether a mark stands apart from the word before it and close to the next.
    private func opens(_ word: Int) -> Bool {
        guard words[word].gap != .glued, words[word + 1].gap == .glued else { return false }
        return QuotationMark(form(word)) != nil || Self.openBrackets.contains(form(word))
    }

    private func endsSentence(_ word: Int) -> Bool {
        let form = form(word)
        return Self.stops.contains(form) || form.allSatisfy { ".!?".contains($0) }
            || closesAfterEnd(word)
    }

    private func closesAfterEnd(_ word: Int) -> Bool {
        closes(word) && word > 0 && Self.stops.contains(form(word - 1))
    }

    private func beginsWithCapital(_ word: Int) -> Bool { form(word).first?.isUppercase ?? false }

    private func form(_ word: Int) -> String { text[words[word].span] }
}
