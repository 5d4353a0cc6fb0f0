/// Why a clause is no claim.
public enum ClauseRefusal: String, Sendable, Codable, CaseIterable {
    /// Its zone makes none: a teaser, a dateline, boilerplate.
    case zone
    /// It is a headline that says in substance what the body says.
    case headlineInBody
    /// It is a headline with too few words to say something.
    case headlineTooShort
    /// Its sentence is a question.
    case question
    /// It is what says who says something, and not what is said.
    case attributionWords
    /// It is marks and conjunctions alone.
    case noWords
    /// It has too few words.
    case tooShort
    /// It has no finite verb.
    case noFiniteVerb
    /// It is reported without a verb and without quotation marks.
    case reportedPhrase
}
