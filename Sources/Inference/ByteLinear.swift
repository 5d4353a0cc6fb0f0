/// A linear layer whose weights stay bytes in the model file, and are floats only while they are multiplied with.
///
/// To make floats of them takes a fiftieth of the time that the product of a batch takes; kept as floats they would be most
/// of a process's memory, and of the time until it is ready.
struct ByteLinear: Sendable {
    private let weight: ByteRows
    private let bias: [Float]

    /// The layer `name` of `inner` numbers to `outer`.
    ///
    /// - Throws: `ModelError.incomplete` where the file lacks a part.
    init(_ file: ModelFile, _ name: String, _ inner: Int, _ outer: Int) throws(ModelError) {
        weight = try file.byteRows("\(name).weight", outer, inner)
        bias = try file.floats("\(name).bias", outer)
    }

    /// Applies the layer to `rows` rows at `x`, and leaves the results at `y`; `room` holds as many floats as there are weights.
    func apply(
        _ x: UnsafePointer<Float>,
        rows: Int,
        to y: UnsafeMutablePointer<Float>,
        in room: UnsafeMutablePointer<Float>
    ) {
        weight.write(to: room)
        Linear.multiply(x, rows: rows, weight: room, inner: weight.width, bias: bias, to: y)
    }
}
