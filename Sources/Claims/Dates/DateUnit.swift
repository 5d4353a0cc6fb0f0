/// A stretch of the calendar that texts count in, from the finest on.
enum DateUnit: Int, Hashable {
    case day
    case week
    case weekend
    case month
    case quarter
    case year
    case decade
}
