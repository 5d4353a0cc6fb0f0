import Documents

/// Where a document bears on each category by words that mean it alone: the context of words that do not.
struct CategoryContexts {
    /// By category its matches, the first of each sentence, in order.
    private let matches: [CategoryCode: [(sentence: Int, tokens: Range<Int>)]]
    private let sentences: [Int]

    /// The contexts that `matches`, in order, are to others; `sentences` has the sentence of each token.
    init(_ matches: [CategoryMatch], sentences: [Int]) {
        var firsts: [CategoryCode: [(sentence: Int, tokens: Range<Int>)]] = [:]
        for match in matches {
            let sentence = sentences[match.tokens.lowerBound]
            if firsts[match.code]?.last?.sentence != sentence {
                firsts[match.code, default: []].append((sentence, match.tokens))
            }
        }
        self.matches = firsts
        self.sentences = sentences
    }

    /// Whether there is as much of `context` around `match` as it asks for.
    func hold(_ context: CategoryPattern.Context?, around match: CategoryMatch) -> Bool {
        context.map { within($0, of: match).count >= $0.least } ?? true
    }

    /// The words of the nearest sentences that `context` asks for, in order.
    func nearest(_ context: CategoryPattern.Context?, around match: CategoryMatch) -> [Range<Int>] {
        guard let context, let matches = matches[match.code] else { return [] }
        let sentence = sentences[match.tokens.lowerBound]
        let found = within(context, of: match)
        var start = matches.partitioningIndex { $0.sentence >= sentence }
        var end = start
        while end - start < min(context.least, found.count) {
            let before = start > found.lowerBound ? sentence - matches[start - 1].sentence : Int.max
            let behind = end < found.upperBound ? matches[end].sentence - sentence : Int.max
            if behind < before { end += 1 } else { start -= 1 }
        }
        return matches[start..<end].map(\.tokens)
    }

    /// The numbers of the matches that are near enough to `match`.
    private func within(_ context: CategoryPattern.Context, of match: CategoryMatch) -> Range<Int> {
        guard let matches = matches[match.code] else { return 0..<0 }
        guard let near = context.near else { return matches.indices }
        let sentence = sentences[match.tokens.lowerBound]
        let start = matches.partitioningIndex { $0.sentence >= sentence - near }
        let end = matches.partitioningIndex { $0.sentence > sentence + near }
        return start..<end
    }
}
