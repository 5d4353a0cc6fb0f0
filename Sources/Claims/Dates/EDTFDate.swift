import Documents

/// A day, month, season, year, decade or century, as level 1 of the Extended Date/Time Format writes it.
package struct EDTFDate: Sendable, Hashable {
    /// What of its year it is.
    package enum Part: Sendable, Hashable {
        /// The year itself, or the years.
        case whole
        /// A season of it.
        case season(EDTFSeason)
        /// A month of it, 1 to 12.
        case month(Int)
        /// A day of it.
        case day(month: Int, day: Int)
    }

    /// Its year.
    package let year: EDTFYear
    /// What of that year it is.
    package let part: Part
    /// Whether it is only about then: `~`.
    package var isApproximate = false

    /// A part of a year.
    ///
    /// - Returns: Nil for what no calendar has: month 13, 30 February; 29 February of an open year is one.
    init?(_ year: EDTFYear, _ part: Part = .whole) {
        switch (year, part) {
        case (.open, .whole): return nil
        case (.decade, .season), (.decade, .month), (.decade, .day): return nil
        case (.century, .season), (.century, .month), (.century, .day): return nil
        case (_, .month(let month)): guard (1...12).contains(month) else { return nil }
        case (.year(let year), .day(let month, let day)):
            guard CalendarDay(year: year, month: month, day: day) != nil else { return nil }
        case (.open, .day(let month, let day)):
            guard CalendarDay(year: 2000, month: month, day: day) != nil else { return nil }
        default: break
        }
        guard year.years.map({ (1...9999).contains($0.lowerBound) && $0.upperBound <= 9999 }) ?? true else {
            return nil
        }
        self.year = year
        self.part = part
    }

    /// That day.
    init(_ day: CalendarDay) {
        year = .year(day.year)
        part = .day(month: day.month, day: day.day)
    }

    /// The first day that it can be; nil where its year is open.
    var first: CalendarDay? {
        guard let year = year.years?.lowerBound else { return nil }
        return switch part {
        case .whole: CalendarDay(year: year, month: 1, day: 1)
        // "The winter of 2022" began with that year as often as it ended it.
        case .season(.winter): CalendarDay(year: year, month: 1, day: 1)
        case .season(let season): CalendarDay(year: year, month: season.firstMonth, day: 1)
        case .month(let month): CalendarDay(year: year, month: month, day: 1)
        case .day(let month, let day): CalendarDay(year: year, month: month, day: day)
        }
    }

    /// The last day that it can be; nil where its year is open.
    var last: CalendarDay? {
        guard let year = year.years?.upperBound else { return nil }
        return switch part {
        case .whole: CalendarDay(year: year, month: 12, day: 31)
        case .season(.winter): CalendarDay(year: year + 1, month: 3, day: 20)
        // The astronomers' seasons end some twenty days after the calendar's.
        case .season(let season): CalendarDay(year: year, month: season.firstMonth + 3, day: 22)
        case .month(let month):
            CalendarDay(year: year, month: month, day: CalendarDay.days(in: month, of: year))
        case .day(let month, let day): CalendarDay(year: year, month: month, day: day)
        }
    }
}

extension EDTFDate: CustomStringConvertible {
    /// As the format writes it: `2023-08-16`, `XXXX-08`, `2023-22`, `199X`, `2014~`.
    package var description: String {
        let rest =
            switch part {
            case .whole: ""
            case .season(let season): "-\(season.rawValue)"
            case .month(let month): "-" + CalendarDay.padded(month, to: 2)
            case .day(let month, let day): "-\(CalendarDay.padded(month, to: 2))-\(CalendarDay.padded(day, to: 2))"
            }
        return year.text + rest + (isApproximate ? "~" : "")
    }

    /// The date that `text` writes; nil for anything else, and for what this type cannot hold.
    init?(_ text: Substring) {
        let isApproximate = text.last == "~"
        let parts = (isApproximate ? text.dropLast() : text).split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first.flatMap(EDTFYear.init), parts.count <= 3 else { return nil }
        var numbers: [Int] = []
        for part in parts.dropFirst() {
            guard part.utf8.count == 2, let number = Int(part), number > 0 else { return nil }
            numbers.append(number)
        }
        let part: Part
        switch numbers.count {
        case 0: part = .whole
        case 1: part = EDTFSeason(rawValue: numbers[0]).map(Part.season) ?? .month(numbers[0])
        default: part = .day(month: numbers[0], day: numbers[1])
        }
        self.init(year, part)
        self.isApproximate = isApproximate
    }
}
