/// Makes a document of a file's bytes: tells its format, decodes it, tells its language and finds its zones.
///
/// It is pure: the same bytes and statement always give the same document.
public struct DocumentReader: Sendable {
    /// A reader of plain texts.
    public init() {}

    /// The document that `bytes` are; what is stated about it wins over what it says about itself.
    ///
    /// Takes time linear in the number of bytes.
    ///
    /// - Throws: `DocumentError` where the bytes are no plain text.
    public func read(_ bytes: [UInt8], stated: StatedMetadata = .init()) throws(DocumentError) -> Document {
        if bytes.isEmpty { throw .empty }
        if let format = FormatRecognizer().format(of: bytes) { throw .unsupportedFormat(format) }
        let decoded = try TextDecoder().decode(bytes)
        let text = SourceText(validUTF8: decoded.bytes)
        if !Self.holdsWords(decoded.bytes) { throw .empty }
        let findings = ZoneFinder.findings(in: text)
        return Document(
            text: text,
            encoding: decoded.encoding,
            replacements: decoded.replacements,
            language: LanguageDetector.language(of: text),
            title: findings.title,
            publisher: stated.publisher ?? findings.publisher,
            published: stated.published ?? findings.published,
            yearlessDay: findings.yearlessDay,
            zones: findings.zones
        )
    }

    /// Whether there is anything but white space, control characters and byte order marks.
    private static func holdsWords(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte > 0x20, byte != 0x7F { return true }
                index += 1
            } else if let length = LineScanner.spaceLength(bytes, at: index) {
                index += length
            } else if byte == 0xC2, bytes[index + 1] < 0xA0 {
                index += 2
            } else {
                return true
            }
        }
        return false
    }
}
