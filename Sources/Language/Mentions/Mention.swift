/// Words that speak of somebody or something.
public struct Mention: Sendable, Hashable {
    /// How it speaks of it.
    public enum Form: String, Sendable, Codable, CaseIterable {
        /// By a name, with what describes it: "Pentagon spokesman John Kirby".
        case name
        /// By a noun: "the spokesman".
        case nominal
        /// By a pronoun: "he", "their".
        case pronoun
    }

    /// The numbers of its tokens in the document; without a preposition before it, an apposition or clause behind it.
    public let tokens: Range<Int>
    /// The number of the word that the others describe.
    public let head: Int
    /// How it speaks.
    public let form: Form
    /// The number of the entity in the document's list.
    public internal(set) var entity: Int
}
