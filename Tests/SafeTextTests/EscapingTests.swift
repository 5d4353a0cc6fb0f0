import SafeText
import TestSupport
import Testing

struct EscapingTests {
    @Test(arguments: [
        "000_898343b77cce593e.txt", "звіт про обстріл.txt", "تقرير عن القصف.txt", "报告.txt", "می\u{200C}خواهم",
        "C:\\drop\\a.txt", "❤️", "",
    ])
    func `names in any script stay as they are`(name: String) {
        #expect(name.escaped == name)
        #expect(String(escaping: name.utf8) == name)
    }

    @Test(arguments: [
        ("a\nPRIORITY=0", "a\\x0APRIORITY=0"),
        ("a\r\tb", "a\\x0D\\x09b"),
        ("\u{0}", "\\x00"),
        ("\u{1B}[31m", "\\x1B[31m"),
        ("\u{7F}", "\\x7F"),
        ("\u{85}", "\\u{85}"),
        ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"),
        ("\u{202E}txt.exe", "\\u{202E}txt.exe"),
        ("\u{2066}x\u{2069}\u{200F}\u{61C}", "\\u{2066}x\\u{2069}\\u{200F}\\u{61C}"),
        ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"),
        ("\u{E0041}", "\\u{E0041}"),
    ])
    func `what could break, hide in or turn the line is shown by its number`(text: String, line: String) {
        #expect(text.escaped == line)
        #expect(String(escaping: text.utf8) == line)
        #expect(line.escaped == line)
    }

    @Test(
        arguments: [
            ([0xFF], "\\xFF"),
            ([0x61, 0xC3], "a\\xC3"),
            ([0xC3, 0x28], "\\xC3("),
            ([0xE2, 0x82, 0x61], "\\xE2\\x82a"),
            ([0xED, 0xA0, 0x80, 0x62], "\\xED\\xA0\\x80b"),
            ([0xC3, 0xA4, 0xFE, 0x0A, 0xC3, 0xA4], "ä\\xFE\\x0Aä"),
        ] as [([UInt8], String)]
    )
    func `bytes that are no UTF-8 are shown one by one`(bytes: [UInt8], line: String) {
        #expect(String(escaping: bytes) == line)
    }

    @Test
    func `any bytes become one harmless line`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2000 {
            let length = Int.random(in: 0...40, using: &generator)
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let line = String(escaping: bytes)
            #expect(!line.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "seed \(seed): \(bytes)")
            #expect(line.escaped == line, "seed \(seed): \(bytes)")
        }
    }
}
