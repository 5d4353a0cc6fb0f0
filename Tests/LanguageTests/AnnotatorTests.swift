import Documents
import Inference
import Language
import TestSupport
import Testing

/// A document that is one zone of English.
private func document(_ text: String) -> Document {
    let text = SourceText(text)
    return Document(text: text, encoding: .utf8, language: "en", zones: [Zone(.body, text.span)])
}

/// What belongs to what, as word ranges.
private func links(_ role: RoleSpan.Role, in spans: [RoleSpan]) -> [[[Int]]] {
    spans.compactMap { span in
        guard span.role == role, let other = span.belongsTo else { return nil }
        return [span.tokens, spans[other].tokens].map { [$0.lowerBound, $0.upperBound] }
    }
}

@Suite("The shipped model reads English")
struct AnnotatorTests {
    private let model: EnglishModel
    private let annotator: Annotator

    init() throws {
        model = try ModelFixture.model()
        annotator = Annotator(model)
    }

    @Test func `words stand where the model's training cuts them`() throws {
        for reading in try ModelFixture.readings() {
            let text = SourceText(reading.text)
            let words = WordScanner(text.bytes).words(in: text.span)
            #expect(words.map { [$0.span.start, $0.span.end] } == reading.words, "\(reading.name)")
        }
    }

    /// Rounding may tip a label whose scores are as good as equal; anything more is a fault.
    @Test func `every label is the one that PyTorch gives`() throws {
        var (labels, others, mended) = (0, 0, 0)
        for reading in try ModelFixture.readings() {
            let text = SourceText(reading.text)
            let words = WordScanner(text.bytes).words(in: text.span)
            // Trees are built in PyTorch's own sentences: where sentences begin is mended here (`SentenceMender`).
            let found = annotator.annotate(words, of: text, sentences: reading.sentences.map { $0 == 1 })
            var starts = [Int](repeating: 0, count: words.count)
            for sentence in annotator.annotate(words, of: text).sentences { starts[sentence.tokens.lowerBound] = 1 }
            func compare<Value: Equatable>(_ mine: [Value], _ theirs: [Value]) {
                #expect(mine.count == theirs.count, "\(reading.name)")
                labels += theirs.count
                others += zip(mine, theirs).count { $0 != $1 }
            }
            mended += zip(starts, reading.sentences).count { $0 != $1 }
            compare(found.tokens.map(\.tag.rawValue), reading.upos)
            compare(found.tokens.map(\.pennTag), reading.xpos)
            compare(found.tokens.enumerated().map { $1.head ?? $0 }, reading.heads)
            compare(found.tokens.map(\.relation), reading.relations)
            let names = found.names.map { ModelFixture.Run($0.tokens, $0.kind.rawValue) }
            let roles = found.roles.map { ModelFixture.Run($0.tokens, $0.role.rawValue) }
            let inner = found.innerRoles.map { ModelFixture.Run($0.tokens, $0.role.rawValue) }
            for (mine, theirs) in [(names, reading.names), (roles, reading.roles), (inner, reading.innerRoles)] {
                labels += theirs.count
                others += Set(mine).symmetricDifference(theirs).count
            }
            for (role, theirs) in [(RoleSpan.Role.content, reading.contentCue), (.cue, reading.cueSource)] {
                let mine = links(role, in: found.roles) + links(role, in: found.innerRoles)
                labels += theirs.count
                others += Set(mine).symmetricDifference(theirs).count
            }
        }
        #expect(labels > 3000)
        #expect(mended <= 12, "\(mended) sentence starts are others than PyTorch's")
        #expect(others * 1000 <= labels, "\(others) of \(labels) labels are others than PyTorch's")
    }

    @Test func `a text says who said what, word by word`() throws {
        let text = document("The governor said on Monday that three civilians were wounded in Kharkiv.")
        let found = annotator.annotate(text)
        #expect(found.tokens.map(\.form).joined(separator: " ").hasPrefix("The governor said on Monday that three"))
        #expect(found.sentences.count == 1)
        let parts = found.roles.map { (role: $0.role, words: text.text[found.span($0.tokens)]) }
        #expect(parts.first { $0.role == .source }?.words == "The governor")
        #expect(parts.first { $0.role == .content }?.words.contains("three civilians were wounded") == true)
        #expect(found.names.contains { text.text[found.span($0.tokens)] == "Kharkiv" && $0.kind == .place })
        let said = try #require(found.tokens.first { $0.form == "said" })
        #expect(said.lemma == "say" && said.tag == .verb && said.pennTag == "VBD" && said.head == nil)
    }

    @Test func `what a text says does not depend on what is read before it`() {
        let first = "The mayor said the bridge was shut. \"Nobody slept,\" she added."
        let alone = annotator.annotate(document(first))
        let long = (0..<60).map { "\(first)\n\nOn day \($0) officials reported \($0) wounded." }.joined(
            separator: "\n\n"
        )
        let many = annotator.annotate(document(first + "\n\n" + long))
        #expect(many.tokens.prefix(alone.tokens.count).map(\.pennTag) == alone.tokens.map(\.pennTag))
        #expect(many.sentences.count > 170)
    }

    @Test func `a paragraph of any length is read to its end, with a bounded stretch`() {
        let sentence = "The prosecutor said that 14 people were held in the cellar of the school near Izium. "
        let text = document(String(repeating: sentence, count: 400))
        var steps = 0
        let found = annotator.annotate(text) { steps += 1 }
        #expect(found.tokens.last?.span.end == text.text.bytes.count - 1)
        #expect((390...410).contains(found.sentences.count))
        #expect(steps > 20)
        let sources = found.roles.count { $0.role == .source }
        #expect(sources > 380, "\(sources) of 400 sources")
    }

    @Test(arguments: [("", 1), (" \n", 1), ("x", 1), (".", 1), ("\u{AD}", 1), ("x", 100_000), ("a-", 5000), ("é", 300)])
    func `odd texts have as many annotations as words`(part: String, count: Int) {
        let text = String(repeating: part, count: count)
        let found = annotator.annotate(document(text))
        #expect(found.sentences.reduce(0) { $0 + $1.tokens.count } == found.tokens.count)
        #expect(found.tokens.allSatisfy { $0.head.map(found.tokens.indices.contains) ?? true })
    }

    @Test func `every sentence is a tree of its own words`() throws {
        for reading in try ModelFixture.readings() {
            let found = annotator.annotate(document(reading.text))
            for sentence in found.sentences {
                #expect(sentence.tokens.count { found.tokens[$0].head == nil } == 1)
                for token in sentence.tokens {
                    var (node, steps) = (token, 0)
                    while let head = found.tokens[node].head, steps <= sentence.tokens.count {
                        #expect(sentence.tokens.contains(head))
                        (node, steps) = (head, steps + 1)
                    }
                    #expect(steps <= sentence.tokens.count, "a cycle in \(reading.name)")
                }
            }
        }
    }
}
