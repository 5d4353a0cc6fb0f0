import Documents
import Language

/// What the gazetteer says of tokens; each name is looked up once.
final class PlaceLookup {
    private let words: AnnotatedText
    private let text: SourceText
    private let gazetteer: Gazetteer
    private var known: [[UInt8]: [GazetteerEntry]] = [:]

    /// A lookup of `words`, the annotated words of `text`.
    init(_ words: AnnotatedText, of text: SourceText, _ gazetteer: Gazetteer) {
        self.words = words
        self.text = text
        self.gazetteer = gazetteer
    }

    /// The folded name that `tokens` write.
    func name(_ tokens: Range<Int>) -> [UInt8] { FoldedName.bytes(of: text[words.span(tokens)]) }

    /// All that `tokens` can mean as a place.
    func places(_ tokens: Range<Int>) -> [GazetteerEntry] {
        entries(name(tokens)).filter { $0.kind != .demonym }
    }

    /// The countries whose people or adjective `token` is.
    func peoples(_ token: Int) -> [String] {
        entries(FoldedName.bytes(of: words.tokens[token].lemma)).compactMap { $0.kind == .demonym ? $0.code : nil }
    }

    private func entries(_ name: [UInt8]) -> [GazetteerEntry] {
        if let entries = known[name] { return entries }
        let entries = gazetteer.entries(name)
        known[name] = entries
        return entries
    }
}
