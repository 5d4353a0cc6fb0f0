/// What a text says of the year of a date.
enum DateYear: Hashable {
    /// Nothing.
    case open
    /// Nothing, and the day of publication does not tell it either: "the Sept. 11 attacks".
    case untold
    /// That of what was told of last: "that July", "in May of that year".
    case told
    /// The year by its number.
    case given(Int)
    /// So many years after that of the day it is said: "last year" is -1.
    case relative(Int)
}
