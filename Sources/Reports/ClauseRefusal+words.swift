import Claims

extension ClauseRefusal {
    /// Why a clause is no claim, for people.
    var words: String {
        switch self {
        case .zone: "its zone makes no claims"
        case .headlineInBody: "a headline that says what the body says"
        case .headlineTooShort: "a headline with too few words to say something"
        case .question: "a question"
        case .attributionWords: "it tells who says something, and is not what is said"
        case .noWords: "marks and conjunctions alone"
        case .tooShort: "too few words"
        case .noFiniteVerb: "no finite verb"
        case .reportedPhrase: "reported without a verb and without quotation marks"
        }
    }
}
