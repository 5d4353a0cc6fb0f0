/// What the code of a category means in a taxonomy.
package struct CategoryMeaning: Sendable, Hashable {
    let code: String
    let label: String
    let definition: String
    let norm: String

    /// The meaning of `code`: its name for people, what bears on it, and the rule of law behind it.
    package init(code: String, label: String, definition: String, norm: String) {
        self.code = code
        self.label = label
        self.definition = definition
        self.norm = norm
    }
}
