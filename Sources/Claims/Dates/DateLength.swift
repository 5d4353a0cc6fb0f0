/// A count of calendar units: "two weeks", "2 years 1 month 21 days".
struct DateLength: Hashable {
    /// The months, with twelve for every year.
    var months = 0
    /// The days, with seven for every week.
    var days = 0
    /// The finest unit that it is told in.
    var finest: DateUnit

    /// So many of `unit`.
    init(_ count: Int, _ unit: DateUnit) {
        switch unit {
        case .day: days = count
        case .week, .weekend: days = 7 * count
        case .month: months = count
        case .quarter: months = 3 * count
        case .year: months = 12 * count
        case .decade: months = 120 * count
        }
        finest = unit
    }

    /// The two together; `other` is the finer one.
    static func + (one: DateLength, other: DateLength) -> DateLength {
        var sum = other
        sum.months += one.months
        sum.days += one.days
        return sum
    }
}
