/// How a word before a date opens it towards one side.
enum DateBound: Hashable {
    /// From its first day on.
    case since
    /// From the day after it on.
    case after
    /// Up to its last day.
    case until
    /// Up to the day before it.
    case before
}
