import Documents

/// Tells whether a headline says something that the text under it does not, by the words they share.
struct HeadlineFilter {
    /// A headline of whose content words this share stands in the body says what the body says.
    private static let sameFrom = 0.6
    /// How many characters of two words must agree for them to count as one: "kills", "killed".
    private static let stem = 5

    private let reading: Reading
    private let body: Set<Substring>

    init(_ reading: Reading) {
        self.reading = reading
        var body: Set<Substring> = []
        for line in reading.lines where line.zone == .lead || line.zone == .body {
            for index in line.tokens where reading.isWord(index) { body.insert(reading.lower[index].prefix(Self.stem)) }
        }
        self.body = body
    }

    /// Whether the headline `range` is a statement that the body does not make.
    func saysMoreThanBody(_ range: Range<Int>) -> Bool {
        let words = range.filter { reading.isWord($0) && !WordLists.closed.contains(reading.lower[$0]) }
        guard reading.wordCount(range) >= 4, !words.isEmpty, reading.lower[range.upperBound - 1] != "?" else {
            return false
        }
        guard range.contains(where: { reading.isFinite($0) }) else { return false }
        let shared = words.filter { body.contains(reading.lower[$0].prefix(Self.stem)) }.count
        return Double(shared) < Self.sameFrom * Double(words.count)
    }
}
