extension BoilerplatePatterns {
    /// A picture's caption in a line that calls it one, or ends with whose it is: `Photo: People wait at the port`, `People wait
    /// at the port [A. Person/Some Agency]`, `People wait at the port. Photo: A. Person`.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - words: The line.
    /// - Returns: The caption without its label and its credit; nil where the line is none, or a credit alone.
    func caption(in bytes: [UInt8], _ words: Span) -> Span? {
        guard words.count <= Self.longestCaption else { return nil }
        return labelledCaption(in: bytes, words) ?? creditedCaption(in: bytes, words)
    }

    /// Whether the line is a picture's caption or credit.
    func hasPicture(_ bytes: [UInt8], _ words: Span) -> Bool {
        caption(in: bytes, words) != nil || credit(in: bytes, words) != nil
    }

    private func labelledCaption(in bytes: [UInt8], _ words: Span) -> Span? {
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
        let end = creditStart(in: bytes, line) ?? line.end
        return running(Span(line.start, end), in: bytes, fewest: Self.fewestWords)
    }

    private static let captionLabels: [StaticString] = [
        "photo: ", "photo caption: ", "image: ", "picture: ", "pictured: ", "caption: ",
    ]
    private static let longestCaption = 500
    private static let fewestWords = 5

    /// A caption with a credit at its end, or a number of pictures at its head.
    private func creditedCaption(in bytes: [UInt8], _ words: Span) -> Span? {
        let start = counterEnd(in: bytes, words)
        let credit = creditStart(in: bytes, Span(start ?? words.start, words.end))
        guard start != nil || credit != nil else { return nil }
        return running(Span(start ?? words.start, credit ?? words.end), in: bytes, fewest: Self.fewestWords - 2)
    }

    /// Lines that name no more than whose picture stands beside.
    private static let owners: Set<String> = [
        "afp", "afp via getty images", "alamy", "anadolu via getty images", "ap", "epa", "epa-efe", "getty images",
        "pa media", "reuters", "shutterstock",
    ]

    /// Whether the line at `words` says whose the picture above or below it is, and no more.
    func isOwner(in bytes: [UInt8], _ words: Span) -> Bool {
        if words.count <= Self.longestOwner, Self.owners.contains(lowercased(bytes, words)) { return true }
        return words.count <= Self.longestCredit && bytes[words.end - 1] != 0x2E
            && Self.ownerOpenings.opens(words, in: bytes)
    }

    private static let longestOwner = 30
    private static let ownerOpenings = PhraseTable(["image: ", "image source", "photo: ", "photo by ", "picture: "])

    /// `span` without white space at its ends; nil where it holds too few words for a caption.
    private func running(_ span: Span, in bytes: [UInt8], fewest: Int) -> Span? {
        let span = Span(LineScanner.trim(bytes, span.range))
        let written = String(decoding: bytes[span.range], as: UTF8.self).split(separator: " ")
        let common = written.count { $0.unicodeScalars.first?.properties.isLowercase ?? false }
        return written.count >= fewest && common >= 2 ? span : nil
    }

    /// Whether words in square brackets say who took a picture: `A. Person/Some Agency`.
    private func isCredit(_ words: ArraySlice<UInt8>) -> Bool {
        let names = String(decoding: words, as: UTF8.self).split { " /,".contains($0) }.map(String.init)
        return words.contains(0x2F) || NewsOutlets.isOutlet(names)
    }

    /// How credits begin behind a caption's last full stop or a bar.
    private static let credits: [StaticString] = [
        "Photo: ", "Photo by ", "PHOTO: ", "Photograph: ", "Photograph by ", "Picture: ", "Pic: ", "Image: ",
        "Image by ", "Credit: ", "Photo courtesy ", "Purchase Licensing Rights", "FILE |", "FILE PHOTO", "AFP/",
        "AP Photo/", "EPA/", "EPA-EFE/",
    ]
    /// Such as may stand without a full stop before them.
    private static let agencies: [StaticString] = ["REUTERS/", "(AP Photo", "(AFP/", "(EPA/"]
    private static let longestCredit = 120

    /// Where the words begin that say whose picture it is, at the end of `line`; nil where none do.
    private func creditStart(in bytes: [UInt8], _ line: Span) -> Int? {
        let from = max(line.start + 1, line.end - Self.longestCredit)
        guard from < line.end else { return nil }
        return (from..<line.end).first { offset in
            guard bytes[offset].isUppercase || bytes[offset] == 0x28,
                bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0xA0
            else { return false }
            if Self.agencies.contains(where: { bytes.has($0, at: offset) }) { return true }
            let before = LineScanner.trim(bytes, line.start..<offset).upperBound
            return before > line.start && [0x2E, 0x21, 0x29, 0x7C, 0x5D].contains(bytes[before - 1])
                && Self.credits.contains { bytes.has($0, at: offset) }
        }
    }

    /// Where a caption begins behind "Item 1 of 2", "[1/3]" or "1 of 5 |"; nil where nothing counts pictures.
    private func counterEnd(in bytes: [UInt8], _ words: Span) -> Int? {
        let first = bytes[words.start]
        guard first == 0x5B || first == 0x49 || first.isDigit else { return nil }
        let head = String(decoding: bytes[words.start..<min(words.end, words.start + 16)], as: UTF8.self)
        let parts = head.split(separator: " ", omittingEmptySubsequences: false)
        func isCount(_ part: Substring) -> Bool { 1...3 ~= part.utf8.count && part.utf8.allSatisfy(\.isDigit) }
        var count = 0
        if parts.count > 4, parts[0] == "Item", isCount(parts[1]), parts[2] == "of", isCount(parts[3]) {
            count = 4
        } else if parts.count > 4, isCount(parts[0]), parts[1] == "of", isCount(parts[2]), parts[3] == "|" {
            count = 4
        } else if parts.count > 1, parts[0].hasPrefix("["), parts[0].hasSuffix("]") {
            let pair = parts[0].dropFirst().dropLast().split(separator: "/", omittingEmptySubsequences: false)
            if pair.count == 2, pair.allSatisfy(isCount) { count = 1 }
        }
        return count > 0 ? words.start + parts.prefix(count).reduce(0) { $0 + $1.utf8.count + 1 } : nil
    }
}
