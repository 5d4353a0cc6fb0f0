import CBLAS

/// A transformer layer, normalised after each residual sum, as in BERT.
struct EncoderLayer: Sendable {
    private let shape: EncoderShape
    private let queryKeyValue: ByteLinear
    private let attended: ByteLinear
    private let attentionNorm: LayerNorm
    private let expand: ByteLinear
    private let contract: ByteLinear
    private let outputNorm: LayerNorm

    /// The layer `number` of a model file.
    ///
    /// - Throws: `ModelError.incomplete` where the file lacks a part.
    init(_ file: ModelFile, _ number: Int, _ shape: EncoderShape) throws(ModelError) {
        let base = "encoder.layers.\(number)"
        let width = shape.width
        self.shape = shape
        queryKeyValue = try ByteLinear(file, "\(base).query_key_value", width, 3 * width)
        attended = try ByteLinear(file, "\(base).attended", width, width)
        attentionNorm = try LayerNorm(file, "\(base).attention_norm", width: width, epsilon: shape.epsilon)
        expand = try ByteLinear(file, "\(base).expand", width, shape.inner)
        contract = try ByteLinear(file, "\(base).contract", shape.inner, width)
        outputNorm = try LayerNorm(file, "\(base).output_norm", width: width, epsilon: shape.epsilon)
    }

    /// Takes `memory.hidden`, `count` vectors, one layer further; a piece attends to its own window alone.
    func apply(to windows: [Range<Int>], count: Int, in memory: Workspace) {
        queryKeyValue.apply(memory.hidden, rows: count, to: memory.wide, in: memory.weights)
        for window in windows {
            for head in 0..<shape.attentionHeads { attend(head, window, in: memory) }
        }
        attended.apply(memory.mixed, rows: count, to: memory.change, in: memory.weights)
        normalise(attentionNorm, count, in: memory)
        expand.apply(memory.hidden, rows: count, to: memory.wide, in: memory.weights)
        VectorMath.gelu(memory.wide, count: count * shape.inner)
        contract.apply(memory.wide, rows: count, to: memory.change, in: memory.weights)
        normalise(outputNorm, count, in: memory)
    }

    private func normalise(_ norm: LayerNorm, _ count: Int, in memory: Workspace) {
        for row in 0..<count {
            let place = row * shape.width
            VectorMath.normalise(memory.hidden + place, adding: memory.change + place, count: shape.width, norm: norm)
        }
    }

    /// One attention over one window: softmax(Q·Kᵀ/√d)·V (Vaswani and others 2017).
    private func attend(_ head: Int, _ window: Range<Int>, in memory: Workspace) {
        let length = Int32(window.count)
        let width = shape.width
        let headWidth = width / shape.attentionHeads
        let row = Int32(3 * width)
        let query = memory.wide + window.lowerBound * 3 * width + head * headWidth
        let inner = Int32(headWidth)
        claimd_multiply(query, row, query + width, row, true, 0, memory.scores, length, length, length, inner)
        let scale = 1 / Float(headWidth).squareRoot()
        for place in 0..<window.count {
            VectorMath.softmax(memory.scores + place * window.count, count: window.count, scale: scale)
        }
        let mixed = memory.mixed + window.lowerBound * width + head * headWidth
        claimd_multiply(
            memory.scores,
            length,
            query + 2 * width,
            row,
            false,
            0,
            mixed,
            Int32(width),
            length,
            inner,
            length
        )
    }
}
