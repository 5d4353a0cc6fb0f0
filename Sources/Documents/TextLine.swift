/// One line of a text that holds more than white space.
struct TextLine {
    /// From its first to its last character that is no white space.
    let words: Span
    /// Whether an empty line or the end of the text stands after it.
    let isFollowedByGap: Bool
}

extension SourceText {
    /// Whether the last character of `words`, quotation marks and brackets aside, is one of `marks` or an ellipsis.
    func ends(_ words: Span, with marks: String) -> Bool {
        var end = agencyStart(words) ?? words.end
        while end > words.start {
            if [0x22, 0x27, 0x29, 0x5D].contains(bytes[end - 1]) {
                end -= 1
            } else if end - words.start >= 3, bytes.has([0xE2, 0x80], at: end - 3), bytes[end - 1] != 0xA6 {
                end -= 3
            } else {
                break
            }
        }
        guard end > words.start else { return false }
        return marks.utf8.contains(bytes[end - 1])
            || end - words.start >= 3 && bytes.has([0xE2, 0x80, 0xA6], at: end - 3)
    }

    /// Where an agency's name in brackets begins, `(ABC)`, that some papers set behind the last sentence.
    private func agencyStart(_ words: Span) -> Int? {
        guard words.count > 8, bytes[words.end - 1] == 0x29,
            let open = bytes[words.end - 8..<words.end].lastIndex(of: 0x28), open - 2 > words.start,
            bytes[open - 1] == 0x20, [0x21, 0x2E, 0x3F].contains(bytes[open - 2]),
            bytes[open + 1..<words.end - 1].allSatisfy(\.isUppercase)
        else { return nil }
        return open - 1
    }

    /// Whether the line is written as headlines are: short, and no sentence, or with capitals throughout.
    func isTitle(_ words: Span) -> Bool {
        words.count <= 250 && !bytes[words.start].isLowercase && (!ends(words, with: ".!:;,") || isTitleCase(words))
    }

    /// Whether every longer word of a short line begins with a capital, and the line is not all in capitals: "They Were Told
    /// to Leave. Now They Return."
    func isTitleCase(_ words: Span) -> Bool {
        guard words.count <= 250 else { return false }
        var count = 0
        var hasSmall = false
        for word in bytes[words.range].split(separator: 0x20) where word.count >= 5 {
            if word.first(where: \.isLetter)?.isLowercase ?? false { return false }
            hasSmall = hasSmall || word.contains(where: \.isLowercase)
            count += 1
        }
        return hasSmall && count >= 5
    }

    /// Whether the line's first letter is a small one.
    func beginsLowerCase(_ words: Span) -> Bool {
        self[Span(words.start, min(words.end, words.start + 4))].unicodeScalars.first?.properties.isLowercase ?? false
    }
}
