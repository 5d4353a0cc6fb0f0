/// The names of the months in English, in lower case.
package enum MonthNames {
    /// The whole names, from January on.
    package static let full = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    /// The short forms without their full stop; May has none.
    package static let short: Set<String> = Set(shortForms.keys)
    /// All of these, each with the number of its month.
    package static let all: [String: Int] = {
        var all = shortForms
        for (place, name) in full.enumerated() { all[name] = place + 1 }
        return all
    }()

    private static let shortForms = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
        "dec": 12,
    ]

    /// The number of the month, from 1 for January, that `name` is; nil where it is none.
    package static func number(of name: String) -> Int? { all[name] }
}
