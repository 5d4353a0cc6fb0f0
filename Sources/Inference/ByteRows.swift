/// A matrix of bytes with a scale a row, in a mapped file.
struct ByteRows: Sendable {
    /// What keeps the bytes mapped.
    let file: MappedFile
    /// The bytes, row by row.
    // Points into `file`, which is never written to.
    nonisolated(unsafe) let bytes: UnsafePointer<Int8>
    /// What each row's bytes are multiplied with.
    let scales: [Float]
    /// How many bytes a row has.
    let width: Int

    /// How many rows there are.
    var count: Int { scales.count }

    /// Writes all values, row by row, to `target`.
    func write(to target: UnsafeMutablePointer<Float>) {
        for row in 0..<count {
            let source = bytes + row * width
            let values = target + row * width
            let scale = scales[row]
            for column in 0..<width { values[column] = Float(source[column]) * scale }
        }
    }

    /// Adds the values of a row to `width` floats at `target`.
    func add(_ row: Int, to target: UnsafeMutablePointer<Float>) {
        let source = bytes + row * width
        let scale = scales[row]
        for column in 0..<width { target[column] += Float(source[column]) * scale }
    }
}
