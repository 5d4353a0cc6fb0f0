import Documents

/// The year of a date, as far as it is known.
package enum EDTFYear: Sendable, Hashable {
    /// Not given: `XXXX`.
    case open
    /// That year.
    case year(Int)
    /// Ten years, by their first three digits: 199 is `199X`.
    case decade(Int)
    /// A hundred years, by their first two digits: 19 is `19XX`.
    case century(Int)

    /// The first and the last year that it can be; nil where it is not given.
    var years: ClosedRange<Int>? {
        switch self {
        case .open: nil
        case .year(let year): year...year
        case .decade(let digits): max(1, digits * 10)...digits * 10 + 9
        case .century(let digits): max(1, digits * 100)...digits * 100 + 99
        }
    }

    /// Four characters.
    var text: String {
        switch self {
        case .open: "XXXX"
        case .year(let year): CalendarDay.padded(year, to: 4)
        case .decade(let digits): CalendarDay.padded(digits, to: 3) + "X"
        case .century(let digits): CalendarDay.padded(digits, to: 2) + "XX"
        }
    }

    /// The year that `text` writes; nil for anything else.
    init?(_ text: Substring) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard text.count == 4, text.dropFirst(digits.count).allSatisfy({ $0 == "X" }) else { return nil }
        switch (digits.count, Int(digits)) {
        case (0, _): self = .open
        case (4, let year?) where year > 0: self = .year(year)
        case (3, let decade?): self = .decade(decade)
        case (2, let century?): self = .century(century)
        default: return nil
        }
    }
}
