import Documents

extension CalendarDay {
    /// How many days it is after 1 March of the year 0, by the count that begins years in March and needs no table.
    var ordinal: Int {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
    }

    /// The day of this ordinal; nil outside the years 1 to 9999.
    init?(ordinal: Int) {
        guard ordinal >= 0 else { return nil }
        let era = ordinal / 146_097
        let ofEra = ordinal % 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
        let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// The day of the week, Monday 1 to Sunday 7.
    var weekday: Int { (ordinal + 2) % 7 + 1 }

    /// So many days on.
    func adding(days: Int) -> CalendarDay? { CalendarDay(ordinal: ordinal + days) }

    /// So many months on, on the same day of the month or its last one.
    func adding(months: Int) -> CalendarDay? {
        let count = year * 12 + month - 1 + months
        guard count >= 12 else { return nil }
        let (year, month) = (count / 12, count % 12 + 1)
        return CalendarDay(year: year, month: month, day: min(day, Self.days(in: month, of: year)))
    }

    /// The same, by the years, months and days of `length`.
    func adding(_ length: DateLength, times: Int = 1) -> CalendarDay? {
        adding(months: length.months * times)?.adding(days: length.days * times)
    }

    /// The Monday of its week.
    var monday: CalendarDay? { adding(days: 1 - weekday) }

    /// How many days lie between the two.
    func distance(to other: CalendarDay) -> Int { abs(ordinal - other.ordinal) }
}
