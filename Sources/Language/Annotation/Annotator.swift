public import Documents
public import Inference

/// Reads English with the model: tags, trees, sentences, names and the parts of attributions.
///
/// One annotator serves all workers; what a text says does not depend on what else is read.
public struct Annotator: Sendable {
    /// About how many pieces go through the encoder at once: fewer waste the processor's matrix unit, more its cache.
    private static let batchPieces = 512

    private let model: EnglishModel
    private let decoder: StretchDecoder

    /// An annotator with this model.
    public init(_ model: EnglishModel) {
        self.model = model
        decoder = StretchDecoder(model)
    }

    /// The SHA-256 of the model, 64 lower-case hex digits.
    public var modelDigest: String { model.digest }

    /// The words of every zone of `document`, annotated; no sentence crosses the border of a zone or a blank line.
    ///
    /// A document that is not in English has none.
    ///
    /// - Parameters:
    ///   - document: The text with its zones.
    ///   - moveOn: Called again and again on the way, so that whoever waits can tell slow from stuck.
    /// - Returns: The annotated text.
    public func annotate(_ document: Document, moveOn: () -> Void = {}) -> AnnotatedText {
        guard document.isAnalysable else { return AnnotatedText() }
        let scanner = WordScanner(document.text.bytes)
        let finder = ParagraphFinder(document.text.bytes)
        var words: [Word] = []
        for paragraph in document.zones.lazy.flatMap({ finder.paragraphs(in: $0.span) }) {
            words += scanner.words(in: paragraph)
            moveOn()
        }
        return annotate(words, of: document.text, moveOn: moveOn)
    }

    /// Annotates words that are known.
    ///
    /// - Parameters:
    ///   - words: The words, in order.
    ///   - text: The text that they stand in.
    ///   - sentences: For each word whether a sentence begins with it, where that is known; else the model says it.
    ///   - moveOn: Called again and again on the way.
    /// - Returns: The annotated text.
    package func annotate(
        _ words: [Word],
        of text: SourceText,
        sentences: [Bool]? = nil,
        moveOn: () -> Void = {}
    ) -> AnnotatedText {
        var annotated = AnnotationBuilder(words, of: text, sentences: sentences)
        let plan = plan(words, of: text, sentences: sentences)
        moveOn()
        encode(plan, moveOn: moveOn) { stretches, vectors in
            decoder.decode(stretches, vectors, to: &annotated)
            moveOn()
        }
        return linked(annotated.text, moveOn: moveOn)
    }

    /// How the encoder will see words that are known; `sentences` as in `annotate`.
    package func plan(_ words: [Word], of text: SourceText, sentences: [Bool]? = nil) -> EncodingPlan {
        let sentences = sentences ?? SentenceRule(words, of: text).starts()
        return EncodingPlan(words, of: text, sentences: sentences, vocabulary: model.pieces)
    }

    /// Encodes what is planned.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - moveOn: Called again and again on the way.
    ///   - use: Called with the next stretches and the vectors of all of their words.
    package func encode(
        _ plan: EncodingPlan,
        moveOn: () -> Void = {},
        use: (_ stretches: [Stretch], _ vectors: WordVectors) -> Void
    ) {
        let memory = Workspace()
        var batch = PieceBatch()
        var vectors = model.noVectors
        var waiting: [Stretch] = []
        for stretch in plan.stretches {
            waiting.append(stretch)
            for window in stretch.windows {
                batch.append(window.words, of: plan.pieces, wanted: window.wanted, pieces: model.pieces)
                guard batch.count >= Self.batchPieces else { continue }
                model.encode(batch, in: memory, to: &vectors)
                batch.removeAll()
                moveOn()
            }
            // What waits is used when all of its words have vectors.
            guard batch.isEmpty else { continue }
            use(waiting, vectors)
            waiting = []
            vectors.removeAll()
        }
        model.encode(batch, in: memory, to: &vectors)
        use(waiting, vectors)
    }

    /// `text` with what goes over single sentences: quotations, and which mentions speak of the same.
    private func linked(_ text: AnnotatedText, moveOn: () -> Void) -> AnnotatedText {
        var text = text
        text.tree = DependencyTree(text.tokens)
        moveOn()
        text.quotations = QuotationFinder(text).quotations()
        moveOn()
        var linker = EntityLinker(text)
        (text.mentions, text.entities) = linker.link()
        return text
    }
}
