import Documents
import Testing

/// UTF-16 with and without a byte order mark; UTF-32 is not mistaken for it.
struct UTF16Tests {
    @Test(arguments: [true, false])
    func `a byte order mark tells the order and stays in the text`(littleEndian: Bool) throws {
        let text = "“Зима” near Łódź 😀\r\nended."
        let read = try DocumentReader().read(utf16(text, littleEndian: littleEndian, mark: true))
        #expect(read.text.bytes == Array("\u{FEFF}\(text)".utf8))
        #expect(read.encoding == (littleEndian ? .utf16LittleEndian : .utf16BigEndian))
    }

    @Test(
        arguments: [true, false],
        [
            "The harbour was closed.", "Hi", "Порт закрили на два дні через шторм.\nВін працює знову.",
            "“Quoted” – with a dash, €5 and 😀",
        ]
    )
    func `without a mark the zero bytes tell the order`(littleEndian: Bool, text: String) throws {
        let read = try DocumentReader().read(utf16(text, littleEndian: littleEndian))
        #expect(read.text.bytes == Array(text.utf8))
        #expect(read.encoding == (littleEndian ? .utf16LittleEndian : .utf16BigEndian))
    }

    @Test(arguments: [true, false], [true, false])
    func `an odd number of bytes is refused at the last`(littleEndian: Bool, mark: Bool) {
        let file = utf16("The harbour was closed.", littleEndian: littleEndian, mark: mark)
        #expect(refusal(file + [0x41]) == .undecodable(offset: file.count))
    }

    @Test(arguments: [[0xD800, 0x41], [0xDC00, 0x41], [0xD800, 0xD800], [0xD83D]] as [[UInt16]])
    func `a lone surrogate is refused where it stands`(units: [UInt16]) {
        let lone = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let file = utf16("Closed: ", mark: true)
        #expect(refusal(file + lone) == .undecodable(offset: file.count))
    }

    @Test func `no text holds U+0000`() {
        #expect(refusal(utf16("One\0two", mark: true)) == .nulBytes(offset: 8))
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0, 0x42, 0, 0, 0], [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41, 0, 0, 0, 0x42],
        ] as [[UInt8]]
    )
    func `a mark of UTF-32 is not taken for UTF-16`(file: [UInt8]) {
        #expect(refusal(file) == .undecodable(offset: 0))
    }

    @Test(
        arguments: [[0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0x20, 0], [0xFE, 0xFF, 0, 0x0D, 0, 0x0A]] as [[UInt8]]
    )
    func `a mark alone is no text`(file: [UInt8]) {
        #expect(refusal(file) == .empty)
    }

    @Test func `a few NULs in an ASCII text do not make it UTF-16`() {
        #expect(refusal(Array("One line\0another line\0and one more".utf8)) == .nulBytes(offset: 8))
    }

    @Test func `small numbers in two bytes each are no UTF-16`() {
        let file = (0..<200).flatMap { value -> [UInt8] in [UInt8(value % 8), 0] }
        #expect(refusal(file) == .nulBytes(offset: 0))
    }
}
