import Documents
import TestSupport
import Testing

/// Random files, with the seed in every message.
struct RandomTextTests {
    /// A generator whose seed is printed, so that a failure can be run again.
    private func generator(_ name: String) -> SeededGenerator {
        let generator = SeededGenerator()
        print("\(name): seed \(generator.seed)")
        return generator
    }

    /// A random text without NUL; its first letter keeps it from beginning like any format.
    private func text(of length: Int, using generator: inout SeededGenerator) -> String {
        var text = "x"
        for _ in 0..<length {
            let limit: UInt32 =
                [0x80, 0x100, 0x500, 0x3000, 0x10000, 0x110000].randomElement(using: &generator) ?? 0x80
            if let scalar = Unicode.Scalar(UInt32.random(in: 1..<limit, using: &generator)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    @Test func `random UTF-8 comes back byte for byte and is covered by zones`() throws {
        var generator = generator("random UTF-8")
        for _ in 0..<300 {
            let text = text(of: .random(in: 0..<300, using: &generator), using: &generator)
            let read = try document(text)
            #expect(read.text.bytes == Array(text.utf8), "seed \(generator.seed)")
            #expect(read.encoding == .utf8 && read.replacements == 0, "seed \(generator.seed)")
            expectCover(read, "seed \(generator.seed)")
        }
    }

    @Test func `random UTF-8 cut anywhere loses nothing but the cut character`() throws {
        var generator = generator("cut UTF-8")
        for _ in 0..<300 {
            let whole = Array(text(of: .random(in: 1..<60, using: &generator), using: &generator).utf8)
            let cut = Array(whole.prefix(.random(in: 1...whole.count, using: &generator)))
            let read = try DocumentReader().read(cut)
            let isCut = String(validating: cut, as: UTF8.self) == nil
            #expect(read.replacements == (isCut ? 1 : 0), "seed \(generator.seed)")
            let kept = isCut ? read.text.bytes.dropLast(3) : read.text.bytes[...]
            #expect(cut.starts(with: kept) && cut.count - kept.count < 4, "seed \(generator.seed)")
            expectCover(read, "seed \(generator.seed)")
        }
    }

    @Test func `random UTF-16 comes back character for character`() throws {
        var generator = generator("random UTF-16")
        for round in 0..<300 {
            let text = text(of: .random(in: 0..<300, using: &generator), using: &generator)
            let read = try DocumentReader().read(utf16(text, littleEndian: round % 2 == 0, mark: true))
            #expect(read.text.bytes == Array("\u{FEFF}\(text)".utf8), "seed \(generator.seed)")
            #expect(read.encoding == (round % 2 == 0 ? .utf16LittleEndian : .utf16BigEndian), "seed \(generator.seed)")
            expectCover(read, "seed \(generator.seed)")
        }
    }

    @Test func `random bytes are refused or read, and never do harm`() {
        var generator = generator("random bytes")
        for _ in 0..<2_000 {
            let low = UInt8.random(in: 0...1, using: &generator)
            let length = Int.random(in: 0..<200, using: &generator)
            let file = (0..<length).map { _ in UInt8.random(in: low...255, using: &generator) }
            guard let read = try? DocumentReader().read(file) else { continue }
            #expect(String(validating: read.text.bytes, as: UTF8.self) != nil, "seed \(generator.seed)")
            expectCover(read, "seed \(generator.seed)")
        }
    }

    @Test func `random lines of a page are always covered by zones`() throws {
        var generator = generator("random lines")
        let lines = [
            "", " ", "\u{A0}", "Storm closes port", "The port is closed.", "Share", "Read more:", "3 min read",
            "© 2024", "—",
            "date 2024-01-17 The", "date 2024-01-17", "date 2024-01-1", "KYIV, March 3 (SA) — The port",
            "KYIV, March 3 (SA) —",
            "Subject: Port closed", "Subject:", "From: a", "By Anna Person", "Ships. (Photo by A/B)", "(Photo by A)",
            "(", ")", "…",
            "“", "By ", "date", "Reading time", "3 ", "Editor’s note:", "\u{FEFF}", "<", "X, ABC reports.",
            ", ABC reports.", "--",
        ]
        let breaks = ["\n", "\r\n", "\r", "\u{2028}", "\n\n"]
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                text += lines.randomElement(using: &generator) ?? ""
                text += breaks.randomElement(using: &generator) ?? ""
            }
            guard let read = try? document(text) else { continue }
            #expect(read.text.bytes == Array(text.utf8))
            expectCover(read, "seed \(generator.seed) \(text.debugDescription)")
        }
    }

    @Test func `eight mebibytes are read well within a second`() throws {
        let paragraph = "The harbour was closed on Monday, “and it stays closed,” the mayor said.\n\nShare\n"
        let file = Array(String(repeating: paragraph, count: 8 * 1_048_576 / paragraph.utf8.count).utf8)
        let clock = ContinuousClock()
        var read: Document?
        let took = try clock.measure { read = try DocumentReader().read(file) }
        #expect(read?.text.bytes.count == file.count)
        // Ten times what it takes, for machines that are busy.
        #expect(took < .seconds(2))
    }
}
