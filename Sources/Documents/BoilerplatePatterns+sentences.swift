/// Furniture that is written in sentences: what a page asks of its readers, and says of itself.
extension BoilerplatePatterns {
    /// How lines begin that a page says of itself, however they go on.
    static let standingOpenings = [
        "© ", "about the author", "additional reporting by", "additional reporting from", "content warning:",
        "disclaimer:", "do you have a story", "do you have information",
        "do you have more information", "do you know more", "edited by:", "editor's note:", "editor’s note:",
        "for ease of reading", "for interview requests", "for media enquiries", "for media inquiries",
        "for media queries", "for media requests", "for press enquiries", "for press inquiries", "got a story",
        "have your say", "if you are affected by", "if you have been affected by", "if you notice an error",
        "if you or anyone you know", "if you or someone you know", "if you spot a mistake", "if you spot an error",
        "kindly share ", "media contact", "our standards:", "press contact", "read the original article",
        "sent from my ", "sent from outlook", "share this:", "share:", "the next report will be issued",
        "the next report will be published", "the next update will be", "this e-mail was sent to",
        "this email was sent to", "this message may contain", "trigger warning:", "version for print",
        "view comments", "with additional reporting", "you are receiving this", "you receive this", "you received this",
    ]

    /// Words in lines that a page says of itself, wherever they stand.
    private static let standing = PhraseTable([
        "are not un staff", "available at the link", "available at this link", "can be downloaded here",
        "edited for brevity", "edited for clarity", "edited for length", "in the comments below",
        "consider the environment", "if you are not a journalist", "intended only for the", "intended solely for",
        "is intended for the addressee", "may contain confidential", "may not be reproduced", "press ctrl",
        "reproduced without permission", "special procedures of the human rights council", "straight to your inbox",
        "tax deductible", "tax-deductible", "unsubscribe", "update preferences", "while you're here",
        "while you’re here",
    ])

    /// What a page calls itself, and what became of it: "this article was updated".
    private static let selves = PhraseTable([
        "article", "blog", "explainer", "interview", "liveblog", "page", "post", "report", "story",
    ])
    private static let changes = PhraseTable([
        "contains content", "contains descriptions", "contains details", "contains distressing",
        "contains graphic", "includes descriptions", "includes details", "is issued by", "is produced by",
        "was amended", "was corrected", "was first published", "was originally published", "was produced by",
        "was updated", "has been amended", "has been corrected", "has been updated", "is being updated",
        "will be updated",
    ])

    /// Verbs with which a page turns to its readers, and the places where they find it.
    private static let invitations = PhraseTable([
        "click ", "do get in touch", "donate ", "download ", "email me", "email our", "email us", "follow ",
        "get in touch", "join ", "send it to us", "send them to us", "sign up", "subscribe", "write to us",
    ])
    private static let channels = PhraseTable([
        "coverage at", "hub", "our app", "email", "here", "inbox", "mailing list", "newsletter", "on x", "facebook",
        "instagram",
        "telegram", "tiktok", "twitter", "viber", "whatsapp", "youtube",
    ])

    /// Verbs with which it asks for help or offers something, and what for.
    private static let requests = PhraseTable([
        "become a ", "become our ", "check out ", "get ", "help keep ", "help our ", "help us ", "listen to ",
        "make a donation", "make a gift", "please ", "register for ", "send us ", "stay connected", "stay informed",
        "subscribe", "support ", "tell us ", "watch ", "we need your", "your donation", "your gift", "your support",
    ])
    /// What "support" is where it is a noun.
    private static let nouns = PhraseTable([
        "support among", "support for", "support from", "support has", "support in", "support is", "support of",
        "support to", "support was",
    ])
    private static let causes = PhraseTable([
        "donation", "inbox", "journalism", "mailing list", "membership", "news desk", "newsdesk", "newsletter",
        "newsroom", "our channel", "our work", "patron", "podcast", "press office", "support us", "supporter of",
        "subscribe", "subscription",
    ])

    /// How lines begin that say where more is to be had, and how.
    private static let pointers = PhraseTable([
        "for further details", "for further information", "for more details", "for interviews", "for more information",
        "for more on ",
    ])
    private static let ways = PhraseTable([
        "call ", "click", "contact", "email", "http", "please", "see ", "visit", "www.",
    ])

    private static let blogs = PhraseTable(["blog", "live blog", "live coverage", "liveblog"])
    private static let endings = PhraseTable([
        "closing ", "ending ", "handing over", "leaving ", "pausing ", "wrapping up",
    ])
    private static let writers = PhraseTable(["i ", "i'm ", "i’m ", "we ", "we'll ", "we’ll ", "we're ", "we’re "])

    private static let longestRequest = 320

    /// Whether the line asks its readers for something, or tells of the page that it stands on.
    func isForReaders(_ bytes: [UInt8], _ words: Span) -> Bool {
        guard words.count <= Self.longestRequest, !Self.opensQuotation(bytes, words) else { return false }
        return Self.standing.stands(in: words, of: bytes) || Self.closesBlog(bytes, words)
            || Self.pointers.opens(words, in: bytes) && Self.ways.stands(in: words, of: bytes)
            || Self.asks(bytes, words)
    }

    private static func asks(_ bytes: [UInt8], _ words: Span) -> Bool {
        let starts = sentenceStarts(bytes, words)
        func begins(_ table: PhraseTable) -> Bool {
            starts.contains {
                table.has(at: $0, before: words.end, in: bytes) && !nouns.has(at: $0, before: words.end, in: bytes)
            }
        }
        return starts.contains { tellsOfItself(bytes, Span($0, words.end)) }
            || begins(invitations) && (bytes[words.range].contains(0x40) || channels.stands(in: words, of: bytes))
            || begins(requests) && causes.stands(in: words, of: bytes)
    }

    /// "This story contains details of …", "This article was updated at noon".
    private static func tellsOfItself(_ bytes: [UInt8], _ sentence: Span) -> Bool {
        let name = sentence.start + 5
        guard bytes.hasAnyCase("this ", at: sentence.start), selves.has(at: name, before: sentence.end, in: bytes),
            let space = bytes[name..<sentence.end].firstIndex(of: 0x20)
        else { return false }
        return changes.has(at: space + 1, before: sentence.end, in: bytes)
    }

    /// "We are closing this blog shortly".
    private static func closesBlog(_ bytes: [UInt8], _ words: Span) -> Bool {
        blogs.stands(in: words, of: bytes) && endings.stands(in: words, of: bytes)
            && writers.stands(in: words, of: bytes)
    }

    /// Where the line's sentences begin, and what stands behind its colons.
    private static func sentenceStarts(_ bytes: [UInt8], _ words: Span) -> [Int] {
        var starts = [words.start]
        for offset in words.range.dropLast(2) where [0x21, 0x2E, 0x3A, 0x3F].contains(bytes[offset]) {
            if bytes[offset + 1].isSpace { starts.append(offset + 2) }
        }
        return starts
    }

    /// Whether the line begins with a quotation mark: somebody says it.
    private static func opensQuotation(_ bytes: [UInt8], _ words: Span) -> Bool {
        let marks: [StaticString] = ["\"", "'", "“", "‘", "«", "„"]
        return marks.contains { bytes.has($0, at: words.start) }
    }
}
