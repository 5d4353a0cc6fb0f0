/// Makes UTF-8 of a file's bytes, whatever encoding it is in, and changes no character.
package struct TextDecoder {
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// A decoder of every `TextEncoding`.
    package init() {}

    /// The text of `bytes`.
    ///
    /// A text never holds U+0000, in whatever encoding: what stores and shows it later would cut it off there.
    ///
    /// - Throws: `nulBytes` or `undecodable`, with the offset of the first bad byte.
    package func decode(_ bytes: [UInt8]) throws(DocumentError) -> DecodedText {
        if isUTF32(bytes) { throw .undecodable(offset: 0) }
        if let decoder = UTF16Decoder(recognising: bytes) {
            return DecodedText(bytes: try decoder.decode(bytes), encoding: decoder.encoding)
        }
        if let offset = bytes.firstIndex(of: 0) { throw .nulBytes(offset: offset) }
        let survey = UTF8Survey(of: bytes)
        if let bad = survey.firstBad {
            guard !survey.isMeantAsUTF8, let page = CodePageDetector(bytes).encoding else {
                throw .undecodable(offset: bad)
            }
            let table = page == .windows1251 ? CodePage.windows1251 : CodePage.windows1252
            return DecodedText(bytes: table.decode(bytes), encoding: page)
        }
        if let tail = survey.cutTail {
            if tail == 0 { throw .undecodable(offset: 0) }
            return DecodedText(bytes: bytes[..<tail] + Self.replacement, encoding: .utf8, replacements: 1)
        }
        return DecodedText(bytes: bytes, encoding: .utf8)
    }

    /// Whether a byte order mark of UTF-32 stands first; low byte first, it begins like that of UTF-16.
    private func isUTF32(_ bytes: [UInt8]) -> Bool {
        bytes.has([0xFF, 0xFE, 0, 0], at: 0) || bytes.has([0, 0, 0xFE, 0xFF], at: 0)
    }
}
