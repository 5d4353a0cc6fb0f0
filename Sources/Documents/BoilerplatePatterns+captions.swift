extension BoilerplatePatterns {
    /// A picture's caption in a line that calls it one, or ends with whose it is: `Photo: People wait at the port`, `People wait
    /// at the port [A. Person/Some Agency]`.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - words: The line.
    /// - Returns: The caption without its label and its credit; nil where the line is none, or a credit alone.
    func caption(in bytes: [UInt8], _ words: Span) -> Span? {
        guard words.count <= Self.longestCaption else { return nil }
        let opening = bytes[words.start] == 0x5B ? words.start + 1 : words.start
        let label = Self.captionLabels.first {
            opening + $0.utf8CodeUnitCount <= words.end && bytes.hasAnyCase($0, at: opening)
        }
        var line = Span(label.map { opening + $0.utf8CodeUnitCount } ?? words.start, words.end)
        if label != nil, opening > words.start, bytes[line.end - 1] == 0x5D { line = Span(line.start, line.end - 1) }
        guard line.start < line.end else { return nil }
        if let close = [0x5D: 0x5B, 0x29: 0x28][bytes[line.end - 1]] as UInt8?,
            let open = bytes[line.range].lastIndex(of: close), open > line.start,
            label != nil || close == 0x5B && isCredit(bytes[open + 1..<line.end - 1])
        {
            line = Span(line.start, open)
        } else if label == nil {
            return nil
        }
        line = Span(LineScanner.trim(bytes, line.range))
        let written = String(decoding: bytes[line.range], as: UTF8.self).split(separator: " ")
        let common = written.count { $0.unicodeScalars.first?.properties.isLowercase ?? false }
        return written.count >= Self.fewestWords && common >= 2 ? line : nil
    }

    private static let captionLabels: [StaticString] = [
        "photo: ", "photo caption: ", "image: ", "picture: ", "pictured: ", "caption: ",
    ]
    private static let longestCaption = 500
    private static let fewestWords = 5

    /// Whether words in square brackets say who took a picture: `A. Person/Some Agency`.
    private func isCredit(_ words: ArraySlice<UInt8>) -> Bool {
        let names = String(decoding: words, as: UTF8.self).split { " /,".contains($0) }.map(String.init)
        return words.contains(0x2F) || NewsOutlets.isOutlet(names)
    }
}
