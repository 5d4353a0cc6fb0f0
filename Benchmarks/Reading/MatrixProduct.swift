import CBLAS
import Inference

/// The matrix products of an encoder's layer and nothing else: what the processor's `sgemm` could do at best.
struct MatrixProduct {
    /// How many multiplications and additions there are.
    let operations: Int

    private let rows: Int
    private let shapes: [(inner: Int, outer: Int)]
    private let input: [Float]
    private let weights: [[Float]]
    /// How often the layer is gone through: long enough for a steady figure.
    private static let rounds = 60

    /// The products of a layer of `shape` over `rows` pieces.
    init(rows: Int, _ shape: EncoderShape) {
        self.rows = rows
        shapes = [
            (shape.width, 3 * shape.width), (shape.width, shape.width), (shape.width, shape.inner),
            (shape.inner, shape.width),
        ]
        operations = Self.rounds * shapes.reduce(0) { $0 + 2 * rows * $1.inner * $1.outer }
        let widest = max(shape.inner, 3 * shape.width)
        input = [Float](repeating: 0.5, count: rows * widest)
        weights = shapes.map { [Float](repeating: 0.25, count: $0.inner * $0.outer) }
    }

    /// Multiplies.
    func multiply() {
        var output = input
        for _ in 0..<Self.rounds {
            for (shape, weight) in zip(shapes, weights) {
                let (inner, outer) = (Int32(shape.inner), Int32(shape.outer))
                claimd_multiply(input, inner, weight, inner, true, 0, &output, outer, Int32(rows), outer, inner)
            }
        }
    }
}
