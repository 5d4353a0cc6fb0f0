/// The bytes as lower-case hex digits.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// The bytes of an even number of hex digits; empty where `text` is not one.
public func bytes(hexadecimal text: String) -> [UInt8] {
    let nibbles = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard nibbles.count == text.utf8.count, nibbles.count.isMultiple(of: 2) else { return [] }
    return stride(from: 0, to: nibbles.count, by: 2).map { UInt8(nibbles[$0] << 4 | nibbles[$0 + 1]) }
}
