/// The lines of a page that are no part of its story, by their exact words.
struct BoilerplatePatterns {
    /// The patterns, made once.
    static let shared = BoilerplatePatterns()

    /// Lines under which, at a page's end, stand only other articles.
    private static let rails: Set<String> = [
        "latest news", "most read", "news feed", "read next", "recommended",
    ]

    /// Lines under which headlines of other articles stand, before the story goes on.
    private static let links: Set<String> = [
        "read also", "read also:", "read more", "read more:", "related", "related articles", "related articles:",
        "related news", "see also", "see also:",
    ]

    /// Lines that consist of nothing else than one of these.
    private static let wholeLines = rails.union(links).union([
        "advertisement", "article image", "comments", "follow us", "listen", "load more", "loading...", "menu", "more",
        "photo", "photos", "print", "read more...", "read more…", "search", "share", "share this article", "share:",
        "show more", "show more...", "show more…", "sign in", "sign up", "skip to content", "skip to main content",
        "sponsored", "subscribe", "tags:", "video", "videos", "view more", "watch", "watch:",
    ])

    /// How lines begin that point elsewhere, however they go on.
    private static let openings = [
        "about the author", "also read:", "all rights reserved", "become a member", "home > ", "home » ", "home › ",
        "this content is reserved for ", "this content is only available ", "donate ", "support our journalism",
        "we need your help", "editor's note:", "editor’s note:", "read also:", "read more:", "see also:",
    ]

    /// How short lines begin that are credits, buttons or notices, unless they are sentences.
    private static let shortOpenings = [
        "(photo", "copyright ©", "follow us on ", "illustrative photo", "image credit", "image:", "join us on ",
        "photo by ", "photo credit", "photo:", "photograph:", "read more about ", "read more on ", "share on ",
        "share this ", "share via ", "sign up for our ", "subscribe to our ", "© ", "©",
    ]

    private static let shortLimit = 80

    private let openings: [UInt8: [[UInt8]]]
    private let shortOpenings: [UInt8: [[UInt8]]]
    private let longest: Int

    private init() {
        longest = Self.wholeLines.map(\.utf8.count).max() ?? 0
        openings = Self.byFirstByte(Self.openings)
        shortOpenings = Self.byFirstByte(Self.shortOpenings)
    }

    /// Whether the line at `words` is boilerplate.
    func matches(_ bytes: [UInt8], _ words: Span) -> Bool {
        guard let first = words.isEmpty ? nil : bytes[words.start].lowercased else { return false }
        if hasOpening(openings[first], bytes, words) { return true }
        guard words.count <= Self.shortLimit else { return false }
        if first.isLetter, isLine(of: Self.wholeLines, bytes, words) { return true }
        if hasOpening(shortOpenings[first], bytes, words), bytes[words.end - 1] != 0x2E { return true }
        return isReadingTime(bytes, words)
    }

    /// Whether only other articles follow the line at `words`, when it stands below a story.
    func opensRail(_ bytes: [UInt8], _ words: Span) -> Bool { isLine(of: Self.rails, bytes, words) }

    /// Whether headlines of other articles follow the line at `words`.
    func opensLinks(_ bytes: [UInt8], _ words: Span) -> Bool { isLine(of: Self.links, bytes, words) }

    private func isLine(of lines: Set<String>, _ bytes: [UInt8], _ words: Span) -> Bool {
        words.count <= longest && lines.contains(lowercased(bytes, words))
    }

    /// The words at `words`, ASCII letters in lower case.
    private func lowercased(_ bytes: [UInt8], _ words: Span) -> String {
        String(decoding: bytes[words.range].map(\.lowercased), as: UTF8.self)
    }

    /// Where the picture's credit begins in a line that is a caption and ends with one: `(Photo by …)`.
    func credit(in bytes: [UInt8], _ words: Span) -> Int? {
        guard bytes[words.end - 1] == 0x29, words.count <= 2_000,
            let open = bytes[words.range].lastIndex(of: 0x28), open > words.start
        else { return nil }
        let openings: [StaticString] = ["photo by ", "photo: ", "image: ", "photo credit"]
        return openings.contains { bytes.hasAnyCase($0, at: open + 1) } ? open : nil
    }

    /// Whether the line is "By" and the names of one or two people.
    func isByline(_ bytes: [UInt8], _ words: Span) -> Bool {
        guard 4...60 ~= words.count, bytes.has("By ", at: words.start) || bytes.has("BY ", at: words.start) else {
            return false
        }
        let names = String(decoding: bytes[words.start + 3..<words.end], as: UTF8.self).split(separator: " ")
        return 2...7 ~= names.count
            && names.allSatisfy { name in
                ["and", "correspondent", "for", "in", "of", "reporter", "staff", "the"].contains(name)
                    || name.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
                        && name.unicodeScalars.allSatisfy {
                            $0.properties.isAlphabetic || "-’'.,".unicodeScalars.contains($0)
                        }
            }
    }

    /// Whether the line is "3 min read", "3-minute read" or "Reading time: 3 minutes".
    private func isReadingTime(_ bytes: [UInt8], _ words: Span) -> Bool {
        let isAnnounced = bytes.hasAnyCase("reading time", at: words.start)
        guard isAnnounced || bytes[words.start].isDigit, words.count <= 40 else { return false }
        let parts = lowercased(bytes, words).split { " :-".contains($0) }.filter { $0 != "~" && $0 != "about" }
        let number = isAnnounced ? 2 : 0
        guard parts.count > number + 1, parts[number].utf8.allSatisfy(\.isDigit) else { return false }
        guard ["min", "min.", "mins", "minute", "minutes"].contains(parts[number + 1]) else { return false }
        return isAnnounced ? parts.count == number + 2 : parts.dropFirst(2) == ["read"]
    }

    private func hasOpening(_ candidates: [[UInt8]]?, _ bytes: [UInt8], _ words: Span) -> Bool {
        candidates?.contains { $0.count <= words.count && bytes.hasAnyCase($0, at: words.start) } ?? false
    }

    private static func byFirstByte(_ patterns: [String]) -> [UInt8: [[UInt8]]] {
        Dictionary(grouping: patterns.map { Array($0.utf8) }, by: { $0[0] })
    }
}
