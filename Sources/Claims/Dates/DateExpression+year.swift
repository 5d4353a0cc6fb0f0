extension DateExpression {
    /// What it says of its year; nil where it has no place for one.
    var year: DateYear? {
        switch self {
        case .day(let year, _, _), .month(let year, _), .season(let year, _), .quarter(let year, _), .half(let year, _),
            .easter(let year, _):
            year
        case .whole(let date): if case .year(let year) = date.year, date.part != .whole { .given(year) } else { nil }
        case .part(_, let period), .week(_, let period), .monthHalf(_, let period): period.year
        default: nil
        }
    }

    /// The same in that year, where it says none.
    func withYear(_ year: Int) -> DateExpression {
        guard self.year == .open else { return self }
        return switch self {
        case .day(_, let month, let day): .day(.given(year), month: month, day: day)
        case .month(_, let month): .month(.given(year), month)
        case .season(_, let season): .season(.given(year), season)
        case .quarter(_, let quarter): .quarter(.given(year), quarter)
        case .easter(_, let days): .easter(.given(year), days: days)
        case .half(_, let half): .half(.given(year), half)
        case .part(let part, let period): .part(part, of: period.withYear(year))
        case .week(let count, let period): .week(count, of: period.withYear(year))
        case .monthHalf(let half, let period): .monthHalf(half, of: period.withYear(year))
        default: self
        }
    }
}
