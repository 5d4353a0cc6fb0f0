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
extension CategoryGround: Located {
    var start: Int { mark.start }
    var end: Int { mark.end }
}

extension Array where Element: Located {
    /// Those that stand within one of `spans`; the array is sorted by starts.
    func within(_ spans: [Span]) -> [Element] {
        spans.flatMap { span in
            let first = partitioningIndex { $0.start >= span.start }
            return self[first...].prefix { $0.start < span.end }.filter { $0.end <= span.end }
        }
    }
}
