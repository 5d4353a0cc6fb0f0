public import Documents

/// A text written with marks around what a test speaks of: the plain text and, by label, the spans that were marked.
///
/// `[source:The mayor] [cue:said] [content:that [number:three] roads were shut].` is the text "The mayor said that
/// three roads were shut." with four labelled spans.
///
/// - A mark is `[`, a label of letters, digits and hyphens, `:`, the marked words, `]`. The words begin right after the
///   colon.
/// - Marks nest. They may not cross: what overlaps is written as several pieces.
/// - A label may be used again; its spans are then the pieces in the order of their starts.
/// - `\[`, `\]` and `\\` stand for the characters themselves; in a Swift literal `#"…"#` spares the doubling. A bare
///   bracket that opens or closes no mark is a mistake in the test and stops it.
public struct MarkedText: Sendable {
    /// The text without its marks.
    public let text: SourceText
    private let marks: [(label: String, span: Span)]

    /// The text and spans that `marked` says.
    ///
    /// - Precondition: Every mark is closed, and every bracket that is none is escaped.
    public init(_ marked: String) {
        var plain: [UInt8] = []
        var open: [(label: String, start: Int)] = []
        var marks: [(label: String, span: Span)] = []
        var rest = Array(marked.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\\"):
                guard let escaped = rest.popFirst() else { preconditionFailure("a backslash ends the text: \(marked)") }
                plain.append(escaped)
            case UInt8(ascii: "["):
                guard let colon = rest.firstIndex(of: UInt8(ascii: ":")), Self.isLabel(rest[..<colon]) else {
                    preconditionFailure("a bracket opens no mark and is not escaped: \(marked)")
                }
                open.append((String(decoding: rest[..<colon], as: UTF8.self), plain.count))
                rest = rest[(colon + 1)...]
            case UInt8(ascii: "]"):
                guard let mark = open.popLast() else { preconditionFailure("a bracket closes no mark: \(marked)") }
                marks.append((mark.label, Span(mark.start, plain.count)))
            default:
                plain.append(byte)
            }
        }
        precondition(open.isEmpty, "a mark is not closed: \(marked)")
        text = SourceText(String(decoding: plain, as: UTF8.self))
        self.marks = marks.sorted { $0.span < $1.span }
    }

    private static func isLabel(_ bytes: ArraySlice<UInt8>) -> Bool {
        let isFine = bytes.allSatisfy { byte in
            let scalar = Unicode.Scalar(byte)
            return scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-")
        }
        return isFine && !bytes.isEmpty
    }

    /// The spans marked `label`, by their starts.
    public func spans(_ label: String) -> [Span] {
        marks.filter { $0.label == label }.map(\.span)
    }

    /// What stands at the spans marked `label`.
    public func passages(_ label: String) -> [Passage] {
        spans(label).map(text.passage)
    }

    /// The labels in use.
    public var labels: Set<String> { Set(marks.map(\.label)) }

    /// A document of the text: English, one zone of `kind`.
    public func document(_ kind: Zone.Kind = .body, published: String? = nil) -> Document {
        document(zones: [Zone(kind, text.span)], published: published)
    }

    /// A document of the text with these zones.
    public func document(zones: [Zone], published: String? = nil, language: String = "en") -> Document {
        Document(text: text, encoding: .utf8, language: language, published: published, zones: zones)
    }
}
