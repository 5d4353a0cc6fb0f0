/// Tells by a file's content whether it is of a format that is not plain text.
package struct FormatRecognizer {
    /// How much of a text is looked at for marks of HTML, XML and e-mail.
    static let headLength = 65_536

    /// Bytes that stand at a fixed place in every file of a format.
    private struct Signature {
        let format: FileFormat
        let offset: Int
        let bytes: [UInt8]

        init(_ format: FileFormat, at offset: Int = 0, _ bytes: [UInt8]) {
            self.format = format
            self.offset = offset
            self.bytes = bytes
        }

        init(_ format: FileFormat, at offset: Int = 0, _ words: String) {
            self.init(format, at: offset, Array(words.utf8))
        }
    }

    private static let signatures: [Signature] = [
        Signature(.ole, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        Signature(.rtf, "{\\rtf"),
        Signature(.gzip, [0x1F, 0x8B]),
        Signature(.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        Signature(.zstd, [0x28, 0xB5, 0x2F, 0xFD]),
        Signature(.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        Signature(.rar, "Rar!\u{1A}\u{07}"),
        Signature(.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        Signature(.jpeg, [0xFF, 0xD8, 0xFF]),
        Signature(.gif, "GIF87a"),
        Signature(.gif, "GIF89a"),
        Signature(.tiff, [0x49, 0x49, 0x2A, 0x00]),
        Signature(.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
        Signature(.sqlite, "SQLite format 3\0"),
        Signature(.tar, at: 257, "ustar"),
    ]

    /// A recogniser of every `FileFormat`.
    package init() {}

    /// The format of a file of these bytes; nil where it may be plain text.
    package func format(of bytes: [UInt8]) -> FileFormat? {
        for signature in Self.signatures where bytes.has(signature.bytes, at: signature.offset) {
            return signature.format
        }
        if let format = ZipRecognizer().format(of: bytes) { return format }
        if isBzip2(bytes) { return .bzip2 }
        if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) { return .webp }
        if isPDF(bytes) { return .pdf }
        let head = Self.asciiHead(of: bytes)
        return MarkupRecognizer().format(of: head) ?? MailRecognizer().format(of: head)
    }

    /// The first bytes as ASCII: of UTF-16 each character's low byte, with `?` for what is not ASCII; no byte order mark.
    private static func asciiHead(of bytes: [UInt8]) -> [UInt8] {
        if let decoder = UTF16Decoder(recognising: bytes) {
            return decoder.asciiHead(of: bytes, characters: headLength)
        }
        let start = bytes.has([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
        return Array(bytes[start..<min(bytes.count, start + headLength)])
    }

    /// `BZh`, a block size, and the mark of a block or of the end.
    private func isBzip2(_ bytes: [UInt8]) -> Bool {
        bytes.has("BZh", at: 0)
            && (bytes.has([0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4)
                || bytes.has([0x17, 0x72, 0x45, 0x38, 0x50, 0x90], at: 4))
    }

    /// Whether `%PDF-` and a digit stand in the first 1024 bytes, as readers of PDF look for them.
    ///
    /// In the middle of a line they may be a text about PDF; there the end of an object must be found as well.
    private func isPDF(_ bytes: [UInt8]) -> Bool {
        let head = 0..<min(bytes.count, 1024)
        guard let mark = bytes.firstOffset(of: "%PDF-", in: head), mark + 5 < bytes.count, bytes[mark + 5].isDigit
        else { return false }
        let startsLine = mark == 0 || bytes[mark - 1] == .lineFeed || bytes[mark - 1] == .carriageReturn
        return startsLine || bytes.has([0xEF, 0xBB, 0xBF], at: mark - 3)
            || bytes.firstOffset(of: "endobj", in: 0..<bytes.count) != nil
    }
}
