/// Tells ZIP archives apart by the entries in them.
struct ZipRecognizer {
    private static let openDocument: StaticString = "application/vnd.oasis.opendocument.text"

    /// `.docx`, `.odt`, `.epub` or `.zip`; nil where it is no ZIP archive.
    func format(of bytes: [UInt8]) -> FileFormat? {
        guard bytes.has("PK", at: 0), bytes.count >= 4 else { return nil }
        switch (bytes[2], bytes[3]) {
        case (3, 4): return declaredType(of: bytes) ?? typeByEntries(of: bytes)
        case (5, 6), (7, 8): return .zip
        default: return nil
        }
    }

    /// What an uncompressed first entry `mimetype` says, as OpenDocument and EPUB want it.
    private func declaredType(of bytes: [UInt8]) -> FileFormat? {
        guard bytes.count >= 30, bytes.has("mimetype", at: 30) else { return nil }
        let content = 30 + number(bytes, at: 26) + number(bytes, at: 28)
        if bytes.has("application/epub+zip", at: content) { return .epub }
        if bytes.has(Self.openDocument, at: content) { return .odt }
        return nil
    }

    /// A Word document has a folder `word`; names stand in local headers and again in the central directory.
    private func typeByEntries(of bytes: [UInt8]) -> FileFormat {
        var index = 0
        while let mark = bytes.firstOffset(of: "PK", in: index..<bytes.count) {
            index = mark + 2
            if bytes.has([3, 4], at: index), bytes.has("word/", at: mark + 30) { return .docx }
            if bytes.has([1, 2], at: index), bytes.has("word/", at: mark + 46) { return .docx }
        }
        return .zip
    }

    /// The 16-bit number at `offset`, low byte first.
    private func number(_ bytes: [UInt8], at offset: Int) -> Int {
        Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
    }
}
