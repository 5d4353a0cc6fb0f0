public import Claims
public import Documents
import Language

/// What `claimctl annotate --format json` prints of one document.
public struct AnnotationReport: Encodable {
    private let document: Extraction.Header
    private let sentences: [Sentence]
    private let roles: [Role]
    private let innerRoles: [Role]
    private let quotations: [Quotation]
    private let entities: [Entity]
    private let quantities: [Quantity]
    private let dates: [DateMention]
    private let places: [PlaceMention]
    private let categories: [CategoryMark]

    private enum CodingKeys: String, CodingKey {
        case document
        case sentences
        case roles
        case innerRoles = "inner_roles"
        case quotations
        case entities
        case quantities
        case dates
        case places
        case categories
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
        /// In how many quotations it stands, their marks included.
        let quoted: Int
    }

    private struct Quotation: Encodable {
        let depth: Int
        /// A piece a paragraph.
        let pieces: [Piece]
    }

    private struct Piece: Encodable {
        let start: Int
        let end: Int
    }

    private struct Entity: Encodable {
        let kind: NamedEntity.Kind
        /// The fullest that the text calls it.
        let name: Title
        let mentions: [Reference]
    }

    private struct Title: Encodable {
        let start: Int
        let end: Int
        let text: String
    }

    private struct Reference: Encodable {
        let start: Int
        let end: Int
        let form: Mention.Form
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

    /// The report of a document with this header, whose text is `source`, analysed as `analysis`.
    public init(document: Extraction.Header, source: SourceText, analysis: Analysis) {
        let text = analysis.words
        self.document = document
        let names = text.nameLabels
        let depths = text.quoteDepths
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
                    name: names[number],
                    quoted: depths[number]
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
        quotations = text.quotations.map { quotation in
            let spans = quotation.pieces.map(text.span)
            return Quotation(depth: quotation.depth, pieces: spans.map { Piece(start: $0.start, end: $0.end) })
        }
        entities = text.entities.map { entity in
            let title = text.span(text.title(of: entity))
            let mentions = entity.mentions.map { number in
                let span = text.span(text.mentions[number].tokens)
                return Reference(start: span.start, end: span.end, form: text.mentions[number].form)
            }
            return Entity(
                kind: entity.kind,
                name: Title(start: title.start, end: title.end, text: source[title]),
                mentions: mentions
            )
        }
        quantities = analysis.quantities
        dates = analysis.dates
        places = analysis.places
        categories = analysis.categories
    }

    private static func role(_ role: RoleSpan, _ text: AnnotatedText) -> Role {
        let span = text.span(role.tokens)
        return Role(role: role.role, start: span.start, end: span.end, belongsTo: role.belongsTo)
    }
}
