/// Reading back the hex digits that paths are shown in.
enum Hex {
    /// The bytes of an even number of hex digits; empty where it is not one.
    static func bytes(_ text: String) -> [UInt8] {
        let nibbles = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard nibbles.count == text.utf8.count, nibbles.count.isMultiple(of: 2) else { return [] }
        return stride(from: 0, to: nibbles.count, by: 2).map { UInt8(nibbles[$0] << 4 | nibbles[$0 + 1]) }
    }
}
