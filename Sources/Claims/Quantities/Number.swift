/// A number as it is written, before it is known to count anything.
struct Number: Sendable, Hashable {
    /// How it is written.
    enum Writing: Sendable {
        /// In digits alone, without marks: a year, a number of a list and a count look like this.
        case bareDigits
        /// In digits with marks that only a count has, or with a word such as "thousand".
        case digits
        /// In words.
        case words
        /// As a vague plural: "dozens".
        case vague
        /// As a part of a whole: "two thirds".
        case share
    }

    /// Its tokens.
    var tokens: Range<Int>
    /// Its value, or the lower end of what it can mean.
    var value: Double
    /// The upper end; of a vague number and of a range only.
    var upper: Double?
    /// How it is written.
    var writing: Writing
    /// What letters that are glued to its digits say that it counts: "115USD", "3h".
    var unit: String?

    /// The same, so many times smaller.
    func divided(by divisor: Double) -> Number {
        var number = self
        number.value /= divisor
        number.upper = number.upper.map { $0 / divisor }
        return number
    }
}
