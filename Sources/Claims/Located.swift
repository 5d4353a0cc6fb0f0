import Documents

/// A value that stands at words of a document.
protocol Located {
    /// The offset of its first byte.
    var start: Int { get }
    /// The offset after its last byte.
    var end: Int { get }
}

extension Quantity: Located {}
extension DateMention: Located {}
extension PlaceMention: Located {}
extension CategoryMark: Located {}

extension Array where Element: Located {
    /// Those that stand within one of `spans`; the array is sorted by starts.
    func within(_ spans: [Span]) -> [Element] {
        spans.flatMap { span in
            self[firstIndex(from: span.start)...].prefix { $0.start < span.end }.filter { $0.end <= span.end }
        }
    }

    /// The place of the first that starts at `offset` or behind it.
    private func firstIndex(from offset: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
