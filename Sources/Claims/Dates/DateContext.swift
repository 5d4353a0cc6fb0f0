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
    /// The day that was told of last: "two days later" counts from it.
    var told: CalendarDay?
}
