import Documents

/// The dates that a text told of last, by their lengths.
struct ToldDates {
    /// The last day.
    private(set) var day: CalendarDay?
    /// The first day of the last month; nil where a day was told of since.
    private(set) var month: CalendarDay?
    /// The first day of the last year; nil where a month or a day was told of since.
    private(set) var year: CalendarDay?

    /// Takes note of `date`.
    mutating func note(_ date: ResolvedDate) {
        guard case .date(let told) = date.edtf, let first = told.first else { return }
        switch told.part {
        case .day: (day, month, year) = (first, nil, nil)
        case .month: (month, year) = (first, nil)
        case .whole: if case .year = told.year { year = first }
        case .season: break
        }
    }
}
