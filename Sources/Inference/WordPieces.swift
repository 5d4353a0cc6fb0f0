import Foundation

/// BERT's uncased WordPiece (Wu and others 2016; Devlin and others 2019) over given words.
///
/// A word is lowered, stripped of accents and cut at marks of punctuation; each part is cut greedily into the longest
/// pieces of the vocabulary. All of that serves the lookup alone: offsets are the words' own.
package struct WordPieces: Sendable {
    /// A part with more characters is one unknown piece, as in BERT.
    private static let longestPart = 100
    /// The most pieces that a word may have; the rest of a longer one, an address mostly, is not read.
    static let mostOfWord = 48

    private let table: PieceTable
    private let unknown: Int32
    /// The pieces that begin and end a window.
    let first: Int32
    let last: Int32

    /// The pieces of `vocabulary`, which has one a line as UTF-8; nil where it lacks the special ones.
    init?(vocabulary: [UInt8]) {
        table = PieceTable(vocabulary)
        guard let unknown = table["[UNK]"], let first = table["[CLS]"], let last = table["[SEP]"] else { return nil }
        self.unknown = unknown
        self.first = first
        self.last = last
    }

    /// How many pieces there are.
    var count: Int { table.count }

    /// Appends the numbers of the pieces of `word`, which is UTF-8 and never empty, to `numbers`.
    ///
    /// - Returns: How many there are, at least 1.
    func append(_ word: UnsafeBufferPointer<UInt8>, to numbers: inout [Int32]) -> Int {
        let before = numbers.count
        if word.allSatisfy({ $0 < 0x80 }) {
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { lowered in
                for index in 0..<word.count { lowered[index] = Self.lowered(word[index]) }
                append(plain: UnsafeBufferPointer(lowered), to: &numbers, before: before)
            }
        } else {
            var plain = Self.plain(String(decoding: word, as: UTF8.self))
            plain.withUTF8 { append(plain: $0, to: &numbers, before: before) }
        }
        if numbers.count == before { numbers.append(unknown) }
        if numbers.count > before + Self.mostOfWord { numbers.removeLast(numbers.count - before - Self.mostOfWord) }
        return numbers.count - before
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    /// A word in lower case, without accents and characters that are not seen.
    private static func plain(_ word: String) -> String {
        let decomposed = word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
        let seen = decomposed.filter { scalar in
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .control, .format, .privateUse, .surrogate: false
            default: scalar != "\u{FFFD}"
            }
        }
        return String(String.UnicodeScalarView(seen))
    }

    /// Cuts a lowered word into its parts, and those into pieces.
    private func append(plain word: UnsafeBufferPointer<UInt8>, to numbers: inout [Int32], before: Int) {
        var start = 0
        var offset = 0
        while offset < word.count, numbers.count - before <= Self.mostOfWord {
            let (role, width) = Self.role(at: offset, in: word)
            if role != .letter {
                cut(word, start..<offset, to: &numbers)
                if role == .mark { cut(word, offset..<offset + width, to: &numbers) }
                start = offset + width
            }
            offset += width
        }
        cut(word, start..<offset, to: &numbers)
    }

    /// What a character does for the cutting.
    private enum Role {
        case letter
        /// A part of its own.
        case mark
        /// Belongs to no part.
        case gap
    }

    private static func role(at offset: Int, in word: UnsafeBufferPointer<UInt8>) -> (Role, width: Int) {
        let byte = word[offset]
        guard byte >= 0x80 else {
            switch byte {
            case 0...0x20, 0x7F: return (.gap, 1)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): return (.letter, 1)
            default: return (.mark, 1)
            }
        }
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard offset + width <= word.count,
            let scalar = String(decoding: word[offset..<offset + width], as: UTF8.self).unicodeScalars.first
        else { return (.gap, word.count - offset) }
        return (role(of: scalar), width)
    }

    private static func role(of scalar: Unicode.Scalar) -> Role {
        switch scalar.value {
        // Ideographs, each a part of its own as in BERT.
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FA1F: return .mark
        default: break
        }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return .mark
        case .spaceSeparator: return .gap
        default: return .letter
        }
    }

    /// Cuts one part greedily into the longest pieces; one that cannot be cut is one unknown piece.
    private func cut(_ word: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, to numbers: inout [Int32]) {
        guard !part.isEmpty else { return }
        let characters = part.reduce(0) { word[$1] & 0xC0 == 0x80 ? $0 : $0 + 1 }
        guard characters <= Self.longestPart else { return numbers.append(unknown) }
        let before = numbers.count
        var start = part.lowerBound
        while start < part.upperBound {
            let rest = UnsafeBufferPointer(rebasing: word[start..<part.upperBound])
            guard let (number, length) = table.longest(in: rest, isInside: start > part.lowerBound) else {
                numbers.removeLast(numbers.count - before)
                return numbers.append(unknown)
            }
            numbers.append(number)
            start += length
        }
    }
}
