import Documents
import Testing

/// Formats told by their content.
struct FileFormatTests {
    private func format(_ file: [UInt8]) -> FileFormat? {
        guard case .unsupportedFormat(let format) = refusal(file) else { return nil }
        return format
    }

    /// A local header of a ZIP archive with a stored entry.
    private func zipEntry(_ name: String, _ content: String = "") -> [UInt8] {
        let size = [UInt8(content.utf8.count & 0xFF), UInt8(content.utf8.count >> 8), 0, 0]
        let head: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        return head + size + size + [UInt8(name.utf8.count), 0, 0, 0] + bytes(name, content)
    }

    @Test(
        arguments: [
            (.ole, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]), (.gzip, [0x1F, 0x8B, 8, 0, 0, 0]),
            (.bzip2, [0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 0x12]),
            (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4]), (.zstd, [0x28, 0xB5, 0x2F, 0xFD, 0x24]),
            (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]), (.rar, [0x52, 0x61, 0x72, 0x21, 0x1A, 7, 0]),
            (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0]),
            (.tiff, [0x49, 0x49, 0x2A, 0, 8]), (.tiff, [0x4D, 0x4D, 0, 0x2A, 0]),
            (.zip, [0x50, 0x4B, 5, 6, 0, 0, 0, 0]),
        ] as [(FileFormat, [UInt8])]
    )
    func `a format is told by its first bytes`(expected: FileFormat, file: [UInt8]) {
        #expect(format(file) == expected)
    }

    @Test(
        arguments: [
            (.rtf, "{\\rtf1\\ansi Hello.}"), (.gif, "GIF89a\u{1}\0\u{1}\0"), (.sqlite, "SQLite format 3\0\u{10}\0"),
            (.webp, "RIFF\u{24}\0\0\0WEBPVP8 "), (.pdf, "%PDF-1.7\n1 0 obj"), (.pdf, "\u{FEFF}%PDF-1.4\n"),
            (.pdf, "\r\n\r\n%PDF-1.4\n"), (.pdf, "job header\n%PDF-1.3\n"), (.pdf, "junk%PDF-1.3\n1 0 obj endobj"),
        ] as [(FileFormat, String)]
    )
    func `a format is told by its first words`(expected: FileFormat, file: String) {
        #expect(format(Array(file.utf8)) == expected)
    }

    @Test(arguments: [
        "The mark %PDF-1.4 stands at the top of such files, he said.", "Rar! That is what the crowd shouted.",
        "PK was the only mark on the crate.", "BZh91 was the plate of the lorry.",
        "GIF or PNG, the witness did not know.",
        "MM was written on the wall.", "{rtf} was written on the wall.", "RIFF raff, the mayor called them.",
    ])
    func `a text that speaks of a format is a text`(text: String) {
        #expect(refusal(Array(text.utf8)) == nil)
    }

    @Test func `a tar archive is told at byte 257`() {
        let file = bytes("news/one.txt", [UInt8](repeating: 0, count: 245), "ustar", [0, 0x30, 0x30])
        #expect(format(file) == .tar)
    }

    @Test func `ZIP archives are told apart by their entries`() {
        let types = zipEntry("[Content_Types].xml", "<Types/>")
        #expect(format(types + zipEntry("_rels/.rels", "x") + zipEntry("word/document.xml", "x")) == .docx)
        #expect(format(types + zipEntry("xl/workbook.xml", "x")) == .zip)
        #expect(format(zipEntry("mimetype", "application/epub+zip") + zipEntry("META-INF/container.xml")) == .epub)
        #expect(format(zipEntry("mimetype", "application/vnd.oasis.opendocument.text")) == .odt)
        #expect(format(zipEntry("mimetype", "application/vnd.oasis.opendocument.spreadsheet")) == .zip)
        #expect(format(zipEntry("photo.jpg", "x")) == .zip)
        #expect(format([0x50, 0x4B, 3, 4]) == .zip)
        let mimetype = zipEntry("mimetype", "application/epub+zip")
        for length in 4..<mimetype.count { #expect(format(Array(mimetype.prefix(length))) == .zip) }
    }

    @Test func `every format says what it is and what to do`() {
        for format in FileFormat.allCases {
            let error = DocumentError.unsupportedFormat(format)
            #expect(error.explanation.contains(format.name))
            #expect(format.advice.hasSuffix("."))
            #expect(error.advice == format.advice)
        }
        #expect(FileFormat.pdf.advice.contains("pdftotext"))
    }
}
