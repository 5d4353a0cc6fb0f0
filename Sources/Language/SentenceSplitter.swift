import Documents

/// Where the sentences of a paragraph end.
package struct SentenceSplitter {
    /// The most tokens that a sentence may have; a longer one is cut, so that work within a sentence stays bounded.
    package static let longest = 512

    private static let stops: Set<String> = ["!", "?", "\u{2026}", "?!"]
    private static let closers: Set<String> = [
        "\"", "''", "'", "\u{201D}", "\u{2019}", "\u{BB}", "\u{203A}", ")", "]",
    ]
    private static let openers: Set<String> = [
        "\"", "``", "''", "'", "\u{201C}", "\u{2018}", "\u{201E}", "\u{AB}", "(", "[", "\u{2013}", "\u{2014}", "-",
        "--", "\u{2022}",
    ]

    /// A splitter.
    package init() {}

    /// The sentences of a paragraph's tokens, as ranges of their numbers; they cover all of them.
    package func sentences(of tokens: [Token]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < tokens.count {
            var next = index + 1
            var ends = next - start >= Self.longest
            if isStop(tokens[index]), !isListNumber(tokens, from: start, stop: index) {
                next = afterClosers(tokens, from: next)
                ends = ends || endsSentence(tokens, stop: index, next: next)
            }
            if ends || next == tokens.count {
                found.append(start..<next)
                start = next
            }
            index = next
        }
        return found
    }

    private func isStop(_ token: Token) -> Bool {
        token.text.utf8.last == UInt8(ascii: ".") || Self.stops.contains(token.text)
    }

    /// Whether what stands before the full stop is the number of an item and nothing else.
    private func isListNumber(_ tokens: [Token], from start: Int, stop: Int) -> Bool {
        stop == start + 1 && tokens[start].text.utf8.allSatisfy { $0 < 0x3A && $0 >= 0x30 }
            && tokens[start].span.count < 4
    }

    private func afterClosers(_ tokens: [Token], from first: Int) -> Int {
        var next = first
        while next < tokens.count, Self.closers.contains(tokens[next].text) {
            // A curly mark shows by its shape that it closes, a straight one by standing close.
            let isClose = tokens[next].span.start == tokens[next - 1].span.end
            guard isClose || tokens[next].text == "\u{201D}" else { break }
            next += 1
        }
        return next
    }

    private func endsSentence(_ tokens: [Token], stop: Int, next: Int) -> Bool {
        guard next < tokens.count else { return true }
        var first = next
        while first < tokens.count - 1, first < next + 3, Self.openers.contains(tokens[first].text) { first += 1 }
        let word = tokens[first].text
        guard let scalar = word.unicodeScalars.first else { return true }
        if tokens[stop].text.utf8.count > 1, tokens[stop].text.utf8.first != UInt8(ascii: ".") {
            return endsWithAbbreviation(tokens[stop].text, before: word, quoteFollows: first > next)
        }
        let isEllipsis = tokens[stop].text != "." && tokens[stop].text.utf8.first == UInt8(ascii: ".")
        let isDigit = scalar.properties.numericType != nil
        let isClose = tokens[next].span.start == tokens[next - 1].span.end
        if isDigit { return !isClose && !isEllipsis }
        if ScalarKind.of(scalar) == .mark { return "$€£#@".unicodeScalars.contains(scalar) }
        return !scalar.properties.isLowercase
    }

    private func endsWithAbbreviation(_ word: String, before next: String, quoteFollows: Bool) -> Bool {
        guard word.utf8.last == UInt8(ascii: ".") else {
            return next.unicodeScalars.first.map { !$0.properties.isLowercase } ?? true
        }
        if Abbreviations.leading.contains(word.dropLast().lowercased()) { return false }
        return Abbreviations.openers.contains(next) || (quoteFollows && next.first?.isUppercase ?? false)
    }
}
