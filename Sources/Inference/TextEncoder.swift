/// The encoder: BERT's (Devlin and others 2019), with embeddings of a word's shape and of what stands before it.
struct TextEncoder: Sendable {
    let shape: EncoderShape
    private let pieces: ByteRows
    private let positions: [Float]
    private let shapes: [Float]
    private let gaps: [Float]
    private let norm: LayerNorm
    private let layers: [EncoderLayer]

    /// The encoder of a model file.
    ///
    /// - Throws: `ModelError.incomplete` where the file lacks a part.
    init(_ file: ModelFile) throws(ModelError) {
        shape = try file.metadata("encoder", as: EncoderShape.self)
        let width = shape.width
        pieces = try file.byteRows("encoder.piece.weight", shape.pieces, width)
        positions = try file.floats("encoder.position.weight", shape.positions, width)
        shapes = try file.floats("encoder.casing.weight", WordShape.allCases.count, width)
        gaps = try file.floats("encoder.layout.weight", Gap.allCases.count, width)
        norm = try LayerNorm(file, "encoder.norm", width: width, epsilon: shape.epsilon)
        var layers: [EncoderLayer] = []
        for number in 0..<shape.layers { layers.append(try EncoderLayer(file, number, shape)) }
        self.layers = layers
    }

    /// Encodes all windows of `batch`; a vector a piece lies in `memory.hidden` then.
    ///
    /// - Precondition: No window has more pieces than the model has positions.
    func encode(_ batch: PieceBatch, in memory: Workspace) {
        guard let longest = batch.windows.map(\.count).max() else { return }
        precondition(longest <= shape.positions, "a window is longer than the model has positions")
        memory.reserve(pieces: batch.count, longest: longest, shape)
        for window in batch.windows {
            for (position, piece) in window.enumerated() {
                embed(piece, of: batch, at: position, to: memory.hidden + piece * shape.width)
            }
        }
        for layer in layers { layer.apply(to: batch.windows, count: batch.count, in: memory) }
    }

    private func embed(_ piece: Int, of batch: PieceBatch, at position: Int, to vector: UnsafeMutablePointer<Float>) {
        let width = shape.width
        let casing = Int(batch.shapes[piece].rawValue) * width
        let layout = Int(batch.gaps[piece].rawValue) * width
        for column in 0..<width {
            vector[column] = positions[position * width + column] + shapes[casing + column] + gaps[layout + column]
        }
        pieces.add(Int(batch.numbers[piece]), to: vector)
        VectorMath.normalise(vector, adding: nil, count: width, norm: norm)
    }
}
