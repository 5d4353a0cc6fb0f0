/// A date as its words say it.
struct DateReading {
    /// What it says.
    let expression: DateExpression
    /// How a word before it opens it towards one side.
    let bound: DateBound?
    /// Whether it is said to be only about then.
    let isApproximate: Bool
    /// The places of its words.
    let places: Range<Int>
}
