import Documents
import Foundation
import Testing

/// Windows-1251 and Windows-1252, told by what they make of the words.
struct CodePageTests {
    /// The bytes of a text in one of the two, by Foundation's encoder, which is not the reader's.
    private func encode(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
        try [UInt8](#require(text.data(using: encoding)))
    }

    @Test(arguments: [
        "Мэр сказал, что порт закрыт. Никто не пострадал.", "Рада міста повідомила: ґанок і їдальня згоріли.",
        "«НАТО» и «США» – это «ООО».", "Москва\u{A0}— столица. Он\u{A0}– нет, она\u{A0}— да.", "ВІЙНА ПРОДОВЖУЄТЬСЯ",
        "Кметът каза, че пристанището ще бъде затворено.", "The mayor, Ігор Петренко, said so.", "Да",
        "Порт № 5 закрыт",
    ])
    func `Cyrillic words are Windows-1251`(text: String) throws {
        let read = try DocumentReader().read(encode(text, .windowsCP1251))
        #expect(read.encoding == .windows1251)
        #expect(read.text.bytes == Array(text.utf8))
    }

    @Test(arguments: [
        "The café in Zürich was naïve about it.", "“We stay,” she said – and it’s true…",
        "It cost £5 or €6, about ½ of it.",
        "Ärger in Österreich", "Le général a été arrêté à Orléans, où il était né.", "¿Qué pasó en A Coruña?",
        "É verdade", "Jürgen “Jogi” Löw—“Öl”", "A résumé, 20\u{A0}km, 5°, §\u{A0}4, ©\u{A0}2020",
        "Ibáñez, Muñoz, Nuñez",
    ])
    func `accented letters among ASCII and signs are Windows-1252`(text: String) throws {
        let read = try DocumentReader().read(encode(text, .windowsCP1252))
        #expect(read.encoding == .windows1252)
        #expect(read.text.bytes == Array(text.utf8))
    }

    @Test func `signs with one meaning in both are Windows-1252`() throws {
        let file = (0x91...0x97).flatMap { bytes("word ", [UInt8($0)], " ") } + bytes([0xA0], ".")
        let read = try DocumentReader().read(file)
        #expect(read.encoding == .windows1252)
        #expect(read.text.string == "word ‘ word ’ word “ word ” word • word – word — \u{A0}.")
    }

    @Test func `every defined byte decodes as the encoder wrote it`() throws {
        for (encoding, frame) in [
            (String.Encoding.windowsCP1251, "Это длинное предложение на русском языке. "),
            (.windowsCP1252, "Où étaient les élèves? "),
        ] {
            let words = try encode(String(repeating: frame, count: 20), encoding)
            for byte in UInt8(0x80)...0xFF {
                guard let character = String(bytes: [byte], encoding: encoding), character != "\u{FFFD}",
                    !character.unicodeScalars.contains(where: { 0x80..<0xA0 ~= $0.value })
                else { continue }
                let read = try DocumentReader().read(words + [byte, 0x2E])
                #expect(read.text.string.hasSuffix(" \(character)."), "byte \(byte)")
            }
        }
    }

    @Test func `a byte that the one lacks speaks for the other`() throws {
        let lacking1252 = try DocumentReader().read(bytes([0x8F], " is ", [0x8D, 0xEE, 0xEB]))
        #expect(lacking1252.encoding == .windows1251)
        let lacking1251 = bytes("Caf", [0xE9], " ", [0x98], " tilde")
        #expect(try DocumentReader().read(lacking1251).encoding == .windows1252)
    }

    @Test func `bytes that both lack are refused`() {
        #expect(refusal(bytes("What ", [0x98], " and ", [0x81], " mean")) == .undecodable(offset: 5))
    }

    @Test(arguments: [
        "Мэр сказал, что порт закрыт. Никто не пострадал, сообщили в городе.",
        "Сегодня утром в порту Одессы снова работали краны. Порт открыт.",
    ])
    func `KOI8-R, ISO 8859-5 and DOS Cyrillic are refused and not misread`(text: String) {
        // ISO 8859-5 and code page 866 differ from Unicode's block by an offset.
        let iso = text.unicodeScalars.map {
            0x410...0x44F ~= $0.value ? UInt8($0.value - 0x410 + 0xB0) : UInt8($0.value)
        }
        let dos = text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x410...0x43F: UInt8(scalar.value - 0x410 + 0x80)
            case 0x440...0x44F: UInt8(scalar.value - 0x440 + 0xE0)
            default: UInt8(scalar.value)
            }
        }
        let koi = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)
        let koi8 = text.unicodeScalars.map { scalar -> UInt8 in
            let isCapital = 0x410...0x42F ~= scalar.value
            let small = isCapital ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
            guard let place = koi.firstIndex(of: small) else { return UInt8(scalar.value) }
            return UInt8(place) + (isCapital ? 0xE0 : 0xC0)
        }
        for file in [iso, dos, koi8] {
            guard case .undecodable = refusal(file) else {
                Issue.record("read as a text: \(file.prefix(12))")
                continue
            }
        }
    }

    @Test func `Mac Roman and DOS letters are refused and not misread`() {
        #expect(refusal(bytes([0xD2], "Hello,", [0xD3], " he didn", [0xD5], "t say.")) == .undecodable(offset: 0))
        #expect(refusal(bytes("The caf", [0x82, 0x65], " was closed")) == .undecodable(offset: 7))
    }

    @Test(arguments: [
        [UInt8](repeating: 0xFF, count: 64), [UInt8](repeating: 0x80, count: 64), (1...255).map(\.self),
        (0..<400).map { UInt8(truncatingIfNeeded: $0 * 97 + 13) | 1 },
    ])
    func `bytes that are no words are refused`(file: [UInt8]) {
        guard case .undecodable = refusal(file) else {
            Issue.record("read as a text")
            return
        }
    }
}
