/// Lower-case phrases that are looked for in lines, in any case of their ASCII letters, by their first bytes.
struct PhraseTable {
    /// By their first byte.
    private let phrases: [[[UInt8]]]

    /// A table of `phrases`, none of which is empty.
    init(_ phrases: [String]) {
        var table = [[[UInt8]]](repeating: [], count: 256)
        for phrase in phrases.map({ Array($0.utf8) }) { table[Int(phrase[0])].append(phrase) }
        self.phrases = table
    }

    /// Whether one of them stands at `offset`, before `end`.
    func has(at offset: Int, before end: Int, in bytes: [UInt8]) -> Bool {
        guard offset < end else { return false }
        for phrase in phrases[Int(bytes[offset].lowercased)] where offset + phrase.count <= end {
            if bytes.hasAnyCase(phrase, at: offset) { return true }
        }
        return false
    }

    /// Whether `words` begin with one of them.
    func opens(_ words: Span, in bytes: [UInt8]) -> Bool { has(at: words.start, before: words.end, in: bytes) }

    /// Whether one of them begins with a word of `words`.
    func stands(in words: Span, of bytes: [UInt8]) -> Bool {
        for offset in words.range where offset == words.start || bytes[offset - 1] <= 0x2F {
            if has(at: offset, before: words.end, in: bytes) { return true }
        }
        return false
    }
}
