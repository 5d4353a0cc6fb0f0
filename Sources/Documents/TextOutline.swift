/// What the lines of a text are by their look, told before any is read for what it says.
struct TextOutline {
    /// The lines that hold more than white space.
    let lines: [TextLine]
    /// Whether the paragraphs end as sentences do: then a line that does not is a heading, a caption or a button.
    let isPunctuated: Bool
    /// The number of the first line of sentences; nil where there is none.
    let firstStory: Int?
    /// The number of the last one.
    let lastStory: Int?
    /// For each line whether it is no part of any story, by its words alone.
    let isFurniture: [Bool]
    /// For each line whether it is a picture's caption or credit.
    let hasPicture: [Bool]

    private static let longestHeading = 250
    private static let shortestParagraph = 40
    private static let mostAuthors = 8
    /// The share of a text, in hundredths, that stands in paragraphs with a full stop at their end where it is written so.
    private static let punctuatedShare = 70
    private static let bullets: [StaticString] = ["•", "▪", "●", "◦", "‣", "– ", "— ", "- ", "* ", "· "]

    /// The outline of `text`.
    init(_ text: SourceText, _ boilerplate: BoilerplatePatterns) {
        lines = Array(LineScanner(text))
        var authors: [[UInt8]] = []
        var isFurniture: [Bool] = []
        var hasPicture: [Bool] = []
        var stories: [Int] = []
        var written = (all: 0, ended: 0)
        var hasHead = false
        for (number, line) in lines.enumerated() {
            let words = line.words
            let isByline = boilerplate.isByline(text.bytes, words)
            if isByline, authors.count < Self.mostAuthors { authors += Self.names(in: text[words]) }
            isFurniture.append(boilerplate.matches(text.bytes, words) || Self.isAbout(authors, text, words))
            hasPicture.append(boilerplate.hasPicture(text.bytes, words))
            if isByline || isFurniture[number] || hasPicture[number] { continue }
            let isListed = Self.isBulleted(text.bytes, words)
            if words.count >= Self.shortestParagraph, !isListed {
                let ends = text.ends(words, with: ".!?")
                // The first may be the headline.
                if ends || hasHead { written.all += words.count }
                written.ended += ends ? words.count : 0
                hasHead = true
            }
            if isListed || Self.isStory(text, words) { stories.append(number) }
        }
        if let last = stories.last, Self.isBiography(text, lines[last].words) {
            isFurniture[last] = true
            stories.removeLast()
        }
        self.isFurniture = isFurniture
        self.hasPicture = hasPicture
        isPunctuated = written.all > 0 && written.ended * 100 >= written.all * Self.punctuatedShare
        firstStory = stories.first { [lines] in Self.isStory(text, lines[$0].words) }
        lastStory = stories.last
    }

    /// Whether the line with this number stands behind the last one of the story.
    func isTail(_ number: Int) -> Bool { isPunctuated && lastStory.map { number > $0 } ?? false }

    /// Whether it stands so close behind it that it may say when and where the text was given out.
    func isSignature(_ number: Int) -> Bool { isTail(number) && number <= (lastStory ?? 0) + Self.longestSignature }

    private static let longestSignature = 12

    /// Whether the line with this number stands before the first one of the story.
    func isOpening(_ number: Int) -> Bool { isPunctuated && firstStory.map { number < $0 } ?? false }

    /// Whether `words` begin as an item of a list does.
    static func isBulleted(_ bytes: [UInt8], _ words: Span) -> Bool {
        bullets.contains { bytes.has($0, at: words.start) }
    }

    /// Whether the line tells who one of the `authors` is: it begins with that name.
    private static func isAbout(_ authors: [[UInt8]], _ text: SourceText, _ words: Span) -> Bool {
        authors.contains { name in
            let end = words.start + name.count
            return end <= words.end && text.bytes.has(name, at: words.start)
                && (end == words.end || text.bytes[end].isSpace)
        }
    }

    /// Whether the line is made of sentences: it ends as one does, or holds the end of one, or is too long for a heading.
    private static func isStory(_ text: SourceText, _ words: Span) -> Bool {
        if words.count > longestHeading { return true }
        if text.isTitleCase(words) { return false }
        let bytes = text.bytes
        // "Together to victory!" alone is a slogan; "They shot at us!" in quotation marks is none.
        if bytes[words.end - 1] == 0x21 { return bytes[words.range].contains(0x2E) }
        let spaces = bytes[words.range].count { $0 == 0x20 }
        if text.ends(words, with: ".!?") { return spaces >= 2 && !text.ends(words, with: "?") || spaces >= 8 }
        return words.count >= 80 && bytes.firstOffset(of: ". ", in: words.range) != nil
    }

    /// The names in a byline: "By Ann Lee and Ben Other in Orlo" has two.
    private static func names(in byline: String) -> [[UInt8]] {
        var names: [[Substring]] = [[]]
        for word in byline.split(whereSeparator: \.isWhitespace).dropFirst() {
            let isName = word.first?.isUppercase ?? false
            if isName { names[names.count - 1].append(word.last == "," ? word.dropLast() : word) }
            if !isName || word.last == "," { names.append([]) }
        }
        return names.filter { 2...4 ~= $0.count }.map { Array($0.joined(separator: " ").utf8) }
    }

    /// What people are who write for a paper.
    private static let trades: Set<String> = [
        "author", "columnist", "contributor", "correspondent", "editor", "freelance", "freelancer", "journalist",
        "photojournalist", "producer", "reporter", "writer",
    ]

    /// Whether a text's last line tells who somebody is that wrote it: "Ann Lee is a reporter based in Orlo".
    private static func isBiography(_ text: SourceText, _ words: Span) -> Bool {
        guard words.count <= longestHeading else { return false }
        let line = text[words].split(whereSeparator: { $0.isWhitespace || ",.".contains($0) }).map(String.init)
        guard let verb = line.firstIndex(where: { ["is", "covers", "reports", "writes"].contains($0) }),
            2...4 ~= verb, line[..<verb].allSatisfy({ $0.first?.isUppercase ?? false })
        else { return false }
        let rest = line[(verb + 1)...]
        guard !rest.contains("who") else { return false }
        if line[verb] == "is" { return rest.prefix(8).contains { trades.contains($0) } }
        let surname = line[verb - 1]
        return text.bytes.firstOffset(of: Array(surname.utf8), in: 0..<words.start) == nil
    }
}
