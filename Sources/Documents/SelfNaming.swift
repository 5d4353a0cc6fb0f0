/// Finds where a publisher names itself at the end of a sentence, as in "…, ABC reports".
///
/// Only an acronym counts, and none of an organisation that is reported about rather than reporting.
struct SelfNaming {
    private static let others: Set<String> = [
        "CIA", "EU", "FBI", "FSB", "GRU", "GUR", "HRW", "HUR", "IAEA", "ICC", "ICRC", "IOM", "ISW", "MFA", "MOD",
        "NATO", "OCHA", "OHCHR", "OSCE", "SBU", "UN", "UNESCO", "UNHCR", "UNICEF", "WHO",
    ]

    private let text: SourceText

    /// A finder in `text`.
    init(_ text: SourceText) {
        self.text = text
    }

    /// The publisher named in the paragraph at `span`.
    func publisher(in span: Span) -> String? {
        let bytes = text.bytes
        var index = span.start
        while let mark = bytes.firstOffset(of: " reports.", in: index..<span.end) {
            index = mark + 1
            let after = mark + 9
            guard after == span.end || bytes[after].isSpace || bytes[after] >= 0x80 else { continue }
            var start = mark
            while start > span.start, bytes[start - 1].isUppercase { start -= 1 }
            guard 2...8 ~= mark - start, start - 2 >= span.start, bytes.has(", ", at: start - 2) else { continue }
            let name = text[Span(start, mark)]
            if !Self.others.contains(name) { return name }
        }
        return nil
    }
}
