/// A person, an organisation or a place that a text speaks of, once or again and again.
public struct Entity: Sendable, Hashable {
    /// What it is.
    public let kind: NamedEntity.Kind
    /// The numbers of its mentions in the document's list, in order.
    public let mentions: [Int]
    /// The number of the mention that says the most: the fullest name, else the fullest description.
    public let fullest: Int
    /// Whether its names, titles and pronouns are a woman's or a man's, where one of them tells.
    public let gender: Gender?
}
