/// What a text has counted so far, as far as later numbers without a noun lean on it.
struct ToldCounts {
    /// What was counted last, shortly before; nil where nothing was.
    let last: String?
    /// By number what that many were counted of.
    let byValue: [Double: String]

    /// "The 112": what so many were counted of before; small numbers come again by chance.
    func unit(of value: Double) -> String? { value > Self.smallest ? byValue[value] : nil }

    private static let smallest = 12.0
}
