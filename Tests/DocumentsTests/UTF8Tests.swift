import Documents
import Testing

/// UTF-8: kept byte for byte, or refused at the first bad byte.
struct UTF8Tests {
    @Test func `plain ASCII is UTF-8`() throws {
        let read = try document("The harbour was closed on Monday.\n")
        #expect(read.encoding == .utf8)
        #expect(read.replacements == 0)
        #expect(read.text.string == "The harbour was closed on Monday.\n")
    }

    @Test(arguments: [
        "\u{FEFF}A mark at the top stays.", "Windows\r\nline ends\r\nstay.", "A bell \u{7} and a form feed \u{C} stay.",
        "De\u{301}compose\u{301} stays so, and \u{212B} is not \u{C5}.", "“Curly” – and “€5” … 😀 stay.",
        "\u{85}C1 \u{9F} stays.",
    ])
    func `the text is the file's own bytes`(text: String) throws {
        let read = try document(text)
        #expect(read.text.bytes == Array(text.utf8))
        #expect(read.encoding == .utf8)
    }

    @Test(
        arguments: [
            [0xE2], [0xE2, 0x80], [0xF0], [0xF0, 0x9F], [0xF0, 0x9F, 0x98], [0xC3], [0xD0], [0xE0, 0xA0], [0xED, 0x9F],
        ] as [[UInt8]]
    )
    func `a text cut off inside its last character keeps every byte before it`(tail: [UInt8]) throws {
        let whole = Array("The mayor said: “We stay.".utf8)
        let read = try DocumentReader().read(whole + tail)
        #expect(read.text.bytes == whole + [0xEF, 0xBF, 0xBD])
        #expect(read.replacements == 1)
        #expect(read.encoding == .utf8)
    }

    @Test func `a cut tail after nothing but ASCII is still a cut tail`() throws {
        let read = try DocumentReader().read(bytes("The mayor said: ", [0xE2, 0x80]))
        #expect(read.text.string == "The mayor said: \u{FFFD}")
        #expect(read.replacements == 1)
    }

    @Test func `a replacement character that was in the file is not counted`() throws {
        #expect(try document("A lost \u{FFFD} letter.").replacements == 0)
    }

    @Test func `a file of one cut character is no text`() {
        #expect(refusal([0xE2, 0x80]) == .undecodable(offset: 0))
    }

    @Test(
        arguments: [
            ([0xC0, 0xAF], "an overlong slash"), ([0xE0, 0x80, 0xAF], "an overlong form of three bytes"),
            ([0xED, 0xA0, 0x80], "a surrogate"), ([0xF4, 0x90, 0x80, 0x80], "more than U+10FFFF"),
            ([0xF5, 0x80, 0x80, 0x80], "a lead that never is"), ([0x80], "a continuation alone"),
            ([0xE2, 0x28, 0xA1], "a broken sequence"), ([0xFF], "a byte that never is"),
        ] as [([UInt8], String)]
    )
    func `malformed bytes among UTF-8 are refused where they begin`(bad: [UInt8], what: String) {
        let file = bytes("“One” and “two”: ", bad, " “three”.")
        let start = Array("“One” and “two”: ".utf8).count
        #expect(refusal(file) == .undecodable(offset: start), "\(what)")
    }

    @Test func `one letter of Windows-1252 among UTF-8 is refused and not guessed`() {
        #expect(refusal(bytes("A café and another caf", [0xE9], " in town.")) == .undecodable(offset: 23))
    }

    @Test func `after a byte order mark of UTF-8 nothing else is guessed`() {
        #expect(refusal(bytes([0xEF, 0xBB, 0xBF], "Another caf", [0xE9], " in town.")) == .undecodable(offset: 14))
    }

    @Test func `a malformed place and a cut tail together are refused`() {
        let file = bytes("“Both” ", [0xFF], " at once ", [0xE2, 0x80])
        #expect(refusal(file) == .undecodable(offset: 11))
    }

    @Test(arguments: [
        "A NUL \0 here", "\0at the top of the text", "at the end of the text\0", "The mayor said so.\0\0\0\0\0\0\0\0",
    ])
    func `a NUL is refused where it stands`(text: String) throws {
        let offset = try #require(text.utf8.firstIndex(of: 0)).utf16Offset(in: text)
        #expect(refusal(Array(text.utf8)) == .nulBytes(offset: offset))
    }

    @Test func `a file full of zeros is refused for its zeros`() {
        #expect(refusal([UInt8](repeating: 0, count: 512)) == .nulBytes(offset: 0))
    }

    @Test(arguments: [
        "", " ", "\r\n\t\n", "\u{FEFF}", "\u{FEFF}\u{A0}\u{2003}\n", "\u{1}\u{2}\u{7F}\u{85}", "\u{200B}\u{2028}",
    ])
    func `a file without words is empty`(text: String) {
        #expect(refusal(Array(text.utf8)) == .empty)
    }

    @Test func `one letter is a text`() throws {
        #expect(try document("x").text.string == "x")
    }
}
