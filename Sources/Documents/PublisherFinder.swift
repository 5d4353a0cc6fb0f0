/// Finds who published a text, where its furniture or its own words say so.
struct PublisherFinder {
    private let text: SourceText
    private let lines: [TextLine]

    /// A finder in `text` with these lines.
    init(_ text: SourceText, _ outline: TextOutline) {
        self.text = text
        lines = outline.lines
    }

    /// The publisher; the surest signs first.
    ///
    /// - Parameters:
    ///   - headings: Where headlines begin.
    ///   - lead: The first paragraph of the story.
    /// - Returns: The name as it is written; nil where nothing tells it.
    func publisher(headings: [Int], lead: Span?) -> String? {
        let start = lead?.start ?? 0
        let masthead = Set(headings.prefix(Self.mostHeadings).filter { $0 < start })
        return lines.lazy.compactMap { named($0.words) }.first
            ?? lines.lazy.filter { masthead.contains($0.words.start) }.compactMap { self.masthead($0.words) }.first
            ?? lead.flatMap { SelfNaming(text).publisher(in: $0) ?? speaker(in: $0) } ?? verifier()
    }

    private static let longestLine = 200
    /// How far is looked for such signs: what each costs stays in proportion to the text's length.
    private static let mostHeadings = 8
    private static let mostLines = 500

    /// The name in a line that tells whose text this is: `© 2024 The Paper`, `By Reuters`, `Source: The Paper`.
    private func named(_ words: Span) -> String? {
        guard words.count <= Self.longestLine else { return nil }
        let bytes = text.bytes
        func rest(_ opening: StaticString) -> String? {
            guard bytes.hasAnyCase(opening, at: words.start) else { return nil }
            return text[Span(min(words.end, words.start + opening.utf8CodeUnitCount), words.end)]
        }
        if let owner = rest("© ") ?? rest("©") ?? rest("copyright © ") ?? rest("copyright ") {
            return Self.name(Self.withoutYears(owner))
        }
        if let channel = rest("forwarded from ") { return Self.name(channel.filter { $0.isASCII || $0.isLetter }) }
        if let original = rest("read the original article on ") { return Self.name(original) }
        if let found = bytes.firstOffset(of: "written permission from ", in: words.range) {
            return Self.name(text[Span(found + 24, words.end)])
        }
        return (rest("by ") ?? rest("source: ")).flatMap { Self.outlet($0) }
    }

    /// `words` as an outlet's name; nil where they name a section, a sort of text or a person.
    private static func outlet(_ words: String) -> String? {
        guard let name = name(words), let last = Self.words(name).last else { return nil }
        let isFirst = name.hasPrefix("The ") || name.split(separator: " ").count == 1
        guard NewsOutlets.isOutlet(isFirst ? Self.words(name) : [last]) || name.hasSuffix("TV"),
            !Self.words(name).contains(where: noOutlet.contains), !generic.contains(name.lowercased())
        else { return nil }
        return name
    }

    /// Outlet's words that alone are a section's name.
    private static let generic: Set<String> = [
        "broadcasting", "channel", "daily", "daily news", "examiner", "independent", "journal", "magazine", "monitor",
        "news", "newspaper", "newsroom", "post", "press", "radio", "television", "times", "weekly",
    ]

    /// What a line above the headline calls the paper: `THE ORLO POST | Friday`.
    private func masthead(_ words: Span) -> String? {
        guard words.count <= Self.longestLine else { return nil }
        let line = text[words].replacing("  ", with: "|")
        guard let part = line.split(whereSeparator: { "|*•·/(".contains($0) }).first else { return nil }
        return Self.outlet(String(part)) ?? institute(String(part))
    }

    /// The name of an organisation above its own text, which writes of itself by the first letters: `Centre for Good Roads`
    /// where "CGR" stands further down.
    private func institute(_ words: String) -> String? {
        guard let name = Self.name(words) else { return nil }
        let letters = name.split(separator: " ").compactMap {
            $0.first.flatMap { $0.isUppercase ? $0.asciiValue : nil }
        }
        guard letters.count >= 3, let found = text.bytes.firstOffset(of: letters, in: 0..<text.bytes.count),
            found > 0, !text.bytes[found - 1].isLetter, found + letters.count < text.bytes.count,
            !text.bytes[found + letters.count].isLetter
        else { return nil }
        return name
    }

    /// Words that make a name with an outlet's word in it that of a section or a sort of text.
    private static let noOutlet: Set<String> = [
        "Breaking", "Conference", "Feed", "Freedom", "Home", "International", "Latest", "Live", "Local", "Office",
        "Politics", "Release", "Releases", "Reporter", "Sport", "Statement", "Top", "Writer", "World",
    ]

    /// Who says "… said today" at the end of a release's first sentence.
    private func speaker(in lead: Span) -> String? {
        guard let said = text.bytes.firstOffset(of: " said today.", in: lead.range) else { return nil }
        return name(before: said, from: lead.start)
    }

    /// Who says of itself that it could not check what others say.
    private func verifier() -> String? {
        for line in lines.prefix(Self.mostLines) {
            for words in Self.checks {
                guard let found = text.bytes.firstOffset(of: words, in: line.words.range),
                    let name = name(before: found, from: line.words.start)
                else { continue }
                return name
            }
        }
        return nil
    }

    private static let checks: [StaticString] = [
        " could not independently verify", " was unable to verify", " was unable to independently verify",
        " has not been able to verify", " has not been able to confirm", " was not able to verify",
        " could not immediately verify", " cannot independently verify",
    ]

    /// The name whose last word ends at `end`.
    private func name(before end: Int, from start: Int) -> String? {
        var names: [Substring] = []
        let head = text[Span(start, end)]
        for word in head.split(separator: " ").reversed() {
            let isName = word.first?.isUppercase ?? false
            guard isName || !names.isEmpty && ["for", "of", "on", "the"].contains(word), word.last != "," else { break }
            names.insert(word, at: 0)
        }
        while let first = names.first, first.first?.isLowercase ?? false { names.removeFirst() }
        let name = names.joined(separator: " ")
        return Self.openers.contains(name) ? nil : Self.name(name)
    }

    private static let openers: Set<String> = ["He", "It", "She", "The", "They", "We"]

    /// `words` as a name: one to seven words with capitals, small ones between them; nil where they are none.
    private static func name(_ words: String) -> String? {
        let trimmed = words.split(separator: ".", maxSplits: 1).first ?? ""
        let parts = trimmed.split(whereSeparator: \.isWhitespace)
        guard 1...7 ~= parts.count, parts.first?.first?.isUppercase ?? false, parts.contains(where: { $0.count > 1 }),
            parts.allSatisfy({ part in
                part.first?.isUppercase ?? false || ["&", "and", "de", "del", "for", "of", "on", "the"].contains(part)
            })
        else { return nil }
        return parts.joined(separator: " ")
    }

    /// The words of a name, those in capitals as names are written: `ORLO POST` has "Orlo" and "Post".
    private static func words(_ name: String) -> [String] {
        name.split(separator: " ").flatMap { word in
            let plain = String(word)
            return plain.count > 3 && plain == plain.uppercased()
                ? [plain, plain.prefix(1) + plain.dropFirst().lowercased()] : [plain]
        }
    }

    /// The words of a copyright line without its years and its marks.
    private static func withoutYears(_ words: String) -> String {
        (words.split(whereSeparator: { ".,".contains($0) }).first ?? "").split(separator: " ")
            .filter { word in !word.allSatisfy { $0.isNumber || "-–,.".contains($0) } && word != "©" }
            .joined(separator: " ")
    }
}
