/// The lines of a page that are no part of its story, by their exact words.
struct BoilerplatePatterns {
    /// The patterns, made once.
    static let shared = BoilerplatePatterns()

    /// Lines under which, at a page's end, stand only other articles.
    private static let rails: Set<String> = [
        "latest news", "most read", "news feed", "read next", "recommended", "recommended stories",
    ]

    /// Lines under which headlines of other articles stand, before the story goes on.
    private static let links: Set<String> = [
        "read also", "read also:", "read more", "read more:", "related", "related articles", "related articles:",
        "related news", "see also", "see also:", "keep reading", "popular", "top stories", "trending", "trending now",
        "you may also like", "you might also like",
    ]

    /// How lines begin that head such a list.
    private static let linkOpenings = [
        "explore more on ", "more from ", "more on the same", "more on this ", "more stories from ", "most read in ",
        "read more on ", "recommended for ",
    ]

    /// Lines that consist of nothing else than one of these.
    private static let wholeLines = rails.union(links).union([
        "advertisement", "article image", "comments", "follow us", "listen", "load more", "loading...", "menu", "more",
        "photo", "photos", "print", "read more...", "read more…", "save", "search", "share", "share this article",
        "show more", "show more...", "show more…", "sign in", "sign up", "skip to content", "skip to main content",
        "sponsored", "subscribe", "tags:", "video", "videos", "view more", "watch", "watch:",
    ])

    /// How lines begin that point elsewhere, however they go on.
    private static let openings = [
        "(edited by ", "(editing by ", "(reporting by ", "additional reporting by ", "also read:",
        "all rights reserved", "become a member", "donate ", "home > ", "home » ", "home › ", "read also:",
        "read more:",
        "related:", "see also:", "support our journalism", "this content is only available ",
        "this content is reserved for ", "with reporting by ",
    ]

    /// How lines end that say whose work or property it is.
    private static let endings: [StaticString] = [
        "all rights reserved", "contributed reporting", "contributed to this article", "contributed to this report",
        "contributed to this story",
    ]

    /// How short lines begin that are credits, buttons or notices, unless they are sentences.
    private static let shortOpenings = [
        "(photo", "available in ", "copyright ", "follow us on ", "illustrative photo", "image credit", "image:",
        "join us on ", "list of ", "photo by ", "photo credit", "photo:", "photograph:", "purchase licensing rights",
        "read more about ", "read more on ", "reporting by ", "share on ", "share this ", "share via ",
        "sign up for our ", "subscribe to our ", "©",
    ]

    private static let shortLimit = 80

    private let openings = PhraseTable(Self.openings + Self.standingOpenings)
    private let shortOpenings = PhraseTable(Self.shortOpenings)
    private let linkOpenings = PhraseTable(Self.linkOpenings)
    private let longest: Int

    private init() {
        longest = Self.wholeLines.map(\.utf8.count).max() ?? 0
    }

    /// Whether the line at `words` is boilerplate.
    func matches(_ bytes: [UInt8], _ words: Span) -> Bool {
        guard let first = words.isEmpty ? nil : bytes[words.start].lowercased else { return false }
        if openings.opens(words, in: bytes) || isForReaders(bytes, words) || isSigned(bytes, words) {
            return true
        }
        if isFootnote(bytes, words) { return true }
        guard words.count <= Self.shortLimit else { return false }
        if first.isLetter, isLine(of: Self.wholeLines, bytes, words) { return true }
        if shortOpenings.opens(words, in: bytes), bytes[words.end - 1] != 0x2E { return true }
        return isReadingTime(bytes, words) || opensLinksTo(bytes, words) || isOwner(in: bytes, words)
            || isSignOff(bytes, words)
    }

    /// Whether the line's last words say whose work or property it is.
    private func isSigned(_ bytes: [UInt8], _ words: Span) -> Bool {
        let end = bytes[words.end - 1] == 0x2E ? words.end - 1 : words.end
        return Self.endings.contains { ending in
            let start = end - ending.utf8CodeUnitCount
            return start >= words.start && bytes.hasAnyCase(ending, at: start)
        }
    }

    /// Whether the line ends a letter: "With kind regards".
    private func isSignOff(_ bytes: [UInt8], _ words: Span) -> Bool {
        bytes[words.range].count { $0 == 0x20 } < Self.longestSignOff && Self.signOffs.opens(words, in: bytes)
    }

    private static let signOffs = PhraseTable([
        "all the best,", "best regards", "best wishes", "kind regards", "many thanks", "regards,", "sincerely",
        "with best ", "with kind ", "with thanks", "yours faithfully", "yours sincerely", "yours truly",
    ])
    private static let longestSignOff = 10

    /// Whether the line is a footnote: a number in square brackets, and words.
    func isFootnote(_ bytes: [UInt8], _ words: Span) -> Bool {
        guard bytes[words.start] == 0x5B, let close = bytes[words.range].prefix(6).firstIndex(of: 0x5D) else {
            return false
        }
        return close > words.start + 1 && bytes[words.start + 1..<close].allSatisfy(\.isDigit)
    }

    /// Where the story goes on behind a label that is worded as a question, `Why it matters:`; the line's beginning where it has
    /// none.
    func labelEnd(in bytes: [UInt8], _ words: Span) -> Int {
        guard Self.labels.opens(words, in: bytes),
            let colon = bytes[words.range].prefix(Self.longestLabel).firstIndex(of: 0x3A), colon + 2 < words.end,
            bytes[colon + 1].isSpace, bytes[words.start..<colon].count(where: { $0 == 0x20 }) < Self.mostLabelWords
        else { return words.start }
        return LineScanner.trim(bytes, colon + 1..<words.end).lowerBound
    }

    private static let labels = PhraseTable(["how ", "what ", "what's ", "what’s ", "when ", "where ", "who ", "why "])
    private static let longestLabel = 40
    private static let mostLabelWords = 5

    /// Whether only other articles follow the line at `words`, when it stands below a story.
    func opensRail(_ bytes: [UInt8], _ words: Span) -> Bool { isLine(of: Self.rails, bytes, words) }

    /// Whether headlines of other articles follow the line at `words`.
    func opensLinks(_ bytes: [UInt8], _ words: Span) -> Bool {
        isLine(of: Self.links, bytes, words) || opensLinksTo(bytes, words)
    }

    /// "Most read in The Paper", "More on this topic".
    private func opensLinksTo(_ bytes: [UInt8], _ words: Span) -> Bool {
        words.count <= Self.longestLinks && bytes[words.end - 1] != 0x2E
            && linkOpenings.opens(words, in: bytes)
    }

    private static let longestLinks = 50

    private func isLine(of lines: Set<String>, _ bytes: [UInt8], _ words: Span) -> Bool {
        words.count <= longest && lines.contains(lowercased(bytes, words))
    }

    /// The words at `words`, ASCII letters in lower case.
    func lowercased(_ bytes: [UInt8], _ words: Span) -> String {
        String(decoding: bytes[words.range].map(\.lowercased), as: UTF8.self)
    }

    /// Whether a message that was sent on begins below the line at `words`: `---------- Forwarded message ---------`.
    func opensForwarded(_ bytes: [UInt8], _ words: Span) -> Bool {
        guard words.count <= Self.shortLimit, [0x2D, 0x42, 0x62].contains(bytes[words.start]) else { return false }
        let line = lowercased(bytes, words).filter { $0 != "-" && $0 != ":" && $0 != ">" }.split(separator: " ")
        return ["forwarded message", "original message", "begin forwarded message"].contains(
            line.joined(separator: " ")
        )
    }

    /// Where the picture's credit begins in a line that is a caption and ends with one: `(Photo by …)`.
    func credit(in bytes: [UInt8], _ words: Span) -> Int? {
        guard bytes[words.end - 1] == 0x29, words.count <= 2_000,
            let open = bytes[words.range].lastIndex(of: 0x28), open > words.start
        else { return nil }
        let openings: [StaticString] = ["photo by ", "photo: ", "image: ", "photo credit"]
        return openings.contains { bytes.hasAnyCase($0, at: open + 1) } ? open : nil
    }

    /// Whether the line is "3 min read", "3-minute read" or "Reading time: 3 minutes".
    private func isReadingTime(_ bytes: [UInt8], _ words: Span) -> Bool {
        let isAnnounced = bytes.hasAnyCase("reading time", at: words.start)
        guard isAnnounced || bytes[words.start].isDigit, words.count <= 40 else { return false }
        let parts = lowercased(bytes, words).split { " :-".contains($0) }.filter { $0 != "~" && $0 != "about" }
        let number = isAnnounced ? 2 : 0
        guard parts.count > number + 1, parts[number].utf8.allSatisfy(\.isDigit) else { return false }
        guard ["min", "min.", "mins", "minute", "minutes"].contains(parts[number + 1]) else { return false }
        return parts.dropFirst(number + 2) == ["read"] || isAnnounced && parts.count == number + 2
    }
}
