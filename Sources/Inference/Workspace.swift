/// The memory that one worker's encoder works in, grown once and used again.
package final class Workspace {
    /// A vector a piece.
    private(set) var hidden = UnsafeMutablePointer<Float>.allocate(capacity: 1)
    /// Queries, keys and values, or the inside of a feed-forward part.
    private(set) var wide = UnsafeMutablePointer<Float>.allocate(capacity: 1)
    /// What the attentions of a layer bring together.
    private(set) var mixed = UnsafeMutablePointer<Float>.allocate(capacity: 1)
    /// What half a layer adds to the vectors.
    private(set) var change = UnsafeMutablePointer<Float>.allocate(capacity: 1)
    /// How much each piece of a window heeds each other.
    private(set) var scores = UnsafeMutablePointer<Float>.allocate(capacity: 1)
    /// The weights of the layer that is multiplied with.
    private(set) var weights = UnsafeMutablePointer<Float>.allocate(capacity: 1)

    private var pieces = 0
    private var longest = 0
    private var widest = 0

    /// A workspace without room; it grows with use.
    package init() {}

    deinit {
        for buffer in [hidden, wide, mixed, change, scores, weights] { buffer.deallocate() }
    }

    /// Makes room for `pieces` pieces in windows of at most `longest`.
    func reserve(pieces: Int, longest: Int, _ shape: EncoderShape) {
        if pieces > self.pieces {
            self.pieces = pieces
            for (buffer, width) in [
                (\Workspace.hidden, shape.width), (\.mixed, shape.width), (\.change, shape.width),
                (\.wide, max(3 * shape.width, shape.inner)),
            ] {
                replace(buffer, capacity: pieces * width)
            }
        }
        if longest > self.longest {
            self.longest = longest
            replace(\.scores, capacity: longest * longest)
        }
        let weights = shape.width * max(3 * shape.width, shape.inner)
        if weights > widest {
            widest = weights
            replace(\.weights, capacity: weights)
        }
    }

    private func replace(_ buffer: ReferenceWritableKeyPath<Workspace, UnsafeMutablePointer<Float>>, capacity: Int) {
        self[keyPath: buffer].deallocate()
        self[keyPath: buffer] = .allocate(capacity: capacity)
    }
}
