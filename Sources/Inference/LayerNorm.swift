/// A layer normalisation's learned weights (Ba and others 2016).
struct LayerNorm: Sendable {
    /// What each normalised number is multiplied with.
    let weight: [Float]
    /// What is added then.
    let bias: [Float]
    /// What keeps the variance from 0.
    let epsilon: Float

    /// The normalisation `name` of `width` numbers.
    ///
    /// - Throws: `ModelError.incomplete` where the file lacks a part.
    init(_ file: ModelFile, _ name: String, width: Int, epsilon: Float) throws(ModelError) {
        weight = try file.floats("\(name).weight", width)
        bias = try file.floats("\(name).bias", width)
        self.epsilon = epsilon
    }
}
