/// A vector a word.
package struct WordVectors: Sendable {
    /// How many numbers a vector has.
    package let width: Int
    /// The vectors, one behind the other.
    package private(set) var values: [Float] = []

    /// Room for vectors of `width` numbers.
    init(width: Int) {
        self.width = width
    }

    /// How many words there are.
    package var count: Int { values.count / width }

    /// Appends the vector at `vector`.
    mutating func append(_ vector: UnsafePointer<Float>) {
        values.append(contentsOf: UnsafeBufferPointer(start: vector, count: width))
    }

    /// Takes all vectors out, and keeps the memory for the next.
    package mutating func removeAll() {
        values.removeAll(keepingCapacity: true)
    }
}
