import Crypto
import Intake

/// The categories, and by which words of a text each is meant: what `taxonomy.yaml` says.
public struct Taxonomy: Sendable {
    /// What a document can be about, which some patterns ask for.
    struct Setting: Sendable {
        /// What speaks of it: single lemmas, and several next to each other.
        let words: Set<[String]>
        /// What speaks of it so clearly that it counts twice.
        let strong: Set<[String]>
        /// What speaks against it, and takes one away.
        let against: Set<[String]>
        /// How much the different ones of them that stand in the document must count together.
        let least: Int
        /// For each so many words of a long document they must count one more than for the ones before; 0 for never.
        let per: Int
        /// What is enough in a brief document, which has no room for more.
        let brief: Int
        /// The lemmas with which any of them begins: most words of a document are none.
        private let starts: Set<String>

        /// A setting of which these words speak.
        init(words: Set<[String]>, strong: Set<[String]>, against: Set<[String]>, least: Int, per: Int, brief: Int) {
            self.words = words
            self.strong = strong
            self.against = against
            self.least = least
            self.per = per
            self.brief = brief
            starts = Set([words, strong, against].joined().compactMap(\.first))
        }

        /// Whether the document of `lemmas` speaks of it.
        func holds(_ lemmas: [String]) -> Bool {
            var found: Set<[String]> = []
            var sum = 0
            for token in lemmas.indices where starts.contains(lemmas[token]) {
                for length in 1...Self.longest where token + length <= lemmas.count {
                    let words = Array(lemmas[token..<token + length])
                    let weight = weight(of: words)
                    if weight != 0, found.insert(words).inserted { sum += weight }
                }
            }
            if lemmas.count <= Self.longestBrief { return sum >= brief }
            return sum >= (per > 0 ? max(least, lemmas.count / per) : least)
        }

        private func weight(of words: [String]) -> Int {
            if strong.contains(words) { return 2 }
            if self.words.contains(words) { return 1 }
            return against.contains(words) ? -1 : 0
        }

        /// How many words, marks among them, a brief document has at most: a few sentences.
        private static let longestBrief = 120
        /// How many words may stand next to each other.
        private static let longest = 3
    }

    /// A pattern with the code that it means.
    struct Rule: Sendable {
        let code: CategoryCode
        let pattern: CategoryPattern
    }

    /// The SHA-256 of the file, 64 lower-case hex digits.
    public let digest: String
    /// The categories, in the file's order.
    public let categories: [Category]
    let settings: [String: Setting]
    let rules: [Rule]
    /// The numbers of the rules with an anchor of a lemma.
    let anchored: [String: [Int]]
    /// The numbers of rules and of their phrases that begin with a lemma.
    let phrased: [String: [(rule: Int, phrase: Int)]]

    /// A taxonomy that is written as `yaml` in the file at `path`.
    ///
    /// - Throws: `TaxonomyError.mistake` with the line, and with what is wrong there.
    public init(_ yaml: String, path: String) throws(TaxonomyError) {
        let reader = try TaxonomyReader(yaml, path: path)
        digest = hexadecimal(SHA256.hash(data: Array(yaml.utf8)))
        categories = try reader.categories()
        settings = try reader.settings()
        rules = categories.flatMap { category in category.patterns.map { Rule(code: category.code, pattern: $0) } }
        var anchored: [String: [Int]] = [:]
        var phrased: [String: [(rule: Int, phrase: Int)]] = [:]
        for (number, rule) in rules.enumerated() {
            for lemma in Set(rule.pattern.anchors.map(\.lemma)) { anchored[lemma, default: []].append(number) }
            for (place, phrase) in rule.pattern.phrases.enumerated() {
                for lemma in phrase.words[0] { phrased[lemma, default: []].append((number, place)) }
            }
        }
        self.anchored = anchored
        self.phrased = phrased
    }
}
