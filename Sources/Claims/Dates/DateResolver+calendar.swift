import Documents

/// Weeks, weekdays, lengths and parts of periods.
extension DateResolver {
    /// The day so many days after `start`.
    func day(_ start: CalendarDay?, _ days: Int) -> ResolvedDate? {
        (start?.adding(days: days)).map { ResolvedDate(.date(EDTFDate($0))) }
    }

    /// "The 16th": of the month that the tense tells.
    func dayOfOpenMonth(_ day: Int, _ context: DateContext) -> ResolvedDate? {
        guard let reference else { return nil }
        let days = (-12...12).compactMap { months -> CalendarDay? in
            guard let first = CalendarDay(year: reference.year, month: reference.month, day: 1)?.adding(months: months)
            else { return nil }
            return CalendarDay(year: first.year, month: first.month, day: day)
        }
        let found =
            switch context.tense {
            case .past, .present: days.last { $0 <= reference }
            case .future: days.first { $0 >= reference }
            case .either: days.min { $0.distance(to: reference) < $1.distance(to: reference) }
            }
        return self.day(found, 0)
    }

    /// "The 20th of next month".
    func dayOfMonth(_ day: Int, _ month: DateExpression, _ context: DateContext) -> ResolvedDate? {
        guard let first = resolve(month, in: context)?.first else { return nil }
        return self.day(CalendarDay(year: first.year, month: first.month, day: day), 0)
    }

    /// "Monday", "last Monday".
    func weekday(_ weekday: Int, _ weeks: Int?, _ context: DateContext) -> ResolvedDate? {
        guard let reference else { return nil }
        let back = (reference.weekday - weekday + 7) % 7
        switch weeks {
        // Of a day that was yesterday one says "yesterday": "last" is then the week before.
        case let weeks? where weeks < 0: return day(reference, back > 2 ? -back : -back - 7)
        case let weeks?: return day(reference.monday, 7 * weeks + weekday - 1)
        case nil:
            let forth = (7 - back) % 7
            return switch context.tense {
            case .past, .present: day(reference, -back)
            case .future: day(reference, forth)
            case .either: day(reference, forth <= back ? forth : -back)
            }
        }
    }

    /// "This week", "last year": the calendar's week, month, quarter, year or decade so many away.
    func unitAway(_ unit: DateUnit, _ count: Int, from day: CalendarDay) -> ResolvedDate? {
        switch unit {
        case .day: return self.day(day, count)
        case .week: return week(from: day.monday?.adding(days: 7 * count))
        case .weekend: return weekend(after: day.monday?.adding(days: 7 * count))
        case .month:
            return day.adding(months: count).flatMap { ResolvedDate(EDTFDate(.year($0.year), .month($0.month))) }
        case .quarter:
            guard let day = day.adding(months: 3 * count) else { return nil }
            let start = (day.month - 1) / 3 * 3 + 1
            return ResolvedDate(.year(day.year), months: start...start + 2)
        case .year: return ResolvedDate(EDTFDate(.year(day.year + count)))
        case .decade:
            let decade = day.year / 10 + count
            return decade > 0 ? ResolvedDate(EDTFDate(.decade(decade))) : nil
        }
    }

    /// "The weekend": this day's, or the last or the next one.
    func weekend(_ day: CalendarDay, _ context: DateContext) -> ResolvedDate? {
        let isOn = day.weekday >= 6
        return weekend(after: day.monday?.adding(days: isOn || ![.past, .present].contains(context.tense) ? 0 : -7))
    }

    private func week(from monday: CalendarDay?) -> ResolvedDate? { ResolvedDate(monday, monday?.adding(days: 6)) }

    private func weekend(after monday: CalendarDay?) -> ResolvedDate? {
        ResolvedDate(monday?.adding(days: 5), monday?.adding(days: 6))
    }

    /// "The past five years" up to `day`, "the next three days" from the day after it.
    func stretch(_ length: DateLength, _ forwards: Bool, from day: CalendarDay) -> ResolvedDate? {
        if length.finest == .quarter {
            guard let quarter = unitAway(.quarter, forwards ? 1 : 0, from: day)?.first else { return nil }
            return forwards
                ? ResolvedDate(quarter, quarter.adding(length)?.adding(days: -1))
                : ResolvedDate(quarter.adding(length, times: -1), quarter.adding(days: -1))
        }
        return forwards
            ? ResolvedDate(day.adding(days: 1), day.adding(length)) : ResolvedDate(day.adding(length, times: -1), day)
    }

    /// "The three months to June", "the nine weeks to 6 June": so many units that end with it.
    func stretch(_ length: DateLength, to end: ResolvedDate) -> ResolvedDate? {
        guard case .date(let date) = end.edtf else { return nil }
        switch date.part {
        case .day: return ResolvedDate(date.first?.adding(length, times: -1), date.first)
        case .month:
            // The last month is one of those counted.
            guard length.months > 0, let first = date.first?.adding(months: 1 - length.months),
                let start = EDTFDate(.year(first.year), .month(first.month))
            else { return nil }
            return ResolvedDate(.interval(start, date))
        case .whole, .season: return nil
        }
    }

    /// "Two months ago": no finer than it is counted.
    func away(_ length: DateLength, _ times: Int, from day: CalendarDay) -> ResolvedDate? {
        guard let found = day.adding(length, times: times) else { return nil }
        return switch length.finest {
        case .year, .decade: ResolvedDate(EDTFDate(.year(found.year)))
        case .month, .quarter: ResolvedDate(EDTFDate(.year(found.year), .month(found.month)))
        default: self.day(found, 0)
        }
    }

    /// "Two days before Christmas": that day.
    func away(_ length: DateLength, _ times: Int, from start: DateExpression, _ context: DateContext) -> ResolvedDate? {
        resolve(start, in: context)?.day.flatMap { day($0.adding(length, times: times), 0) }
    }

    /// The week so many weeks into a month or year: those are whose Thursdays are in it; -1 is the last.
    func week(_ count: Int, of period: ResolvedDate) -> ResolvedDate? {
        guard let thursday = nth(count, 4, of: period) else { return nil }
        return week(from: thursday.monday)
    }

    /// The week or weekend of a day.
    func week(around date: ResolvedDate, _ weekend: Bool) -> ResolvedDate? {
        guard let monday = date.day?.monday else { return nil }
        return weekend ? self.weekend(after: monday) : week(from: monday)
    }

    /// "The second Monday of May".
    func nthWeekday(_ count: Int, _ weekday: Int, of period: ResolvedDate) -> ResolvedDate? {
        day(nth(count, weekday, of: period), 0)
    }

    private func nth(_ count: Int, _ weekday: Int, of period: ResolvedDate) -> CalendarDay? {
        guard let first = period.edtf.first, let last = period.edtf.last else { return nil }
        let found =
            count > 0
            ? first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (count - 1))
            : last.adding(days: -((last.weekday - weekday + 7) % 7))
        return found.flatMap { (first...last).contains($0) ? $0 : nil }
    }

    /// The days of a vague part; what is written stays the whole.
    func part(_ part: DatePart, of period: ResolvedDate) -> ResolvedDate? {
        var date = period
        guard let first = period.first, let last = period.last else { return date }
        let length = last.ordinal - first.ordinal + 1
        switch part {
        case .early: date.last = first.adding(days: (length - 1) / 2)
        case .late: date.first = first.adding(days: length / 2)
        case .middle:
            date.first = first.adding(days: length / 4)
            date.last = last.adding(days: -(length / 4))
        case .beginning: date.last = first.adding(days: (length - 1) / 3)
        case .end: date.first = last.adding(days: -((length - 1) / 3))
        case .past: if let reference, reference >= first { date.last = min(last, reference) }
        case .rest: if let reference, reference <= last { date.first = max(first, reference) }
        case .remainder: return reference.flatMap { ResolvedDate(max(first, $0), last) }
        }
        return date
    }

    /// "The first half of May".
    func monthHalf(_ half: Int, of month: ResolvedDate) -> ResolvedDate? {
        guard let first = month.edtf.first, let last = month.edtf.last else { return nil }
        return half == 1
            ? ResolvedDate(first, first.adding(days: 14)) : ResolvedDate(first.adding(days: 15), last)
    }
}
