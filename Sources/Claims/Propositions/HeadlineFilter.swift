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
    /// The first word of the story: a headline before it is the text's own.
    private let story: Int

    /// A filter for the headlines of `words`; `zones` has the kind of zone of each sentence.
    init(_ words: AnnotatedText, zones: [Zone.Kind]) {
        self.words = words
        var body: Set<String> = []
        for (sentence, zone) in zip(words.sentences, zones) where zone == .lead || zone == .body {
            for token in words.tokens[sentence.tokens] where Self.telling.contains(token.tag) {
                body.insert(Self.stem(of: token))
            }
        }
        self.body = body
        story = zip(words.sentences, zones).first { $1 == .lead || $1 == .body }?.0.tokens.lowerBound ?? 0
    }

    /// Why the sentence `tokens`, a headline, says nothing that the body does not; nil where it says more.
    func refusal(of tokens: Range<Int>) -> ClauseRefusal? {
        let telling = words.tokens[tokens].filter { Self.telling.contains($0.tag) }
        guard telling.count >= 3 else { return .headlineTooShort }
        let shared = telling.count { body.contains(Self.stem(of: $0)) }
        guard Double(shared) < Self.sameFrom * Double(telling.count) else { return .headlineInBody }
        return tokens.lowerBound < story && !tellsMore(tokens) ? .headlineInBody : nil
    }

    /// Whether the text's headline has a number or a name that the body lacks altogether: other words may say the same.
    private func tellsMore(_ tokens: Range<Int>) -> Bool {
        let first = words.names.partitioningIndex { $0.tokens.upperBound > tokens.lowerBound }
        let names = words.names[first...].prefix { $0.tokens.lowerBound < tokens.upperBound }
        return words.tokens[tokens].contains { Self.finite.contains($0.pennTag) }
            && (words.tokens[tokens].contains { $0.tag == .numeral && !body.contains(Self.stem(of: $0)) }
                || names.contains { name in
                    name.kind != .other
                        && !words.tokens[name.tokens].contains { body.contains(Self.stem(of: $0)) }
                })
    }

    /// Tags of words without which a headline is no statement.
    private static let finite: Set<String> = ["MD", "VBD", "VBP", "VBZ"]

    /// The beginning of a word, which those share that say the same: "teenager" and "teen's", "bombed" and "bombing".
    private static func stem(of token: AnnotatedToken) -> String {
        let lemma = token.lemma.lowercased()
        return token.tag == .numeral ? lemma : String(lemma.prefix(stemLength))
    }

    private static let stemLength = 5
}
