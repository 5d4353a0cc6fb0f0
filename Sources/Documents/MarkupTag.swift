/// One tag of HTML as it stands in a text: `<p>`, `</a>`, `<img src="…">`.
struct MarkupTag {
    private static let roots: Set<String> = ["html", "head", "body"]

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "center", "dl", "div", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "iframe", "li", "link", "main", "meta", "nav", "noscript", "ol", "p",
        "script", "section", "style", "table", "tbody", "td", "title", "tr", "ul",
    ]

    private static let inline: Set<String> = [
        "a", "abbr", "b", "br", "button", "cite", "code", "dd", "dt", "em", "figcaption", "font", "hr", "i", "img",
        "input", "label", "option", "picture", "pre", "q", "s", "select", "small", "source", "span", "strike", "strong",
        "sub", "sup", "svg", "th", "thead", "time", "u", "video",
    ]

    private static let voids: Set<String> = ["br", "hr", "img", "input", "link", "meta", "source"]

    private let name: String
    /// Whether it closes an element.
    let isEnd: Bool
    /// Whether something is set in it: `class="story"`.
    let hasAttributes: Bool
    /// The offset after its last byte.
    let end: Int

    /// The tag whose `<` stands at `index`; nil where none of HTML does.
    ///
    /// After a space there must be an attribute, or "<a friend>" would pass.
    init?(at index: Int, in head: [UInt8]) {
        guard index < head.count, head[index] == 0x3C else { return nil }
        isEnd = index + 1 < head.count && head[index + 1] == 0x2F
        let start = index + (isEnd ? 2 : 1)
        var after = start
        while after < head.count, after - start <= 10, head[after].isLetter || head[after].isDigit { after += 1 }
        guard after < head.count, head[after] == 0x3E || head[after] == 0x2F || head[after].isSpace else { return nil }
        let name = String(decoding: head[start..<after].map(\.lowercased), as: UTF8.self)
        guard Self.roots.contains(name) || Self.blocks.contains(name) || Self.inline.contains(name),
            let close = head[after...].firstIndex(where: { $0 == 0x3E || $0 == 0x3C }), head[close] == 0x3E
        else { return nil }
        let rest = head[after..<close]
        hasAttributes = rest.contains(0x3D)
        guard hasAttributes || rest.allSatisfy({ $0.isSpace || $0 == 0x2F }) else { return nil }
        self.name = name
        end = close + 1
    }

    /// Whether it is the whole page or one of its two halves.
    var isRoot: Bool { Self.roots.contains(name) }

    /// Whether it stands around paragraphs rather than words.
    var isBlock: Bool { Self.blocks.contains(name) }

    /// Whether it never has an end tag.
    var isVoid: Bool { Self.voids.contains(name) }
}
