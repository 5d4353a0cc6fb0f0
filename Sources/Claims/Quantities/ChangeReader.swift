import Language

/// Reads of what a bare number tells that there was more or less: "Arrests rose from 203 to 310".
struct ChangeReader {
    let words: SentenceWords

    /// Verbs for how a count changes.
    private static let changes: Set<String> = [
        "climb", "decline", "decrease", "drop", "fall", "grow", "increase", "jump", "plummet", "plunge", "rise",
        "shrink", "slump", "soar", "surge", "swell",
    ]
    /// Nouns for what is done with many things: these are told with "of", and are what is counted.
    private static let dealings: Set<String> = [
        "arrival", "delivery", "export", "import", "order", "output", "production", "purchase", "registration", "sale",
        "shipment", "supply",
    ]
    /// Nouns for values that rise and fall, and are no counts.
    private static let values: Set<String> = [
        "cost", "earnings", "index", "level", "price", "profit", "rate", "revenue", "score", "share", "temperature",
        "value", "wage",
    ]

    /// The plural noun that names what changes by the number at `token`; nil where nothing does.
    func noun(changingBy token: Int) -> Int? {
        guard words.relation(token) == "obl", let verb = words.head(token), let word = words.token(verb),
            Self.changes.contains(word.lemma), isEnd(token),
            let subject = words.dependents(of: verb).first(where: { words.relation($0).hasPrefix("nsubj") }),
            let noun = words.token(subject), !Self.values.contains(noun.lemma)
        else { return nil }
        let thing = words.dependents(of: subject).first { words.relation($0) == "nmod" && words.pennTag($0) == "NNS" }
        if Self.dealings.contains(noun.lemma), let thing { return thing }
        return noun.pennTag == "NNS" ? subject : nil
    }

    /// Whether the number tells where a change began or ended, and not by how much it was.
    private func isEnd(_ token: Int) -> Bool {
        words.dependents(of: token).contains { words.relation($0) == "case" && ["from", "to"].contains(words[$0]) }
    }
}
