/// Tells HTML and XML by how a text begins and by how dense its tags are.
struct MarkupRecognizer {
    /// `.html`, `.xml` or nil; `head` is the beginning of the text without its byte order mark.
    func format(of head: [UInt8]) -> FileFormat? {
        var index = skipSpace(in: head, from: 0)
        var isXML = false
        while index < head.count, head[index] == 0x3C {
            let end: Int?
            if head.has("<!--", at: index) {
                end = head.firstOffset(of: "-->", in: index + 4..<head.count).map { $0 + 3 }
            } else if isXMLDeclaration(at: index, in: head) || isXML && head.has("<?", at: index) {
                isXML = true
                end = head.firstOffset(of: "?>", in: index..<head.count).map { $0 + 2 }
            } else {
                break
            }
            guard let end else { return isXML ? .xml : nil }
            index = skipSpace(in: head, from: end)
        }
        if let format = formatByRoot(at: index, in: head) { return format }
        if isXML { return .xml }
        return isDense(head, from: index) ? .html : nil
    }

    /// What a document type or the root of a page at `index` says.
    private func formatByRoot(at index: Int, in head: [UInt8]) -> FileFormat? {
        if head.hasAnyCase("<!doctype", at: index) {
            let name = skipSpace(in: head, from: index + 9)
            return name == index + 9 ? nil : head.hasAnyCase("html", at: name) ? .html : .xml
        }
        guard let tag = MarkupTag(at: index, in: head), tag.isRoot else { return nil }
        return .html
    }

    /// Whether so much of the text is tags that it is a piece of a page.
    ///
    /// A text that begins with a tag needs one more, and an end or an attribute; any other text needs many, for it may merely speak of
    /// HTML or have kept a link or two.
    private func isDense(_ head: [UInt8], from start: Int) -> Bool {
        var count = 0
        var ends = 0
        var index = start
        var opening: MarkupTag?
        while let mark = head[index...].firstIndex(of: 0x3C) {
            guard let tag = MarkupTag(at: mark, in: head) else {
                index = mark + 1
                continue
            }
            count += 1
            if tag.isEnd { ends += 1 }
            if mark == start { opening = tag }
            index = tag.end
        }
        let length = head.count - start
        if let opening, count >= 2, ends >= 1 || opening.isVoid || opening.hasAttributes {
            return opening.isBlock || count * 400 >= length
        }
        return count >= 8 && ends >= 3 && count * 250 >= length
    }

    private func isXMLDeclaration(at index: Int, in head: [UInt8]) -> Bool {
        head.has("<?xml", at: index) && index + 5 < head.count && head[index + 5].isSpace
    }

    private func skipSpace(in head: [UInt8], from index: Int) -> Int {
        head[min(index, head.count)...].firstIndex { !$0.isSpace } ?? head.count
    }
}
