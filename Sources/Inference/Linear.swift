import CBLAS

/// A linear layer: y = x·Wᵀ + b.
struct Linear: Sendable {
    private let weight: [Float]
    private let bias: [Float]
    /// How many numbers go in.
    let inner: Int
    /// How many come out.
    let outer: Int

    /// The layer `name` of `inner` numbers to `outer`.
    ///
    /// - Throws: `ModelError.incomplete` where the file lacks a part.
    init(_ file: ModelFile, _ name: String, _ inner: Int, _ outer: Int) throws(ModelError) {
        self.init(
            weight: try file.floats("\(name).weight", outer, inner),
            bias: try file.floats("\(name).bias", outer),
            inner: inner
        )
    }

    /// A layer of these weights, row by row.
    init(weight: [Float], bias: [Float], inner: Int) {
        self.weight = weight
        self.bias = bias
        self.inner = inner
        outer = bias.count
    }

    /// Applies the layer to `rows` rows at `x`, and leaves the results at `y`.
    func apply(_ x: UnsafePointer<Float>, rows: Int, to y: UnsafeMutablePointer<Float>) {
        weight.withUnsafeBufferPointer { weight in
            guard let start = weight.baseAddress else { return }
            Self.multiply(x, rows: rows, weight: start, inner: inner, bias: bias, to: y)
        }
    }

    /// Leaves x·Wᵀ + b at `y`, for `rows` rows of `inner` numbers.
    static func multiply(
        _ x: UnsafePointer<Float>,
        rows: Int,
        weight: UnsafePointer<Float>,
        inner: Int,
        bias: [Float],
        to y: UnsafeMutablePointer<Float>
    ) {
        guard rows > 0 else { return }
        let outer = bias.count
        bias.withUnsafeBufferPointer { bias in
            guard let start = bias.baseAddress else { return }
            for row in 0..<rows { (y + row * outer).update(from: start, count: outer) }
        }
        let (width, height) = (Int32(inner), Int32(outer))
        claimd_multiply(x, width, weight, width, true, 1, y, height, Int32(rows), height, width)
    }

    /// The layer's results for `rows` rows.
    func callAsFunction(_ x: UnsafePointer<Float>, rows: Int) -> [Float] {
        [Float](unsafeUninitializedCapacity: rows * outer) { buffer, count in
            if let y = buffer.baseAddress { apply(x, rows: rows, to: y) }
            count = rows * outer
        }
    }

    /// The layer's results for the rows that `values` are.
    func callAsFunction(_ values: [Float]) -> [Float] {
        values.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { self($0, rows: values.count / inner) } ?? []
        }
    }

    /// The same, each bent by the Gaussian error linear unit.
    func bent(_ values: [Float]) -> [Float] {
        var results = self(values)
        results.withUnsafeMutableBufferPointer { buffer in
            if let start = buffer.baseAddress { VectorMath.gelu(start, count: buffer.count) }
        }
        return results
    }
}
