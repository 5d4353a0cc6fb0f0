/// A stretch of the calendar that texts count in.
enum DateUnit: Hashable {
    case day
    case week
    case weekend
    case month
    case quarter
    case year
    case decade
}
