import Language
import Yams

/// Reads a taxonomy from YAML, and says in which line something is wrong; docs/TAXONOMY.md defines the form.
struct TaxonomyReader {
    private static let format = "claimd taxonomy"
    private static let version = "1"
    private static let parts: Set<String> = ["format", "version", "words", "settings", "categories"]
    private static let tags: [String: UniversalTag?] = [
        "verb": .some(.verb), "noun": .some(.noun), "adjective": .some(.adjective), "adverb": .some(.adverb),
        "word": UniversalTag?.none,
    ]
    private static let places: [String: CategoryPattern.Place] = [
        "object": .object, "subject": .subject, "modifier": .modifier, "head": .head, "clause": .clause,
        "sentence": .sentence,
    ]
    private static let prepositions: Set<String> = [
        "about", "across", "after", "against", "alongside", "among", "around", "as", "at", "before", "behind",
        "beneath", "between", "by", "during", "for", "from", "in", "inside", "into", "near",
        "of", "off", "on", "onto", "out", "outside", "over", "through", "to", "towards", "under", "upon", "with",
        "within", "without",
    ]

    private let path: String
    private let root: Node.Mapping
    private let sets: [String: [String]]
    /// The named sets as conditions take them: made once, however many conditions name them.
    private let sharedSets: [String: WordSet]

    /// A reader of `yaml`, the content of the file at `path`.
    init(_ yaml: String, path: String) throws(TaxonomyError) {
        self.path = path
        let node: Node?
        do {
            // All scalars are words here: to look for dates and truth values in them takes as long as the rest.
            node = try Yams.compose(yaml: yaml, .basic)
        } catch {
            let problem = (error as? YamlError).map(Self.problem)
            throw .mistake(path: path, line: problem?.line ?? 1, what: problem?.what ?? "it is no YAML")
        }
        guard let root = node?.mapping else {
            throw .mistake(path: path, line: 1, what: "a taxonomy begins with \"format: \(Self.format)\"")
        }
        self.root = root
        guard root["format"]?.string == Self.format, let version = root["version"] else {
            throw .mistake(path: path, line: 1, what: "a taxonomy begins with \"format: \(Self.format)\" and a version")
        }
        guard version.scalar?.string == Self.version else {
            throw Self.mistake(path, version, "this program reads version \(Self.version)")
        }
        for (key, _) in root where !Self.parts.contains(key.string ?? "") {
            throw Self.mistake(path, key, "a taxonomy has no part \"\(key.string ?? "")\"")
        }
        var sets: [String: [String]] = [:]
        for (key, value) in root["words"]?.mapping ?? [:] {
            sets[key.string ?? ""] = try Self.words(value, sets, path)
        }
        self.sets = sets
        sharedSets = sets.mapValues(WordSet.init)
    }

    /// The settings by their names.
    func settings() throws(TaxonomyError) -> [String: Taxonomy.Setting] {
        var settings: [String: Taxonomy.Setting] = [:]
        for (key, value) in root["settings"]?.mapping ?? [:] {
            guard let least = value["least"]?.int, least > 0, let words = value["words"] else {
                throw mistake(key, "a setting has \"words\" and how many of them are the \"least\"")
            }
            var per = 0
            if let stated = value["per"] {
                guard let count = stated.int, count > 0 else {
                    throw mistake(stated, "\"per\" is a number of words")
                }
                per = count
            }
            var brief = least
            if let stated = value["brief"] {
                guard let count = stated.int, 1...least ~= count else {
                    throw mistake(stated, "\"brief\" is a number up to \"least\"")
                }
                brief = count
            }
            settings[key.string ?? ""] = Taxonomy.Setting(
                words: try Self.runs(words, sets, path),
                strong: try Self.runs(value["strong"], sets, path),
                against: try Self.runs(value["against"], sets, path),
                least: least,
                per: per,
                brief: brief
            )
        }
        return settings
    }

    /// The categories, in order.
    func categories() throws(TaxonomyError) -> [Category] {
        guard let nodes = root["categories"]?.sequence else {
            throw .mistake(path: path, line: 1, what: "there is no list of \"categories\"")
        }
        var categories: [Category] = []
        for node in nodes {
            guard let name = node["code"]?.string, let code = CategoryCode(rawValue: name) else {
                throw mistake(node["code"] ?? node, "there is no category \"\(node["code"]?.string ?? "")\"")
            }
            guard !categories.contains(where: { $0.code == code }) else {
                throw mistake(node, "the category \(name) stands here again")
            }
            var patterns: [CategoryPattern] = []
            for pattern in node["patterns"]?.sequence ?? [] { patterns.append(try self.pattern(pattern)) }
            categories.append(
                Category(
                    code: code,
                    label: try text("label", of: node),
                    definition: try text("definition", of: node),
                    norm: try text("norm", of: node),
                    patterns: patterns
                )
            )
        }
        if let missing = CategoryCode.allCases.first(where: { code in !categories.contains { $0.code == code } }) {
            throw .mistake(path: path, line: 1, what: "the category \(missing.rawValue) is missing")
        }
        return categories
    }

    private func text(_ key: String, of node: Node) throws(TaxonomyError) -> String {
        guard let text = node[key]?.string, !text.isEmpty else { throw mistake(node, "a category has a \"\(key)\"") }
        return text
    }

    // MARK: Patterns

    private func pattern(_ node: Node) throws(TaxonomyError) -> CategoryPattern {
        guard let mapping = node.mapping else {
            throw mistake(node, "a pattern says which words it is about: \"verb: [deport]\"")
        }
        var anchors: [CategoryPattern.Anchor] = []
        var phrases: [CategoryPattern.Phrase] = []
        var conditions: [CategoryPattern.Condition] = []
        var exclusions: [CategoryPattern.Condition] = []
        var settings: Set<String> = []
        var least: Int?
        var near: Int?
        for (key, value) in mapping {
            let name = key.string ?? ""
            if let tag = Self.tags[name] {
                for lemma in try Self.words(value, sets, path) {
                    // Most words of a text are cut at hyphens, and some are not.
                    if lemma.utf8.contains(where: WordSet.separates) { phrases.append(Self.phrase(lemma)) }
                    if !lemma.utf8.contains(UInt8(ascii: " ")) { anchors.append(.init(tag: tag, lemma: lemma)) }
                }
            } else if name == "phrase" {
                for phrase in try Self.words(value, sets, path) { phrases.append(Self.phrase(phrase)) }
            } else if name == "about" {
                for stated in value.sequence.map(Array.init) ?? [value] {
                    guard let setting = stated.string, root["settings"]?[setting] != nil else {
                        throw mistake(stated, "there is no setting \"\(stated.string ?? "")\"")
                    }
                    settings.insert(setting)
                }
            } else if name == "context" {
                least = try count(name, value)
            } else if name == "near" {
                near = try count(name, value)
            } else if name == "not" {
                for (key, value) in value.mapping ?? [:] { exclusions.append(try condition(key, value)) }
            } else {
                conditions.append(try condition(key, value))
            }
        }
        guard !anchors.isEmpty || !phrases.isEmpty else {
            throw mistake(node, "a pattern needs a verb, noun, adjective, adverb, word or phrase")
        }
        let (asked, barred) = Self.paired(conditions, exclusions)
        return CategoryPattern(
            line: node.mark?.line ?? 1,
            anchors: anchors,
            phrases: phrases,
            conditions: asked,
            exclusions: barred,
            settings: settings,
            context: least == nil && near == nil ? nil : CategoryPattern.Context(least: least ?? 1, near: near)
        )
    }

    /// The conditions with what is excluded in their own place as their exceptions, and the exclusions that are left:
    /// who hit "a barracks and two flats" hit flats.
    private static func paired(_ conditions: [CategoryPattern.Condition], _ exclusions: [CategoryPattern.Condition])
        -> ([CategoryPattern.Condition], [CategoryPattern.Condition])
    {
        var conditions = conditions
        let left = exclusions.filter { exclusion in
            switch exclusion.place {
            case .modifier, .head, .clause, .sentence: return true
            case .object, .subject, .preposition:
                guard let place = conditions.firstIndex(where: { $0.place == exclusion.place }) else { return true }
                conditions[place].exceptions += exclusion.words
                return false
            }
        }
        return (conditions, left)
    }

    /// How many sentences a pattern may ask for or look through: more than any page has.
    private static let mostSentences = 1000

    private func count(_ key: String, _ node: Node) throws(TaxonomyError) -> Int {
        guard let count = node.int, 1...Self.mostSentences ~= count else {
            throw mistake(node, "\"\(key)\" is a number of sentences from 1 to \(Self.mostSentences)")
        }
        return count
    }

    private static func phrase(_ text: String) -> CategoryPattern.Phrase {
        let words = text.split { $0 == " " || $0 == "-" }
        return CategoryPattern.Phrase(words: words.map { Set($0.split(separator: "|").map(String.init)) })
    }

    private func condition(_ key: Node, _ value: Node) throws(TaxonomyError) -> CategoryPattern.Condition {
        let name = key.string ?? ""
        let words = try wordSets(value)
        if let place = Self.places[name] {
            if place == .clause || place == .sentence, let kind = words.lazy.flatMap(\.kinds).first {
                throw mistake(value, "\"\(name)\" takes words, and \(kind.rawValue) is none")
            }
            return CategoryPattern.Condition(place: place, words: words)
        }
        let prepositions = Set(name.split(separator: "|").map(String.init))
        guard !prepositions.isEmpty, prepositions.isSubset(of: Self.prepositions) else {
            throw mistake(key, "a pattern knows no \"\(name)\"")
        }
        return CategoryPattern.Condition(place: .preposition(prepositions), words: words)
    }

    /// The words of a list: each `@NAME` as the set of that name, the others as one set.
    private func wordSets(_ node: Node) throws(TaxonomyError) -> [WordSet] {
        var named: [WordSet] = []
        var own: [String] = []
        for item in try Self.items(node, sets, path) {
            if let set = Self.setName(item).flatMap({ sharedSets[$0] }) { named.append(set) } else { own.append(item) }
        }
        return own.isEmpty ? named : named + [WordSet(own)]
    }

    /// The words of a list, those of `@NAME` in their place.
    private static func words(_ node: Node, _ sets: [String: [String]], _ path: String) throws(TaxonomyError)
        -> [String]
    {
        try items(node, sets, path).flatMap { item in setName(item).flatMap { sets[$0] } ?? [item] }
    }

    /// The name of the set that an item of a list stands for; nil where it is a word.
    private static func setName(_ item: String) -> String? {
        item.utf8.first == UInt8(ascii: "@") ? String(item.dropFirst()) : nil
    }

    /// The items of a list, words and `@NAME` for those of a set, each checked.
    private static func items(_ node: Node, _ sets: [String: [String]], _ path: String) throws(TaxonomyError)
        -> [String]
    {
        guard let nodes = node.sequence else { throw mistake(path, node, "words stand in a list: [deport, expel]") }
        var items: [String] = []
        for node in nodes {
            // Of every scalar the text as it stands: "no" and "on" are words here.
            guard let text = node.scalar?.string, !text.isEmpty else { throw mistake(path, node, "this is no word") }
            if let name = setName(text) {
                guard sets[name] != nil else { throw mistake(path, node, "there are no words \"\(text)\" above") }
                items.append(text)
            } else if text.hasPrefix("<"), WordSet.Kind(rawValue: text) == nil {
                throw mistake(path, node, "there is no kind \(text)")
            } else {
                // Nearly all are in lower case already.
                items.append(text.utf8.allSatisfy(Self.isLower) ? text : text.lowercased())
            }
        }
        return items
    }

    /// Whether `byte` is of ASCII and no capital.
    private static func isLower(_ byte: UInt8) -> Bool {
        byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte)
    }

    /// The words of a list, each as those that stand next to each other.
    private static func runs(_ node: Node?, _ sets: [String: [String]], _ path: String) throws(TaxonomyError)
        -> Set<[String]>
    {
        guard let node else { return [] }
        var runs: Set<[String]> = []
        for word in try Self.words(node, sets, path) { runs.insert(word.split(separator: " ").map(String.init)) }
        return runs
    }

    // MARK: Mistakes

    private func mistake(_ node: Node, _ what: String) -> TaxonomyError { Self.mistake(path, node, what) }

    private static func mistake(_ path: String, _ node: Node, _ what: String) -> TaxonomyError {
        .mistake(path: path, line: node.mark?.line ?? 1, what: what)
    }

    /// Where a text is no YAML, and why.
    private static func problem(_ error: YamlError) -> (line: Int, what: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, "it is no YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            (context.mark.line, "\"\(duplicates.first ?? "")\" stands here twice")
        default: (1, "it is no YAML")
        }
    }
}
