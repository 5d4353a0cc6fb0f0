/// One line of a text that holds more than white space.
struct TextLine {
    /// From its first to its last character that is no white space.
    let words: Span
    /// Whether an empty line or the end of the text stands after it.
    let isFollowedByGap: Bool
}
