/// What can be stated about a document.
public enum StatedItem: String, Sendable, Hashable, Codable, CaseIterable {
    /// Who published it.
    case publisher
    /// The day it was published.
    case published
    /// Where it stood.
    case address
}
