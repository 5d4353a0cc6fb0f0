/// That a pattern holds at words.
struct CategoryMatch {
    let code: CategoryCode
    /// The decisive words.
    let tokens: Range<Int>
    /// The number of the pattern's rule in the taxonomy.
    let rule: Int
}

extension [CategoryMatch] {
    /// Those that are left, by their starts, where none of a category overlaps another: the first, of those that begin
    /// together the longest, and of those with the same words the one given first.
    func settled() -> [CategoryMatch] {
        let ordered = enumerated().sorted { one, other in
            let (first, second) = (one.element.tokens, other.element.tokens)
            return (first.lowerBound, -first.count, one.offset) < (second.lowerBound, -second.count, other.offset)
        }
        var ends: [CategoryCode: Int] = [:]
        return ordered.map(\.element).filter { match in
            guard match.tokens.lowerBound >= ends[match.code] ?? 0 else { return false }
            ends[match.code] = match.tokens.upperBound
            return true
        }
    }
}
