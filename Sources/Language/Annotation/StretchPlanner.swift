package import Inference

/// Lays out a text's words for the encoder: whole paragraphs where they fit, else overlapping parts.
package struct StretchPlanner: Sendable {
    /// The most pieces of a window; the model was trained on windows like these.
    let longestWindow: Int
    /// The most pieces of what is wanted of a window that shows a part of a paragraph.
    var longestPart: Int { max(1, longestWindow * 7 / 10) }
    /// The most pieces of context before it, and behind it.
    var context: Int { longestWindow * 3 / 20 }
    /// The most words of a stretch: what bounds the memory that a paragraph of any length takes.
    static let longestStretch = 4096

    /// A planner of windows of at most `longestWindow` pieces.
    package init(longestWindow: Int = 160) {
        self.longestWindow = longestWindow
    }

    /// The stretches of a text, in order.
    ///
    /// - Parameters:
    ///   - pieces: The text's words as pieces.
    ///   - starts: The words with which paragraphs begin, the first word first.
    ///   - sentences: For each word whether a sentence may begin with it: where a long paragraph is best cut.
    /// - Returns: Stretches that cover all words.
    package func stretches(of pieces: PiecedText, paragraphs starts: [Int], sentences: [Bool]) -> [Stretch] {
        var found: [Stretch] = []
        var open: Range<Int>?
        func close() {
            if let words = open {
                found.append(Stretch(words: words, windows: [Stretch.Window(words: words, wanted: words)]))
            }
            open = nil
        }
        for (start, end) in zip(starts, starts.dropFirst() + [pieces.count]) where start < end {
            let joined = (open?.lowerBound ?? start)..<end
            if pieces.pieceCount(joined) <= longestWindow {
                open = joined
                continue
            }
            close()
            if pieces.pieceCount(start..<end) <= longestWindow {
                open = start..<end
            } else {
                found += parts(of: start..<end, pieces, sentences)
            }
        }
        close()
        return found
    }

    /// The stretches of a paragraph that does not fit a window.
    private func parts(of paragraph: Range<Int>, _ pieces: PiecedText, _ sentences: [Bool]) -> [Stretch] {
        var found: [Stretch] = []
        var windows: [Stretch.Window] = []
        var start = paragraph.lowerBound
        while start < paragraph.upperBound {
            let end = endOfPart(from: start, in: paragraph, pieces, sentences)
            windows.append(Stretch.Window(words: widened(start..<end, pieces, sentences), wanted: start..<end))
            let first = windows[0].wanted.lowerBound
            if end == paragraph.upperBound || end - first > Self.longestStretch - longestPart {
                found.append(Stretch(words: first..<end, windows: windows))
                windows = []
            }
            start = end
        }
        return found
    }

    /// Where a part that begins at `start` ends: before the last sentence that no longer fits, or where no word does.
    private func endOfPart(from start: Int, in paragraph: Range<Int>, _ pieces: PiecedText, _ sentences: [Bool]) -> Int
    {
        var end = start + 1
        var sentenceEnd: Int?
        while end < paragraph.upperBound, pieces.pieceCount(start..<end + 1) <= longestPart {
            if sentences[end] { sentenceEnd = end }
            end += 1
        }
        if end < paragraph.upperBound, sentences[end] { sentenceEnd = end }
        return end == paragraph.upperBound ? end : sentenceEnd ?? end
    }

    /// A part with its context.
    ///
    /// That may be of the paragraphs beside, as a sentence goes on with an attribution over a paragraph's start, too. It begins
    /// and ends where a sentence does if one does within reach, as the windows do that the model learned from.
    private func widened(_ words: Range<Int>, _ pieces: PiecedText, _ sentences: [Bool]) -> Range<Int> {
        var (start, wholeStart) = (words.lowerBound, words.lowerBound)
        while start > 0, pieces.pieceCount(start - 1..<words.lowerBound) <= context {
            start -= 1
            if sentences[start] { wholeStart = start }
        }
        var (end, wholeEnd) = (words.upperBound, words.upperBound)
        while end < pieces.count, pieces.pieceCount(words.upperBound..<end + 1) <= context {
            end += 1
            if end == pieces.count || sentences[end] { wholeEnd = end }
        }
        return (wholeStart < words.lowerBound ? wholeStart : start)..<(wholeEnd > words.upperBound ? wholeEnd : end)
    }
}
