/// A half-open range of UTF-8 byte offsets into one document's text.
public struct Span: Sendable, Hashable, Codable {
    /// The offset of the first byte.
    public let start: Int
    /// The offset after the last byte; never before `start`.
    public let end: Int

    /// A span over `start..<end`.
    ///
    /// - Precondition: `0 <= start <= end`.
    public init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a span runs forwards from a byte of the text")
        self.start = start
        self.end = end
    }

    /// A span over a range of offsets.
    public init(_ range: Range<Int>) {
        self.init(range.lowerBound, range.upperBound)
    }

    /// The same offsets as a range.
    public var range: Range<Int> { start..<end }

    /// The length in bytes.
    public var count: Int { end - start }

    /// Whether it covers no byte at all.
    public var isEmpty: Bool { start == end }

    /// Whether all of `other` lies within.
    public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

    /// Whether the two share at least one byte.
    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}

extension Span: Comparable {
    /// By start, then by end.
    public static func < (left: Span, right: Span) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
