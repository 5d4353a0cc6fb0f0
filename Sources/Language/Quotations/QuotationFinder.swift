import Documents

/// Finds the quotations of a text by their marks, of whatever shape and however they are mixed.
///
/// A quotation whose closing mark is missing ends with its paragraph, if it opens where speech begins; where the next
/// paragraph begins with an opening mark, or closes what it never opened, it goes on there.
struct QuotationFinder {
    /// How many words behind a single mark its other half is looked for: alone it is an apostrophe.
    private static let reach = 400

    /// A mark that is not closed yet.
    private struct Open {
        let token: Int
        let mark: QuotationMark
    }

    private let text: AnnotatedText

    /// A finder in `text`.
    init(_ text: AnnotatedText) {
        self.text = text
    }

    /// The quotations, by their openings.
    func quotations() -> [Quotation] {
        var found: [Quotation] = []
        // The number of a quotation of the paragraph before that is still open.
        var open: Int?
        let paragraphs = paragraphs()
        let turns = TurnFinder(text).turns(in: paragraphs)
        for paragraph in paragraphs {
            if let turn = turns[paragraph] {
                found += quotations(inTurn: turn)
                open = nil
                continue
            }
            var (closed, unclosed) = quotations(in: paragraph)
            closed.sort { $0.pieces[0].lowerBound < $1.pieces[0].lowerBound }
            if let goesOn = open {
                if let first = closed.first, first.pieces[0].lowerBound == paragraph.lowerBound {
                    found[goesOn].pieces += first.pieces
                    closed.removeFirst()
                    open = nil
                } else if unclosed?.lowerBound == paragraph.lowerBound, let piece = unclosed {
                    found[goesOn].pieces.append(piece)
                    unclosed = nil
                } else if closed.isEmpty, unclosed == nil, let end = closing(in: paragraph) {
                    found[goesOn].pieces.append(paragraph.lowerBound..<end)
                    open = nil
                } else {
                    open = nil
                }
            }
            if let piece = unclosed {
                closed.append(Quotation(pieces: [piece], depth: 1))
                open = found.count + closed.count - 1
            }
            found += closed
        }
        return found
    }

    /// A turn of a transcript, and the quotations within it.
    private func quotations(inTurn turn: Range<Int>) -> [Quotation] {
        let inner = quotations(in: turn).closed.sorted { $0.pieces[0].lowerBound < $1.pieces[0].lowerBound }
        return [Quotation(pieces: [turn], depth: 1, isTurn: true)]
            + inner.map { Quotation(pieces: $0.pieces, depth: $0.depth + 1) }
    }

    private func paragraphs() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var last: Int?
        for sentence in text.sentences {
            if sentence.paragraph == last, let open = found.popLast() {
                found.append(open.lowerBound..<sentence.tokens.upperBound)
            } else {
                found.append(sentence.tokens)
            }
            last = sentence.paragraph
        }
        return found
    }

    /// The closed quotations of a paragraph, and the outermost that is still open at its end.
    private func quotations(in paragraph: Range<Int>) -> (closed: [Quotation], unclosed: Range<Int>?) {
        var closed: [Quotation] = []
        var stack: [Open] = []
        for token in paragraph {
            guard let mark = mark(token) else { continue }
            let place = stack.lastIndex { $0.mark == mark }
            switch side(token, in: paragraph, isOpen: place != nil) {
            case .closes:
                guard let place else { continue }
                closed.append(Quotation(pieces: [stack[place].token..<token + 1], depth: place + 1))
                stack.removeSubrange(place...)
            case .opens:
                // A second mark of a kind is no opening where the first is still open: it was not closed, or is a slip.
                guard place == nil, mark == .double || hasSingleClose(token, in: paragraph) else { continue }
                stack.append(Open(token: token, mark: mark))
            case .neither: continue
            }
        }
        guard let open = stack.first, open.mark == .double, beginsSpeech(open.token, in: paragraph) else {
            return (closed, nil)
        }
        return (closed, open.token..<paragraph.upperBound)
    }

    /// The mark at a token: what the tagger takes for a possessive is an apostrophe.
    private func mark(_ token: Int) -> QuotationMark? {
        guard let mark = QuotationMark(text.tokens[token].form) else { return nil }
        return mark == .single && text.tokens[token].pennTag == "POS" ? nil : mark
    }

    private func side(_ token: Int, in paragraph: Range<Int>, isOpen: Bool) -> QuotationMark.Side {
        let before = token > paragraph.lowerBound && touches(token)
        let after = token + 1 < paragraph.upperBound && touches(token + 1) && isWord(token + 1)
        let form = text.tokens[token].form
        if let side = QuotationMark.side(of: form, isOpen: isOpen, endsWord: before && !after) { return side }
        if before == after { return isOpen ? .closes : token == paragraph.lowerBound || after ? .opens : .neither }
        // ("like this") touches a bracket before it.
        if before, !isOpen, !isWord(token - 1) {
            return ["(", "["].contains(text.tokens[token - 1].form) ? .opens : .neither
        }
        if isOpen { return before ? .closes : .neither }
        return after ? .opens : .neither
    }

    private func touches(_ token: Int) -> Bool {
        token > 0 && text.tokens[token - 1].span.end == text.tokens[token].span.start
    }

    /// Whether a token is no mark of punctuation; a sum of money and an ellipsis begin a quotation, too.
    private func isWord(_ token: Int) -> Bool {
        guard let first = text.tokens[token].form.unicodeScalars.first else { return false }
        return ScalarKind.of(first) == .word || "$€£#@\u{2026}".unicodeScalars.contains(first)
            || text.tokens[token].form.hasPrefix("..")
    }

    /// Whether a single mark that opens is closed soon.
    private func hasSingleClose(_ open: Int, in paragraph: Range<Int>) -> Bool {
        guard open + 1 < paragraph.upperBound, touches(open + 1), !touches(open) || open == paragraph.lowerBound
        else { return false }
        return (open + 1..<min(paragraph.upperBound, open + Self.reach)).contains { token in
            mark(token) == .single && side(token, in: paragraph, isOpen: true) == .closes
        }
    }

    /// Whether a mark stands where speech begins: first in its paragraph, behind a full stop, a colon, a comma or "said".
    private func beginsSpeech(_ token: Int, in paragraph: Range<Int>) -> Bool {
        token == paragraph.lowerBound || [":", ",", ".", "said"].contains(text.tokens[token - 1].form)
    }

    /// The number after the first mark of a paragraph that closes a quotation from an earlier one.
    private func closing(in paragraph: Range<Int>) -> Int? {
        paragraph.first { mark($0) == .double && side($0, in: paragraph, isOpen: true) == .closes }.map { $0 + 1 }
    }
}
