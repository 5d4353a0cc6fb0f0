import Documents

/// The day that a text was published on, as far as it is known: what the text tells of days is counted from it.
///
/// Where its year is not, it lies in one that no text names. What is counted from it can be told by that, and is written
/// without its year.
struct PublicationDay {
    /// The day, in whatever year.
    let day: CalendarDay
    /// Whether the year is that of the day.
    let knowsYear: Bool
    /// Whether the day of the week is that of the day.
    let knowsWeekday: Bool

    /// That day.
    init(_ day: CalendarDay) {
        self.day = day
        (knowsYear, knowsWeekday) = (true, true)
    }

    /// A day of a year that is not known, on that day of the week; nil where its day of the week is not known either.
    init?(_ yearless: YearlessDay, weekday: Int?) {
        // Common years before others, as they are in life.
        let days = Self.unnamedYears.compactMap { CalendarDay(year: $0, month: yearless.month, day: yearless.day) }
        let common = days.filter { CalendarDay.days(in: 2, of: $0.year) == 28 }
        let fitting = (common + days).first { weekday == nil || $0.weekday == weekday }
        guard let fitting else { return nil }
        day = fitting
        knowsYear = false
        knowsWeekday = weekday != nil
    }

    /// Years enough for every day of the week, and room on both sides to count from them.
    private static let unnamedYears = 9600...9640
    /// The first year that no text names.
    private static let firstUnnamed = 9500

    /// Whether it tells what `expression` means, which may need the day of the week or the year's feasts.
    func tells(_ expression: DateExpression) -> Bool {
        switch expression {
        case .weekday, .weekdayOfWeek, .weekend, .toldWeek, .unitAway(.week, _), .unitAway(.weekend, _): knowsWeekday
        case .week(_, let period), .nthWeekday(_, _, let period), .weekAround(let period, _):
            knowsWeekday || period.year?.isGiven ?? false
        case .easter(let year, _): knowsYear || year.isGiven
        default: true
        }
    }

    /// The date as it is written: without a year that is not known; nil where nothing else is said of it.
    func written(_ date: ResolvedDate) -> ResolvedDate? {
        guard !knowsYear, date.edtf.ends.contains(where: Self.isUnnamed) else { return date }
        if let first = date.first, let last = date.last, first.distance(to: last) > 366 { return nil }
        guard date.edtf.ends.allSatisfy(Self.isUnnamed) else { return nil }
        let edtf: EDTF
        switch date.edtf {
        case .date(let whole):
            guard let open = Self.opened(whole) else { return nil }
            edtf = .date(open)
        case .interval(let start, let end):
            let (first, last) = (start.flatMap(Self.opened), end.flatMap(Self.opened))
            guard (first == nil) == (start == nil), (last == nil) == (end == nil), first != last else { return nil }
            edtf = .interval(first, last)
        }
        return ResolvedDate(edtf)
    }

    private static func isUnnamed(_ date: EDTFDate) -> Bool {
        date.year.years.map { $0.upperBound >= firstUnnamed } ?? false
    }

    private static func opened(_ date: EDTFDate) -> EDTFDate? {
        var open = EDTFDate(.open, date.part)
        open?.isApproximate = date.isApproximate
        return open
    }
}

extension DateYear {
    /// Whether the text says it by its number.
    var isGiven: Bool { if case .given = self { true } else { false } }
}

extension EDTF {
    /// The dates it is written with.
    fileprivate var ends: [EDTFDate] {
        switch self {
        case .date(let date): [date]
        case .interval(let start, let end): [start, end].compactMap { $0 }
        }
    }
}
