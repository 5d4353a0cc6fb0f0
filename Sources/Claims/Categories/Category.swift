/// What a claim can bear on.
public struct Category: Sendable, Hashable {
    /// Its code.
    public let code: CategoryCode
    /// Its name for people.
    public let label: String
    /// What bears on it.
    public let definition: String
    /// The rule of law behind it.
    public let norm: String
    /// What words say that it is meant; any of them is enough.
    let patterns: [CategoryPattern]
}
