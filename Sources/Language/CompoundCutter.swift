import Documents

/// Cuts what is written as one word into those it is of: at hyphens, and in "cannot".
struct CompoundCutter {
    let text: ByteText

    /// The hyphens: hyphen-minus, and U+2010 and U+2011.
    static func isHyphen(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.elementsEqual([0x2D]) || bytes.elementsEqual([0xE2, 0x80, 0x90])
            || bytes.elementsEqual([0xE2, 0x80, 0x91])
    }

    /// EWT, from version 2.12 on, cuts "search - engine", but not behind these: "anti-war".
    private static let prefixes: Set<String> = [
        "a", "anti", "arch", "bi", "co", "contra", "counter", "cross", "de", "di", "e", "ex", "extra", "fore", "hyper",
        "inter", "intra", "macro", "mega", "meta", "micro", "mid", "mini", "mono", "multi", "neo", "non", "over",
        "para", "poly", "post", "pre", "pro", "proto", "pseudo", "quasi", "re", "semi", "socio", "sub", "super",
        "trans", "tri", "ultra", "un", "under", "uni", "vice",
    ]

    /// Words that are two, by where the second begins.
    private static let merged: [String: Int] = [
        "cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "arent": 3, "couldnt": 5, "didnt": 3, "dont": 2, "doesnt": 4,
        "hadnt": 3, "hasnt": 3, "havent": 4, "isnt": 2, "shouldnt": 6, "wasnt": 3, "werent": 4, "wouldnt": 5,
    ]

    /// The words that `group` is of.
    func pieces(of group: Span) -> [Span] {
        let bytes = text.bytes[group.range]
        guard let last = bytes.last else { return [] }
        if (4...8).contains(bytes.count), last | 0x20 == UInt8(ascii: "t") || last | 0x20 == UInt8(ascii: "a"),
            let cut = Self.merged[String(decoding: bytes, as: UTF8.self).lowercased()]
        {
            return [Span(group.start, group.start + cut), Span(group.start + cut, group.end)]
        }
        guard bytes.contains(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }), !staysWhole(group) else {
            return [group]
        }
        return cutAtHyphens(group)
    }

    private func staysWhole(_ group: Span) -> Bool {
        let matcher = WordMatcher(text: text, start: group.start, span: group)
        return text.bytes[group.range].contains(UInt8(ascii: "@")) || matcher.telephone == group.end
            || matcher.bareAddress == group.end
            || group.range.contains { place in
                text.hasPrefix("://", at: place, before: group.end)
                    || text.hasPrefix("www.", at: place, before: group.end)
            }
    }

    private func cutAtHyphens(_ group: Span) -> [Span] {
        var pieces: [Span] = []
        var start = group.start
        var offset = group.start
        while let (_, width) = text.scalar(at: offset, before: group.end) {
            let next = offset + width
            if offset > start, Self.isHyphen(text.bytes[offset..<next]), text.isWord(before: offset, from: group.start),
                text.kind(at: next, before: group.end) == .word,
                !Self.prefixes.contains(String(decoding: text.bytes[start..<offset], as: UTF8.self).lowercased())
            {
                pieces += [Span(start, offset), Span(offset, next)]
                start = next
            }
            offset = next
        }
        return pieces + [Span(start, group.end)]
    }
}
