import Documents
import Language

/// Finds the papers and broadcasters that somebody said something to: they published it, so they relay it, as in "told the
/// BBC" and "in an interview with the Orlo Post".
struct OutletFinder {
    /// Nouns that mean an outlet.
    private static let outlets: Set<String> = ["broadcaster", "magazine", "newspaper", "outlet"]
    /// Those that do so with an outlet's name: "the AFP news agency".
    private static let named = outlets.union(["agency", "channel", "station", "website"])
    /// Talk that one has with somebody.
    private static let talks: Set<String> = [
        "call", "comment", "conversation", "email", "interview", "letter", "message", "remark", "statement",
    ]
    private static let cases: Set<String> = ["in", "on", "to", "with"]
    /// How many words up the tree an outlet may hang.
    private static let deepest = 4

    private let words: AnnotatedText
    private let mentions: MentionMap
    /// The heads of outlets' names and of what stands for one, in order.
    private let outletHeads: [Int]

    /// A finder in `words`.
    init(_ words: AnnotatedText, _ mentions: MentionMap) {
        self.words = words
        self.mentions = mentions
        let named = words.tokens.indices.filter { token in
            words.tokens[token].tag == .properNoun && NewsOutlets.isOutlet(CollectionOfOne(words.tokens[token].form))
        }
        .map { Self.noun(over: $0, in: words) }
        .filter { noun in
            // "Channel Islands police" and "Daily Star reporter Ann Lee" are none.
            words.tokens[noun].tag == .properNoun
                ? words.name(at: noun)?.kind != .person : Self.named.contains(words.tokens[noun].lemma)
        }
        let called = words.tokens.indices.filter { Self.isOutlet($0, in: words) }
        outletHeads = Set(named + called).sorted()
    }

    /// The noun that a word of a name belongs to: "agency" in "the AFP news agency".
    private static func noun(over name: Int, in words: AnnotatedText) -> Int {
        var noun = name
        while ["compound", "flat", "nmod:desc"].contains(words.tokens[noun].relation),
            let head = words.tokens[noun].head
        {
            noun = head
        }
        return noun
    }

    /// Whether a noun means an outlet: "state television", "the newspaper"; but "this newspaper" is who writes.
    private static func isOutlet(_ token: Int, in words: AnnotatedText) -> Bool {
        let dependents = words.tree.dependents(of: token).map { words.tokens[$0].form.lowercased() }
        if ["radio", "television", "tv", "media"].contains(words.tokens[token].lemma.lowercased()) {
            return dependents.contains("state")
        }
        return outlets.contains(words.tokens[token].lemma) && !dependents.contains { ["this", "our"].contains($0) }
    }

    /// The outlets' utterances, which hold those of `said` that were said to an outlet.
    func relays(of said: [Utterance]) -> [Utterance] {
        said.compactMap { utterance in
            guard let outlet = utterance.cue.flatMap({ outlet(of: utterance, $0) }) else { return nil }
            return Utterance(
                source: outlet,
                cue: nil,
                content: utterance.contentWithCue,
                modality: .asserted,
                steps: [AttributionStep(.toldOutlet, outlet)]
            )
        }
    }

    private func outlet(of utterance: Utterance, _ cue: Range<Int>) -> Range<Int>? {
        let sentence = words.sentenceTokens(of: cue.lowerBound)
        let spoken = utterance.content + [utterance.source].compactMap { $0 }
        let first = outletHeads.partitioningIndex { $0 >= sentence.lowerBound }
        return outletHeads[first...].prefix { $0 < sentence.upperBound }.first { head in
            !spoken.contains { $0.contains(head) } && hears(head, cue) && !writes(head)
        }
        .map(words.phrase)
    }

    /// Whether an outlet is the one that writes: a text that names one again and again is mostly its own.
    private func writes(_ outlet: Int) -> Bool {
        guard let entity = mentions.entity(at: outlet) else { return false }
        return mentions.namings(of: entity) > 1
    }

    /// Whether `outlet` is whom or what the verb in `cue` is said to.
    private func hears(_ outlet: Int, _ cue: Range<Int>) -> Bool {
        var next = outlet
        for _ in 0..<Self.deepest {
            guard let head = words.tokens[next].head else { return false }
            switch words.tokens[next].relation {
            case "obj", "iobj": break
            case let relation where relation.hasPrefix("obl"): guard hasCase(next) else { return false }
            case "nmod": guard hasCase(next), Self.talks.contains(words.tokens[head].lemma) else { return false }
            default: return false
            }
            if cue.contains(head), words.tokens[head].tag == .verb { return true }
            next = head
        }
        return false
    }

    private func hasCase(_ noun: Int) -> Bool {
        words.tree.dependents(of: noun).contains {
            words.tokens[$0].relation == "case" && Self.cases.contains(words.tokens[$0].form.lowercased())
        }
    }
}
