import Documents

/// Where sentences may begin by the look of the words: what long paragraphs are cut by before the model has read them.
struct SentenceRule {
    private static let closers: Set<String> = ["\"", "'", "\u{201D}", "\u{2019}", "\u{BB}", ")", "]", "}"]
    private static let openers: Set<String> = ["\"", "\u{201C}", "\u{2018}", "\u{AB}", "\u{201E}", "'"]

    private let words: [Word]
    private let text: SourceText

    /// A rule over the `words` of `text`.
    init(_ words: [Word], of text: SourceText) {
        self.words = words
        self.text = text
    }

    /// For each word whether a sentence may begin with it.
    func starts() -> [Bool] {
        var starts: [Bool] = []
        starts.reserveCapacity(words.count)
        // Whether the words so far end with a full stop and marks that close.
        var hasEnded = true
        for word in words {
            let form = text[word.span]
            let isCloser = Self.closers.contains(form)
            let isOpener = Self.openers.contains(form) && word.gap != .glued
            let opens = isOpener || form.first.map { $0.isUppercase || $0.isNumber } ?? false
            starts.append(word.gap == .paragraph || (hasEnded && opens && !(isCloser && word.gap == .glued)))
            if !isCloser { hasEnded = Self.endsSentence(form) }
        }
        return starts
    }

    /// Whether a word is a full stop or another mark that can end a sentence.
    private static func endsSentence(_ form: String) -> Bool {
        ["!", "?", "\u{2026}"].contains(form.last) || form.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
    }
}
