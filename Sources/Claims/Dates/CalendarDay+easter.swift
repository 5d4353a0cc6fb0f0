import Documents

extension CalendarDay {
    /// Easter Sunday of the western churches, by the algorithm of Meeus, Jones and Butcher.
    static func easter(of year: Int) -> CalendarDay? {
        let golden = year % 19
        let (century, ofCentury) = (year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let count = epact + weekday - 7 * shift + 114
        return CalendarDay(year: year, month: count / 31, day: count % 31 + 1)
    }
}
