import Documents

/// A run of letters, a run of digits or a mark: what dates are read from, finer than the words of the model.
struct DateWord {
    /// Its characters in lower case, dashes as `-` and apostrophes as `'`.
    let text: String
    /// The number that a run of up to eight digits writes.
    let number: Int?
    /// Whether its first letter is a capital.
    let isCapitalised: Bool
    /// Whether nothing stands between it and what is before it.
    let isGlued: Bool
    /// Where it stands.
    let span: Span
    /// The number of the token that it is of.
    let token: Int

    /// How many digits it has, where it is a number.
    var digits: Int { number == nil ? 0 : text.utf8.count }
}
