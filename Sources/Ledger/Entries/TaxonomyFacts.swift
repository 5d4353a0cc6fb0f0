public import Claims

/// What the ledger keeps of a taxonomy that a run went by: which it is, and what its codes mean.
public struct TaxonomyFacts: Sendable, Hashable {
    /// The SHA-256 of its file, 64 lower-case hex digits.
    public let digest: String
    /// Its categories.
    let categories: [CategoryMeaning]

    /// The facts of `taxonomy`.
    public init(of taxonomy: Taxonomy) {
        self.init(
            digest: taxonomy.digest,
            categories: taxonomy.categories.map {
                CategoryMeaning(
                    code: $0.code.rawValue,
                    label: $0.label,
                    definition: $0.definition,
                    norm: $0.norm
                )
            }
        )
    }

    /// Facts of these parts.
    package init(digest: String, categories: [CategoryMeaning]) {
        self.digest = digest
        self.categories = categories
    }
}
