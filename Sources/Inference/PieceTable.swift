/// A vocabulary's pieces by their bytes: an open-addressing table over the vocabulary's own text.
///
/// Thirty thousand strings would take longer to make than all else of the start-up; here a piece is a place in the text.
struct PieceTable: Sendable {
    private let text: [UInt8]
    /// Where each piece stands in `text`.
    private let places: [Range<Int32>]
    /// Numbers of pieces, -1 where a slot is free: a power of two, at most half of them used.
    private let slots: [Int32]
    private let longest: Int

    /// A table of the pieces in `vocabulary`, one a line.
    init(_ vocabulary: [UInt8]) {
        text = vocabulary
        var places: [Range<Int32>] = []
        var start = 0
        for end in 0...vocabulary.count where end == vocabulary.count || vocabulary[end] == UInt8(ascii: "\n") {
            places.append(Int32(start)..<Int32(end))
            start = end + 1
        }
        self.places = places
        longest = places.reduce(0) { max($0, $1.count) }
        var size = 2
        while size < places.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        vocabulary.withUnsafeBufferPointer { bytes in
            for (number, place) in places.enumerated() {
                var hash = Self.seed
                for offset in place { hash = Self.next(hash, bytes[Int(offset)]) }
                var slot = Int(truncatingIfNeeded: hash) & (size - 1)
                while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = Int32(number)
            }
        }
        self.slots = slots
    }

    /// How many pieces there are.
    var count: Int { places.count }

    /// The number of a piece.
    subscript(piece: String) -> Int32? {
        var piece = piece
        return piece.withUTF8 {
            number(of: $0, after: UnsafeBufferPointer(start: nil, count: 0), hash: $0.reduce(Self.seed, Self.next))
        }
    }

    /// The longest piece that begins `word`, and its length in bytes; `isInside` where it goes on a part ("##").
    func longest(in word: UnsafeBufferPointer<UInt8>, isInside: Bool) -> (number: Int32, length: Int)? {
        let prefix: StaticString = isInside ? "##" : ""
        let reach = min(word.count, longest)
        return prefix.withUTF8Buffer { prefix in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: reach + 1) { hashes in
                hashes[0] = prefix.reduce(Self.seed, Self.next)
                for offset in 0..<reach { hashes[offset + 1] = Self.next(hashes[offset], word[offset]) }
                for length in stride(from: reach, to: 0, by: -1) {
                    let candidate = UnsafeBufferPointer(rebasing: word[..<length])
                    if let number = number(of: candidate, after: prefix, hash: hashes[length]) {
                        return (number, length)
                    }
                }
                return nil
            }
        }
    }

    private func number(
        of word: UnsafeBufferPointer<UInt8>,
        after prefix: UnsafeBufferPointer<UInt8>,
        hash: UInt64
    ) -> Int32? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let place = places[Int(slots[slot])]
            let piece = text[Int(place.lowerBound)..<Int(place.upperBound)]
            if piece.count == prefix.count + word.count, piece.starts(with: prefix),
                piece.dropFirst(prefix.count).elementsEqual(word)
            {
                return slots[slot]
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    // FNV-1a, 64 bits (Fowler, Noll and Vo 1991).
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
