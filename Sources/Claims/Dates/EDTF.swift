package import Documents

/// A date or interval in the Extended Date/Time Format, level 1 (ISO 8601-2:2019), with `XXXX` for a year not given.
package enum EDTF: Sendable, Hashable {
    /// One date.
    case date(EDTFDate)
    /// From the first to the last, both included; nil is an open end, `..`.
    case interval(EDTFDate?, EDTFDate?)

    /// The date or interval that `text` writes; nil for anything else.
    package init?(_ text: String) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        switch ends.count {
        case 1:
            guard let date = EDTFDate(ends[0]) else { return nil }
            self = .date(date)
        case 2:
            let dates = ends.map { EDTFDate($0) }
            guard zip(ends, dates).allSatisfy({ $0 == ".." || $1 != nil }), dates[0] != nil || dates[1] != nil else {
                return nil
            }
            self = .interval(dates[0], dates[1])
        default: return nil
        }
    }

    /// From `first` to `last`; one date where they are the same.
    init(_ first: CalendarDay, _ last: CalendarDay) {
        self = first == last ? .date(EDTFDate(first)) : .interval(EDTFDate(first), EDTFDate(last))
    }

    /// The first day that it can mean; nil where its year or that end is open.
    package var first: CalendarDay? {
        switch self {
        case .date(let date), .interval(let date?, _): date.first
        case .interval(nil, _): nil
        }
    }

    /// The last day that it can mean; nil where its year or that end is open.
    package var last: CalendarDay? {
        switch self {
        case .date(let date), .interval(_, let date?): date.last
        case .interval(_, nil): nil
        }
    }

    /// Where it begins.
    var start: EDTFDate? {
        switch self {
        case .date(let date): date
        case .interval(let start, _): start
        }
    }

    /// Where it ends.
    var end: EDTFDate? {
        switch self {
        case .date(let date): date
        case .interval(_, let end): end
        }
    }

    /// The same, only about then.
    var approximately: EDTF {
        func about(_ date: EDTFDate) -> EDTFDate {
            var date = date
            date.isApproximate = true
            return date
        }
        return switch self {
        case .date(let date): .date(about(date))
        case .interval(let start, let end): .interval(start.map(about), end.map(about))
        }
    }
}

extension EDTF: CustomStringConvertible {
    /// As the format writes it: `2023-06/2023-08`, `2023-09/..`.
    package var description: String {
        switch self {
        case .date(let date): date.description
        case .interval(let start, let end): "\(start?.description ?? "..")/\(end?.description ?? "..")"
        }
    }
}
