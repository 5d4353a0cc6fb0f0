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
        "related news", "see also", "see also:", "keep reading",
    ]

    /// Lines that consist of nothing else than one of these.
    private static let wholeLines = rails.union(links).union([
        "advertisement", "article image", "comments", "follow us", "listen", "load more", "loading...", "menu", "more",
        "photo", "photos", "print", "read more...", "read more…", "save", "search", "share", "share this article",
        "share:",
        "show more", "show more...", "show more…", "sign in", "sign up", "skip to content", "skip to main content",
        "sponsored", "subscribe", "tags:", "video", "videos", "view more", "watch", "watch:",
    ])

    /// How lines begin that point elsewhere, however they go on.
    private static let openings = [
        "(edited by ", "(editing by ", "(reporting by ", "about the author", "additional reporting by ", "also read:",
        "all rights reserved", "become a member", "home > ", "home » ",
        "home › ", "this content is reserved for ", "this content is only available ", "donate ",
        "support our journalism",
        "we need your help", "editor's note:", "editor’s note:", "read also:", "read more:", "related:", "see also:",
        "with reporting by ",
    ]

    /// How lines end that say whose work or property it is.
    private static let endings: [StaticString] = [
        "all rights reserved", "contributed reporting", "contributed to this article", "contributed to this report",
        "contributed to this story",
    ]

    /// What a page asks for, and where: together in a line that begins with the first, they are no story.
    private static let requests: [StaticString] = ["click ", "download ", "follow ", "join ", "sign up ", "subscribe "]
    private static let channels = [
        " here", " email", "facebook", "instagram", " newsletter", " on x", "telegram", "twitter", "viber", "whatsapp",
        "youtube",
    ]
    private static let requestLimit = 200

    /// How short lines begin that are credits, buttons or notices, unless they are sentences.
    private static let shortOpenings = [
        "(photo", "copyright ©", "follow us on ", "illustrative photo", "image credit", "image:", "join us on ",
        "list of ",
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
        if hasOpening(openings[first], bytes, words) || isRequest(bytes, words) || isSigned(bytes, words) {
            return true
        }
        guard words.count <= Self.shortLimit else { return false }
        if first.isLetter, isLine(of: Self.wholeLines, bytes, words) { return true }
        if hasOpening(shortOpenings[first], bytes, words), bytes[words.end - 1] != 0x2E { return true }
        return isReadingTime(bytes, words)
    }

    /// Whether the line asks to follow or to subscribe.
    private func isRequest(_ bytes: [UInt8], _ words: Span) -> Bool {
        guard words.count <= Self.requestLimit,
            Self.requests.contains(where: { bytes.hasAnyCase($0, at: words.start) })
        else { return false }
        let line = String(decoding: bytes[words.range].map(\.lowercased), as: UTF8.self)
        return Self.channels.contains { line.contains($0) }
    }

    /// Whether the line's last words say whose work or property it is.
    private func isSigned(_ bytes: [UInt8], _ words: Span) -> Bool {
        let end = bytes[words.end - 1] == 0x2E ? words.end - 1 : words.end
        return Self.endings.contains { ending in
            let start = end - ending.utf8CodeUnitCount
            return start >= words.start && bytes.hasAnyCase(ending, at: start)
        }
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
