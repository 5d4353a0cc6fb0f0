/// Which labels a word may have, and a linear layer that scores them.
package struct LabelHead: Sendable {
    /// The labels, in the order of the scores.
    package let labels: [String]
    private let linear: Linear

    /// The head `name` over word vectors of `width` numbers.
    ///
    /// - Throws: `ModelError.incomplete` where the file lacks a part.
    init(_ file: ModelFile, _ name: String, labels: [String], width: Int) throws(ModelError) {
        self.labels = labels
        linear = try Linear(file, "linear.\(name)", width, labels.count)
    }

    /// The scores (words × labels) of all words.
    package func scores(_ words: WordVectors) -> [Float] {
        linear(words.values)
    }

    /// For each word the number of its best label.
    package func best(_ words: WordVectors) -> [Int] {
        let scores = scores(words)
        return (0..<words.count).map { scores[$0 * labels.count..<($0 + 1) * labels.count].placeOfGreatest ?? 0 }
    }
}
