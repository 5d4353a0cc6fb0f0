import Documents
import Language

/// Tells whether a headline says something that the text under it does not, by the words they share.
struct HeadlineFilter {
    /// A headline of whose content words this share stands in the body says what the body says.
    private static let sameFrom = 0.5
    /// Tags of words that say something.
    private static let telling: Set<UniversalTag> = [.noun, .properNoun, .verb, .adjective, .numeral]

    private let words: AnnotatedText
    private let body: Set<String>

    /// A filter for the headlines of `words`; `zones` has the kind of zone of each sentence.
    init(_ words: AnnotatedText, zones: [Zone.Kind]) {
        self.words = words
        var body: Set<String> = []
        for (sentence, zone) in zip(words.sentences, zones) where zone == .lead || zone == .body {
            for token in words.tokens[sentence.tokens] where Self.telling.contains(token.tag) {
                body.insert(token.lemma)
            }
        }
        self.body = body
    }

    /// Why the sentence `tokens`, a headline, says nothing that the body does not; nil where it says more.
    func refusal(of tokens: Range<Int>) -> ClauseRefusal? {
        let telling = words.tokens[tokens].filter { Self.telling.contains($0.tag) }
        guard telling.count >= 3 else { return .headlineTooShort }
        let shared = telling.count { body.contains($0.lemma) }
        return Double(shared) < Self.sameFrom * Double(telling.count) ? nil : .headlineInBody
    }
}
