import Documents
import Language

/// Finds the places that a text names, and which places they are.
struct PlaceFinder {
    private let words: AnnotatedText
    private let text: SourceText
    private let gazetteer: Gazetteer

    /// A finder in `words`, the annotated words of `text`, that knows the places of `gazetteer`.
    init(_ words: AnnotatedText, of text: SourceText, _ gazetteer: Gazetteer) {
        self.words = words
        self.text = text
        self.gazetteer = gazetteer
    }

    /// The places, in order; none overlaps another.
    func places() -> [PlaceMention] {
        let lookup = PlaceLookup(words, of: text, gazetteer)
        let names = PlaceNameFinder(words, lookup).names()
        let meanings = PlaceResolver(words, lookup).meanings(of: names)
        return zip(names, meanings).map { name, meaning in
            let isTown = meaning?.kind == .town && name.precision != .site
            return PlaceMention(
                text.passage(words.span(name.tokens)),
                code: meaning?.code,
                latitude: isTown ? meaning?.latitude : nil,
                longitude: isTown ? meaning?.longitude : nil,
                precision: name.precision == .site ? .site : meaning.flatMap { Self.precision(of: $0.kind) }
            )
        }
    }

    private static func precision(of kind: GazetteerEntry.Kind) -> PlacePrecision? {
        switch kind {
        case .country: .country
        case .region: .region
        case .town: .town
        case .demonym: nil
        }
    }
}
