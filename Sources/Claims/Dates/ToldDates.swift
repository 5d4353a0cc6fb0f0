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
        guard case .date(let told) = date.edtf, let first = told.first else { return noteDays(date) }
        switch told.part {
        case .day: (day, month, year) = (first, nil, nil)
        case .month: (month, year) = (first, nil)
        case .season: year = first
        case .whole: if case .year = told.year { year = first }
        }
    }

    /// Takes note of a few days in a row: what is told next counts from the last.
    private mutating func noteDays(_ date: ResolvedDate) {
        guard case .interval(_?, let end?) = date.edtf, case .day = end.part, let first = date.first,
            let last = date.last, first.distance(to: last) < 7
        else { return }
        (day, month, year) = (last, nil, nil)
    }
}
