import Documents

/// What the words around a date tell of its time.
struct DateContext {
    /// A date that the text gives with its year, near another that has none.
    struct Anchor {
        /// Its first day.
        let day: CalendarDay
        /// Whether it stands in the same sentence.
        let isNear: Bool
    }

    /// The tense of what it is told with.
    var tense = DateTense.past
    /// The nearest date with a year.
    var anchor: Anchor?
    /// What was told of last: "two days later" counts from it.
    var told = ToldDates()

    /// The year of what was told of last, however far back.
    var year: Int?

    /// The first day of what was told of last that is no longer than `unit`.
    func told(upTo unit: DateUnit) -> CalendarDay? {
        switch unit {
        case .day, .week, .weekend: told.day
        case .month, .quarter: told.month ?? told.day
        case .year, .decade: told.year ?? told.month ?? told.day
        }
    }
}
