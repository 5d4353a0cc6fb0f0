import Documents

/// Tells what days a date expression means where it was said.
///
/// Nothing is guessed: what needs the day of publication and has none is left out, or keeps its year open.
struct DateResolver {
    /// The day that the text was published on, as far as it is known.
    let published: PublicationDay?

    /// That day, perhaps of a year that no text names.
    var reference: CalendarDay? { published?.day }

    /// What the reading means; nil where that cannot be told.
    func resolve(_ reading: DateReading, in context: DateContext) -> ResolvedDate? {
        var context = context
        // "Hopes to house 40 families by December": the end of what is meant lies ahead.
        if context.tense == .either, reading.bound == .until || reading.bound == .before { context.tense = .future }
        guard var date = resolve(reading.expression, in: context) else { return nil }
        if let bound = reading.bound, !reading.expression.isRange {
            date = bounded(edge(reading.expression, date) ?? date, bound)
        }
        if reading.isApproximate { date.edtf = date.edtf.approximately }
        guard context.tense == .past, let reference, let first = date.first, first <= reference else { return date }
        // What was cannot have been after it was told; a plan can.
        if let last = date.last { date.last = min(last, reference) }
        return date
    }

    /// What the expression means; nil where that cannot be told.
    func resolve(_ expression: DateExpression, in context: DateContext) -> ResolvedDate? {
        guard published?.tells(expression) ?? true else { return nil }
        return switch expression {
        case .whole(let date): ResolvedDate(date)
        case .day(_, nil, let day): dayOfOpenMonth(day, context)
        case .day(let year, let month?, let day):
            dated(year, context, staysOpen: true) { ResolvedDate(EDTFDate($0, .day(month: month, day: day))) }
        case .easter(let year, let days):
            dated(year, context) { year in
                guard case .year(let year) = year else { return nil }
                return self.day(CalendarDay.easter(of: year), days)
            }
        case .dayOfMonth(let day, let month): dayOfMonth(day, month, context)
        case .month(.relative(-1), let month): reference.flatMap { lastMonth(month, $0) }
        case .month(let year, let month):
            dated(year, context, staysOpen: true) { ResolvedDate(EDTFDate($0, .month(month))) }
        case .season(let year, let season): self.season(season, year, context)
        case .quarter(let year, let quarter):
            dated(year, context) { ResolvedDate($0, months: quarter * 3 - 2...quarter * 3) }
        case .half(let year, let half): dated(year, context) { ResolvedDate($0, months: half * 6 - 5...half * 6) }
        case .weekday(let weekday, let weeks): self.weekday(weekday, weeks, context)
        case .weekdayOfWeek(let weekday, let weeks): reference.flatMap { day($0.monday, 7 * weeks + weekday - 1) }
        case .dayAway(let days): day(reference, days)
        // "This weekend" is over where it is told of in the past tense.
        case .unitAway(.weekend, 0) where context.tense == .past: reference.flatMap { weekend($0, context) }
        case .unitAway(let unit, let count): reference.flatMap { unitAway(unit, count, from: $0) }
        case .weekend: reference.flatMap { weekend($0, context) }
        // "The next two days" of what was are those after what was told.
        case .stretch(_, forwards: true) where context.tense == .past: nil
        case .stretch(let length, let forwards): reference.flatMap { stretch(length, forwards, from: $0) }
        case .away(let length, let times, nil): reference.flatMap { away(length, times, from: $0) }
        case .away(let length, let times, let from?): away(length, times, from: from, context)
        case .future(let length):
            context.tense == .future ? reference.flatMap { away(length, 1, from: $0) } : nil
        case .told(let length, let times): told(length, times, context)
        case .toldWeek(let weeks): toldWeek(weeks, context)
        case .stretchTo(let length, let end): resolve(end, in: context).flatMap { stretch(length, to: $0) }
        case .week(let count, let period): resolve(period, in: context).flatMap { week(count, of: $0) }
        case .weekAround(let day, let weekend): resolve(day, in: context).flatMap { week(around: $0, weekend) }
        case .nthWeekday(let count, let weekday, let period):
            resolve(period, in: context).flatMap { self.nthWeekday(count, weekday, of: $0) }
        case .part(let part, let period): resolve(period, in: context).flatMap { self.part(part, of: $0) }
        case .monthHalf(let half, let month): resolve(month, in: context).flatMap { monthHalf(half, of: $0) }
        case .range(let first, let last): range(first, last, context)
        }
    }

    /// "Two weeks later", counted from what was told; what was told of as past or present has begun when it is published.
    private func told(_ length: DateLength, _ times: Int, _ context: DateContext) -> ResolvedDate? {
        guard let date = context.told(upTo: length.finest).flatMap({ away(length, times, from: $0) }) else {
            return nil
        }
        let isAhead = reference.flatMap { day in date.first.map { $0 > day } } ?? false
        return isAhead && context.tense != .future ? nil : date
    }

    /// "The previous week": the one before what was told of last, or before the day of publication.
    private func toldWeek(_ weeks: Int, _ context: DateContext) -> ResolvedDate? {
        guard let day = context.told.day ?? (weeks < 0 ? reference : nil) else { return nil }
        let week = unitAway(.week, weeks, from: day)
        let isAhead = reference.flatMap { day in week?.first.map { $0 > day } } ?? false
        return isAhead && context.tense != .future ? nil : week
    }

    // MARK: Years

    /// The date of the year that is said or, where none is, the one that the context tells.
    private func dated(
        _ year: DateYear,
        _ context: DateContext,
        staysOpen: Bool = false,
        _ make: (EDTFYear) -> ResolvedDate?
    ) -> ResolvedDate? {
        switch year {
        case .given(let year): return make(.year(year))
        case .relative(let years): return reference.flatMap { make(.year($0.year + years)) }
        case .untold: return staysOpen ? make(.open) : nil
        case .told: return context.year.flatMap { make(.year($0)) }
        case .open:
            let said = reference.flatMap { byTense(context.tense, $0, make) }
            if let anchor = context.anchor, context.tense != .future || said == nil,
                let near = nearest(anchor.day, make), let distance = near.distance(to: anchor.day),
                distance <= (anchor.isNear ? 62 : 31)
            {
                // News of the last days speaks of its own time, whatever it mentions beside that.
                let isNews =
                    said?.distance(to: reference ?? anchor.day).map { $0 <= (anchor.isNear ? 14 : 60) } ?? false
                return isNews ? said : near
            }
            return said ?? (staysOpen ? make(.open) : nil)
        }
    }

    /// The latest such date that has begun by `day`, the earliest that is not over, or the nearest.
    private func byTense(_ tense: DateTense, _ day: CalendarDay, _ make: (EDTFYear) -> ResolvedDate?) -> ResolvedDate? {
        // Eight years hold a 29 February, whatever the century.
        let candidates = (max(1, day.year - 8)...day.year + 8).compactMap { make(.year($0)) }
        return switch tense {
        case .past: candidates.last { $0.first.map { $0 <= day } ?? false }
        case .future: candidates.first { $0.last.map { $0 >= day } ?? false }
        case .present: likelier(byTense(.future, day, make), than: byTense(.past, day, make), day)
        case .either: nearest(day, make)
        }
    }

    /// The coming date where the past one lies more than three times as far off, else the past one.
    private func likelier(_ coming: ResolvedDate?, than past: ResolvedDate?, _ day: CalendarDay) -> ResolvedDate? {
        guard let coming, let past else { return past ?? coming }
        return 3 * (coming.distance(to: day) ?? .max / 3) < past.distance(to: day) ?? 0 ? coming : past
    }

    private func nearest(_ day: CalendarDay, _ make: (EDTFYear) -> ResolvedDate?) -> ResolvedDate? {
        let candidates = (max(1, day.year - 1)...day.year + 1).compactMap { make(.year($0)) }
        return candidates.min { ($0.distance(to: day) ?? .max) < ($1.distance(to: day) ?? .max) }
    }

    /// "Last March": the latest that is over, but not the month just gone, which is "last month".
    private func lastMonth(_ month: Int, _ day: CalendarDay) -> ResolvedDate? {
        let isRecent = month == day.month - 1 || month >= day.month
        return ResolvedDate(EDTFDate(.year(day.year - (isRecent ? 1 : 0)), .month(month)))
    }

    private func season(_ season: EDTFSeason, _ year: DateYear, _ context: DateContext) -> ResolvedDate? {
        func make(_ year: EDTFYear) -> ResolvedDate? {
            guard var date = ResolvedDate(EDTFDate(year, .season(season))) else { return nil }
            if season == .winter, let start = year.years?.lowerBound {
                date.first = CalendarDay(year: start, month: 12, day: 1)
            }
            return date
        }
        switch year {
        case .given: return dated(year, context) { ResolvedDate(EDTFDate($0, .season(season))) }
        case .open where reference == nil:
            // "That spring they sowed, and few saw the autumn."
            return dated(year, context, make) ?? context.told(upTo: .year).flatMap { make(.year($0.year)) }
        case .open, .untold, .told: return dated(year, context, make)
        case .relative(let years):
            guard let reference else { return nil }
            // Early in a year, "this winter" is the one that began in the year before.
            let current = season == .winter && reference.month <= 3 ? reference.year - 1 : reference.year
            guard years == -1 else { return make(.year(current + years)) }
            // "Last summer" is the latest that is over.
            let isOver = make(.year(current)).flatMap { $0.last.map { $0 < reference } } ?? false
            return make(.year(isOver ? current : current - 1))
        }
    }

    // MARK: Ranges

    private func range(_ first: DateExpression, _ last: DateExpression, _ context: DateContext) -> ResolvedDate? {
        let start: ResolvedDate?
        let end: ResolvedDate?
        switch (first.year, last.year) {
        // "Will be shut from May to March": what is not over may have begun.
        case (.open, .open) where context.tense == .future && reference != nil:
            let year = reference?.year ?? 1
            let pairs = [year - 1, year, year + 1].lazy.compactMap { year -> (ResolvedDate, ResolvedDate)? in
                guard let start = self.resolve(first.withYear(year), in: context), let day = start.first,
                    let end = self.end(last, after: day, context), let close = end.last
                else { return nil }
                return self.reference.map { close >= $0 } ?? false ? (start, end) : nil
            }
            start = pairs.first?.0
            end = pairs.first?.1
        case (.open, .given(let year)):
            end = resolve(last, in: context)
            let same = resolve(first.withYear(year), in: context)
            let isSame = same?.first.flatMap { same in end?.last.map { same <= $0 } } ?? false
            start = isSame ? same : resolve(first.withYear(year - 1), in: context)
        case (_, .open):
            start = resolve(first, in: context)
            end = start?.first.map { self.end(last, after: $0, context) } ?? resolve(last, in: context)
        default:
            start = resolve(first, in: context)
            if case .weekday(let weekday, nil) = last, let day = start?.first {
                end = self.day(day, (weekday - day.weekday + 7) % 7)
            } else {
                end = resolve(last, in: context)
            }
        }
        guard let start, let end, let opening = start.edtf.start, let closing = end.edtf.end else { return nil }
        if let first = start.first, let last = end.last, first > last { return nil }
        var range = ResolvedDate(.interval(opening, closing))
        range.first = start.first
        range.last = end.last
        return range
    }

    /// The first such end that is not before `day`.
    private func end(_ last: DateExpression, after day: CalendarDay, _ context: DateContext) -> ResolvedDate? {
        for year in day.year...day.year + 1 {
            if let end = resolve(last.withYear(year), in: context), let close = end.last, close >= day { return end }
        }
        return nil
    }

    /// "Since the start of 2024", "by the end of the year": the month at that end, from or to which it is counted.
    private func edge(_ expression: DateExpression, _ date: ResolvedDate) -> ResolvedDate? {
        guard case .part(let part, _) = expression, part == .beginning || part == .end,
            case .date(let whole) = date.edtf,
            case .whole = whole.part, case .year = whole.year,
            var edge = ResolvedDate(EDTFDate(whole.year, .month(part == .end ? 12 : 1)))
        else { return nil }
        (edge.first, edge.last) = (date.first, date.last)
        return edge
    }

    private func bounded(_ date: ResolvedDate, _ bound: DateBound) -> ResolvedDate {
        var date = date
        switch bound {
        case .since, .after:
            if bound == .after { date.first = date.last?.adding(days: 1) }
            date.last = nil
            date.edtf = .interval(date.edtf.start, nil)
        case .until, .before:
            if bound == .before { date.last = date.first?.adding(days: -1) }
            date.first = nil
            date.edtf = .interval(nil, date.edtf.end)
        }
        return date
    }
}
