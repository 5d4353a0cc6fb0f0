/// Words in quotation marks, which may go on over several paragraphs, or a turn of a transcript.
public struct Quotation: Sendable, Hashable {
    /// The numbers of its tokens with the marks, a range a paragraph.
    public internal(set) var pieces: [Range<Int>]
    /// How many quotations it stands in, itself counted: 1 where it stands in no other.
    public let depth: Int
    /// Whether it stands in no marks, but behind the name of whoever speaks and a colon, as transcripts have it.
    public var isTurn = false
}
