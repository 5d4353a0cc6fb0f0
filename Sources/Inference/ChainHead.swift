/// A head whose labels depend on their neighbours: a linear-chain conditional random field (Lafferty and others 2001).
package struct ChainHead: Sendable {
    /// What the words alone say.
    package let emissions: LabelHead
    /// The score of each step from label (row) to label (column); the last row is the start.
    package let steps: [Float]

    /// The head `name` over word vectors of `width` numbers.
    ///
    /// - Throws: `ModelError.incomplete` where the file lacks a part.
    init(_ file: ModelFile, _ name: String, labels: [String], width: Int) throws(ModelError) {
        emissions = try LabelHead(file, name, labels: labels, width: width)
        steps = try file.floats("chain.\(name).transitions", labels.count + 1, labels.count)
    }
}
