public import Claims
import Documents
public import Language

/// What `claimctl annotate --format json` prints of one document.
public struct AnnotationReport: Encodable {
    private let document: Extraction.Header
    private let sentences: [Sentence]
    private let roles: [Role]
    private let innerRoles: [Role]

    private enum CodingKeys: String, CodingKey {
        case document
        case sentences
        case roles
        case innerRoles = "inner_roles"
    }

    private struct Sentence: Encodable {
        let start: Int
        let end: Int
        let paragraph: Int
        /// Whether it goes on with the attribution of the sentence before.
        let continues: Bool
        let tokens: [Token]
    }

    private struct Token: Encodable {
        let start: Int
        let end: Int
        let text: String
        let lemma: String
        let upos: UniversalTag
        let xpos: String
        /// The head's place in the sentence, from 1; 0 under the root.
        let head: Int
        let relation: String
        /// A BIO label.
        let name: String
    }

    private struct Role: Encodable {
        let role: RoleSpan.Role
        let start: Int
        let end: Int
        /// The place, from 0, of the cue or source that it belongs to, among the others of its list.
        let belongsTo: Int?

        private enum CodingKeys: String, CodingKey {
            case role
            case start
            case end
            case belongsTo = "belongs_to"
        }

        /// Writes an absent part as null: readers meet every key.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(role, forKey: .role)
            try container.encode(start, forKey: .start)
            try container.encode(end, forKey: .end)
            try container.encode(belongsTo, forKey: .belongsTo)
        }
    }

    /// The report of a document with this header, annotated as `text`.
    public init(document: Extraction.Header, text: AnnotatedText) {
        self.document = document
        let names = text.nameLabels
        sentences = text.sentences.map { sentence in
            let tokens = sentence.tokens.map { number in
                let token = text.tokens[number]
                return Token(
                    start: token.span.start,
                    end: token.span.end,
                    text: token.form,
                    lemma: token.lemma,
                    upos: token.tag,
                    xpos: token.pennTag,
                    head: token.head.map { $0 - sentence.tokens.lowerBound + 1 } ?? 0,
                    relation: token.relation,
                    name: names[number]
                )
            }
            return Sentence(
                start: text.span(sentence.tokens).start,
                end: text.span(sentence.tokens).end,
                paragraph: sentence.paragraph,
                continues: sentence.continuesAttribution,
                tokens: tokens
            )
        }
        roles = text.roles.map { Self.role($0, text) }
        innerRoles = text.innerRoles.map { Self.role($0, text) }
    }

    private static func role(_ role: RoleSpan, _ text: AnnotatedText) -> Role {
        let span = text.span(role.tokens)
        return Role(role: role.role, start: span.start, end: span.end, belongsTo: role.belongsTo)
    }
}
