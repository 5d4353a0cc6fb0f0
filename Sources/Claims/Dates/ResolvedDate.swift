import Documents

/// A date with the days it can mean.
struct ResolvedDate: Hashable {
    /// As it is written.
    var edtf: EDTF
    /// The first day that it can mean; nil where the year or that end is open.
    var first: CalendarDay?
    /// The last day that it can mean; nil where the year or that end is open.
    var last: CalendarDay?

    /// A date with the days that it says itself.
    init(_ edtf: EDTF) {
        self.edtf = edtf
        first = edtf.first
        last = edtf.last
    }

    /// A date; nil of nil.
    init?(_ date: EDTFDate?) {
        guard let date else { return nil }
        self.init(.date(date))
    }

    /// From a day to a day, both included; nil of nil, and of what runs backwards.
    init?(_ first: CalendarDay?, _ last: CalendarDay?) {
        guard let first, let last, first <= last else { return nil }
        self.init(EDTF(first, last))
    }

    /// From the first month to the last of a year.
    init?(_ year: EDTFYear, months: ClosedRange<Int>) {
        guard let first = EDTFDate(year, .month(months.lowerBound)),
            let last = EDTFDate(year, .month(months.upperBound))
        else { return nil }
        self.init(.interval(first, last))
    }

    /// The day, where it is one.
    var day: CalendarDay? {
        guard case .date(let date) = edtf, case .day = date.part else { return nil }
        return date.first
    }

    /// How far `day` lies outside; 0 within, nil where an end is open.
    func distance(to day: CalendarDay) -> Int? {
        guard let first, let last else { return nil }
        return day < first ? day.distance(to: first) : day > last ? day.distance(to: last) : 0
    }
}
