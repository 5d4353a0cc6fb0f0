/// A number with the sign or name of what it is an amount of: of money, or of a hundred.
struct Amount {
    /// The number.
    var number: Number
    /// The tokens of the number and, for money, of the currency.
    var tokens: Range<Int>
    /// An ISO 4217 code, `%`, or what glued letters say; nil for a count.
    var unit: String?
    /// The token after the amount with its sign.
    var end: Int
}
