import Documents
import Language
import TestSupport
import Testing

private func forms(_ text: String) -> String {
    let text = SourceText(text)
    return WordScanner(text.bytes).words(in: text.span).map { text[$0.span] }.joined(separator: " ")
}

@Test(arguments: [
    ("He doesn't know.", "He does n't know ."),
    ("It’s O'Hara’s.", "It ’s O'Hara ’s ."),
    ("20-year-old anti-war well-known e-mail", "20 - year - old anti-war well - known e-mail"),
    ("$1.2bn (3%)", "$ 1.2 bn ( 3 % )"),
    ("on Aug. 16 the U.S. left...", "on Aug. 16 the U.S. left ..."),
    ("see www.a-b.org/c, x@y.org", "see www.a-b.org/c , x@y.org"),
    ("roads were shut.Then 3.5 came.A Ph.D. left", "roads were shut . Then 3.5 came . A Ph.D. left"),
    ("WE CAN'T, I cannot, they didnt", "WE CA N'T , I can not , they did nt"),
    ("30km at 9:30am, the 5th T-72s: 3.5abc", "30 km at 9:30 am , the 5th T - 72s : 3.5abc"),
    ("713-555-0123 in 2014-2022 --and why?!", "713-555-0123 in 2014 - 2022 -- and why ?!"),
    ("Zele\u{301}nivka co\u{AD}op ‘‘no’’ :)", "Zele\u{301}nivka co\u{AD}op ‘‘ no ’’ :)"),
    ("“Київ” – Mar’inka, Marʼinka; J. Smith; @unn #1 #Go", "“ Київ ” – Mar’inka , Marʼinka ; J. Smith ; @unn # 1 #Go"),
    ("a -b c- --- -x-y", "a - b c - --- - x - y"),
    ("I'd've AT&T's U.S.-made www.a.org/b-c", "I 'd 've AT&T 's U.S. - made www.a.org/b-c"),
    ("under Art. 8, para. 12 and pp. 6, No. 5. No. Fig. A", "under Art. 8 , para. 12 and pp. 6 , No. 5 . No . Fig . A"),
    ("Mr.Smith and Dr.Ivanenko on Oct.7, Brig. Gen. A", "Mr. Smith and Dr. Ivanenko on Oct. 7 , Brig. Gen. A"),
    ("t.me/rybar/12, unian.net/war/a-1.html. The and/or", "t.me/rybar/12 , unian.net/war/a-1.html . The and / or"),
    ("“DPR”'s UAH1,000,000 EUR2.5", "“ DPR ” 's UAH 1,000,000 EUR 2.5"),
    ("", ""), ("\u{FEFF} \r\n\t", ""),
])
func `words are cut as the model's corpora cut them`(text: String, words: String) {
    #expect(forms(text) == words)
}

@Test func `a long run without white space is one word, and what is beside it is cut as ever`() {
    let run = String(repeating: "a.b-c,", count: 200)
    #expect(forms("It's \(run) here.") == "It 's \(run) here .")
    #expect(forms(String(repeating: "ab-", count: 100)).split(separator: " ").count == 200)
}

@Test func `words know what stands before them`() {
    let text = SourceText("A b.\n\nC\nd—e\r\n\r\nf")
    let words = WordScanner(text.bytes).words(in: text.span)
    let gaps: [Word.Gap] = [.paragraph, .space, .glued, .paragraph, .line, .glued, .glued, .paragraph]
    #expect(words.map(\.gap) == gaps)
}

@Test func `words of random texts stand in order, and between them is only white space`() {
    let pieces = [
        "The", "said", ".", "…", "'", "’", "n't", "-", "‑", "--", "@", "#", "http://", "www.", "x.y", "3", "10,000",
        "km",
        "555-0123", ":", ")", "\u{AD}", "e\u{301}", "Київ", "🚑", "\u{200B}", "\u{FEFF}", "&", "_", "A.", "U.S.", "!",
        "?",
    ]
    for seed in UInt64(1)...500 {
        var generator = SeededGenerator(seed: seed)
        let parts = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
            (pieces.randomElement(using: &generator) ?? "")
                + (["", "", " ", "\n"].randomElement(using: &generator) ?? "")
        }
        let text = SourceText(parts.joined())
        var end = 0
        for word in WordScanner(text.bytes).words(in: text.span) {
            #expect(end <= word.span.start && !word.span.isEmpty, "seed \(seed)")
            let between = text[Span(end, word.span.start)]
            #expect(between.unicodeScalars.allSatisfy { ScalarKind.of($0) == .space }, "seed \(seed)")
            #expect(text[word.span].utf8.count == word.span.count, "seed \(seed): a word begins inside a character")
            end = word.span.end
        }
        #expect(
            text[Span(end, text.bytes.count)].unicodeScalars.allSatisfy { ScalarKind.of($0) == .space },
            "seed \(seed)"
        )
    }
}
