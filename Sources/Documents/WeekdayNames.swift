/// The names of the days of the week in English, in lower case.
package enum WeekdayNames {
    /// The whole names, from Monday on.
    package static let full = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    /// The short forms without their full stop.
    package static let short: Set<String> = Set(shortForms.keys)
    /// All of these, each with the number of its day, Monday 1.
    package static let all: [String: Int] = {
        var all = shortForms
        for (place, name) in full.enumerated() { all[name] = place + 1 }
        return all
    }()

    private static let shortForms = [
        "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
        "sun": 7,
    ]
}
