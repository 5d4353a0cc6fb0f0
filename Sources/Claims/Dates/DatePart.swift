/// A vague part of a period: "early March", "the end of 2022".
enum DatePart: Hashable {
    /// Its first half.
    case early
    /// What is neither its first nor its last days.
    case middle
    /// Its second half.
    case late
    /// Its first days.
    case beginning
    /// Its last days.
    case end
    /// What was over of it when it was said: "earlier this year".
    case past
    /// What was left of it when it was said: "later this year".
    case rest
    /// All that was left of it when it was said: "the rest of the year".
    case remainder
}
