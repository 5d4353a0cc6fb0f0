/// The words of English for whole numbers below a hundred, which dates and quantities are told in.
enum CardinalWords {
    /// The numbers below twenty, from one on.
    static let units = numbered(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            + "eighteen nineteen"
    )
    /// The tens from twenty on.
    static let tens = [
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]

    /// Words of a list by their places in it, counted from 1.
    static func numbered(_ words: String) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: words.split(separator: " ").enumerated().map { (String($1), $0 + 1) })
    }
}
