/// Separates what a non-restrictive relative clause adds about a name: "Ann Lee, who fled in 2014, lives here".
struct RelativeClauseSplitter {
    private static let marks: Set<String> = [",", "-", "\u{2013}", "\u{2014}", "--"]

    let reading: Reading

    /// The clause that `range` is without its relative clause, then that clause with the name it is about.
    func separated(_ range: Range<Int>) -> [[Range<Int>]] {
        guard let mark = range.first(where: { opensRelative($0, in: range) }) else { return [[range]] }
        let name = nameBefore(mark, in: range)
        let close = (mark + 2..<range.upperBound).first { reading.lower[$0] == reading.lower[mark] } ?? range.upperBound
        let clause = name.lowerBound..<close
        guard reading.wordCount(mark..<close) >= 4 else { return [[range]] }
        var main = [range.lowerBound..<mark]
        if close + 1 < range.upperBound { main.append(close + 1..<range.upperBound) }
        let isAlone = reading.wordCount(main[0]) == name.count && main.count == 1
        return isAlone ? [[range]] : [main, [clause]]
    }

    private func opensRelative(_ mark: Int, in range: Range<Int>) -> Bool {
        guard Self.marks.contains(reading.lower[mark]), mark > range.lowerBound, mark + 2 < range.upperBound,
            ["who", "which"].contains(reading.lower[mark + 1]), !nameBefore(mark, in: range).isEmpty
        else { return false }
        // "The head of Orlo, who fled": it is not the town that fled.
        let name = nameBefore(mark, in: range)
        let before = name.lowerBound > range.lowerBound ? reading.lower[name.lowerBound - 1] : ""
        let isPlace = reading.lower[mark + 1] == "which" && ["in", "to", "near", "into", "from", "at"].contains(before)
        let isPart = WordLists.prepositions.contains(before) || ["and", "or", "&"].contains(before)
        guard isPlace || !isPart else { return false }
        return (mark + 2..<min(range.upperBound, mark + 6)).contains { index in
            reading.isFinite(index) || reading.lower[index].hasSuffix("ed")
        }
    }

    /// The capitalised words right before `mark`.
    private func nameBefore(_ mark: Int, in range: Range<Int>) -> Range<Int> {
        var start = mark
        while start > range.lowerBound, reading.isWord(start - 1), reading.isCapitalised(start - 1) { start -= 1 }
        return start..<mark
    }
}
