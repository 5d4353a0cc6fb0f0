import Language

/// Puts the parts of attributions together, as the model links them and as marks and grammar make certain.
struct AttributionFinder {
    private let words: AnnotatedText

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
    }

    /// The attributions, by their first contents.
    func attributions() -> [AttributionParts] {
        joined(words.roles).sorted { $0.content[0].lowerBound < $1.content[0].lowerBound }
    }

    /// Those that stand within others' contents.
    func innerAttributions() -> [AttributionParts] {
        joined(words.innerRoles)
    }

    private func joined(_ roles: [RoleSpan]) -> [AttributionParts] {
        var found: [AttributionParts] = []
        var byCue: [Int: Int] = [:]
        for role in roles where role.role == .content {
            if let cue = role.belongsTo, let number = byCue[cue] {
                found[number].content.append(role.tokens)
                continue
            }
            if let cue = role.belongsTo { byCue[cue] = found.count }
            let source = role.belongsTo.flatMap { roles[$0].belongsTo }
            found.append(
                AttributionParts(
                    source: source.map { roles[$0].tokens },
                    cue: role.belongsTo.map { roles[$0].tokens },
                    content: [role.tokens]
                )
            )
        }
        return found
    }
}
