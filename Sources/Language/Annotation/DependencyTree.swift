/// The trees of a text's sentences, read from the top: which words stand under a word.
public struct DependencyTree: Sendable, Hashable {
    /// The dependents of all words, those of the first word first; each word's in order.
    private let dependents: [Int]
    /// Where each word's dependents begin in `dependents`, and behind them the end.
    private let starts: [Int]

    /// The trees of `tokens`, whose heads are numbers of tokens.
    init(_ tokens: [AnnotatedToken]) {
        var starts = [Int](repeating: 0, count: tokens.count + 1)
        for token in tokens {
            if let head = token.head { starts[head + 1] += 1 }
        }
        for number in tokens.indices { starts[number + 1] += starts[number] }
        var next = starts
        var dependents = [Int](repeating: 0, count: starts[tokens.count])
        for (number, token) in tokens.enumerated() {
            guard let head = token.head else { continue }
            dependents[next[head]] = number
            next[head] += 1
        }
        self.starts = starts
        self.dependents = dependents
    }

    /// The words whose head is `token`, in order.
    public func dependents(of token: Int) -> ArraySlice<Int> {
        dependents[starts[token]..<starts[token + 1]]
    }

    /// From the first to the last word of `token` with all that stands under it, but for what `excluding` says of a dependent.
    ///
    /// - Parameters:
    ///   - token: The word at the top.
    ///   - excluding: Whether a dependent is left out, with all that stands under it.
    /// - Returns: A range that may hold words of others, where the tree's branches cross.
    public func reach(of token: Int, excluding: (_ dependent: Int) -> Bool = { _ in false }) -> Range<Int> {
        var reach = token..<token + 1
        var waiting = [token]
        while let next = waiting.popLast() {
            for dependent in dependents(of: next) where !excluding(dependent) {
                reach = min(reach.lowerBound, dependent)..<max(reach.upperBound, dependent + 1)
                waiting.append(dependent)
            }
        }
        return reach
    }
}
