import Documents
import Inference
import Language
import SystemPackage

/// Texts to read, and the model that reads them.
struct ReadingLoad {
    /// How many words there are.
    let words: Int
    /// How many multiplications and additions the encoder makes for them, by its shape.
    let operations: Int
    /// How many pieces go through the encoder at once, in the mean.
    let batchPieces: Int
    let shape: EncoderShape

    private let annotator: Annotator
    private let documents: [Document]
    private let plans: [EncodingPlan]

    /// A load of `texts`, which are English.
    init(_ texts: [String], model path: FilePath) throws {
        let model = try EnglishModel(path)
        let annotator = Annotator(model)
        self.annotator = annotator
        shape = model.shape
        documents = texts.map { text in
            let text = SourceText(text)
            return Document(text: text, encoding: .utf8, language: "en", zones: [Zone(.body, text.span)])
        }
        let scanned = documents.map { WordScanner($0.text.bytes).words(in: $0.text.span) }
        words = scanned.reduce(0) { $0 + $1.count }
        plans = zip(scanned, documents).map { annotator.plan($0, of: $1.text) }
        // Two pieces more: those that begin and end a window.
        let windows = plans.flatMap { plan in
            plan.stretches.flatMap(\.windows).map { plan.pieces.pieceCount($0.words) + 2 }
        }
        operations = windows.reduce(0) { [shape] in $0 + shape.operations(window: $1) }
        var batches = plans.count
        for plan in plans { annotator.encode(plan, moveOn: { batches += 1 }, use: { _, _ in }) }
        batchPieces = windows.reduce(0, +) / batches
    }

    /// Reads all texts: words, encoder, every head, what links the mentions.
    func annotate() {
        for document in documents { _ = annotator.annotate(document) }
    }

    /// Has the encoder alone go over all texts.
    func encode() {
        for plan in plans { annotator.encode(plan) { _, _ in } }
    }
}

extension EncoderShape {
    /// The multiplications and additions for a window of `pieces` pieces: the linear layers, and each piece's attention to all.
    fileprivate func operations(window pieces: Int) -> Int {
        let linear = 2 * pieces * (4 * width * width + 2 * width * inner)
        let attention = 2 * 2 * pieces * pieces * width
        return layers * (linear + attention)
    }
}
