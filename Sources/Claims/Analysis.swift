public import Language

/// What was found in a document and is no claim yet: its words, and what stands among them.
public struct Analysis: Sendable, Hashable {
    /// The words, with what the model says of them.
    public let words: AnnotatedText
    /// The dates and periods, in order.
    public let dates: [DateMention]
    /// The counts, amounts and shares, in order.
    public let quantities: [Quantity]
    /// The places, in order.
    public let places: [PlaceMention]
    /// The words that bear on categories, in order, and why they do.
    public let categoryGrounds: [CategoryGround]

    /// The words that bear on categories, in order.
    public var categories: [CategoryMark] { categoryGrounds.map(\.mark) }
}
