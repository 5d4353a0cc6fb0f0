/// What quotation marks there are, and which of them can open or close (Unicode Standard, chapter 6.2, Quotation Marks).
enum QuotationMark: Sendable {
    case double
    case single

    /// What a mark does where it stands.
    enum Side: Sendable { case opens, closes, neither }

    private static let doubles: Set<String> = [
        "\"", "''", "``", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}", "\u{2018}\u{2018}",
        "\u{2019}\u{2019}",
    ]
    private static let singles: Set<String> = [
        "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2039}", "\u{203A}", "`",
    ]

    /// The mark that `form` is; nil where it is none.
    init?(_ form: String) {
        guard form.utf8.count <= 6 else { return nil }
        if Self.doubles.contains(form) {
            self = .double
        } else if Self.singles.contains(form) {
            self = .single
        } else {
            return nil
        }
    }

    /// What the mark `form` does by its shape alone.
    ///
    /// - Parameters:
    ///   - form: The mark.
    ///   - isOpen: Whether a quotation with marks of its kind is open.
    ///   - endsWord: Whether it stands close to a word before it and to none behind.
    /// - Returns: Whether it opens or closes; nil where its place decides.
    static func side(of form: String, isOpen: Bool, endsWord: Bool) -> Side? {
        switch form {
        case "\u{201E}", "\u{AB}", "\u{201A}", "\u{2039}", "``", "`": .opens
        case "\u{201D}", "\u{BB}", "\u{203A}", "\u{2019}\u{2019}": .closes
        // German and Czech writers close with the mark that opens in English.
        case "\u{201C}", "\u{2018}", "\u{2018}\u{2018}": isOpen && endsWord ? .closes : .opens
        default: nil
        }
    }
}
