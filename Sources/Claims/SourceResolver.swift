import Documents
import Language

/// Gives each source the fullest name that the document has for it, by exact rules; in doubt its own words.
struct SourceResolver {
    /// A source that was met, as those after it may refer to it.
    private struct Known {
        let name: String
        let kind: SourceKind
        let paragraph: Int
        /// Where it ends.
        let end: Int
        var isFemale: Bool
        var isMale: Bool
    }

    private static let personal: Set<String> = ["he", "she", "him", "her"]
    private static let impersonal: Set<String> = ["they", "it", "them"]
    private static let articles: Set<String> = ["the", "a", "an", "this", "that", "these", "those"]

    private let reading: Reading
    private let names: NameTable

    init(_ reading: Reading) {
        self.reading = reading
        names = NameTable(reading)
    }

    /// The resolved names of all sources, in the order of the attributions; nil where one has no source.
    func resolve(_ found: [FoundAttribution]) -> [String?] {
        var resolved = [String?](repeating: nil, count: found.count)
        var last: Known?
        // By a noun for what a source is, the one source that it was said of; nil where it was said of several.
        var byNoun: [String: Known?] = [:]
        let order = found.indices.sorted { (found[$0].source?.lowerBound ?? 0) < (found[$1].source?.lowerBound ?? 0) }
        for number in order {
            guard let source = found[number].source else { continue }
            let first = reading.lower[source.lowerBound]
            if source.count == 1, WordLists.pronouns.contains(first) {
                resolved[number] = reading.text[reading.span(source)]
                guard let known = last, refers(source.lowerBound, to: known) else { continue }
                resolved[number] = known.name
                last = Known(
                    name: known.name,
                    kind: known.kind,
                    paragraph: paragraph(source),
                    end: source.upperBound,
                    isFemale: known.isFemale || PersonWords.female.contains(first),
                    isMale: known.isMale || PersonWords.male.contains(first)
                )
                continue
            }
            let referent = referent(of: source, byNoun: byNoun)
            let name = referent?.name ?? name(of: source)
            resolved[number] = name
            let known = Known(
                name: name,
                kind: referent?.kind ?? kind(of: source, name: name),
                paragraph: paragraph(source),
                end: source.upperBound,
                isFemale: referent?.isFemale ?? false
                    || source.contains { PersonWords.female.contains(reading.lower[$0]) },
                isMale: referent?.isMale ?? false || source.contains { PersonWords.male.contains(reading.lower[$0]) }
            )
            last = known
            for noun in nouns(of: source) + papers(of: found[number]) {
                guard let other = byNoun[noun] else {
                    byNoun[noun] = known
                    continue
                }
                if let other, Self.words(of: other.name) != Self.words(of: name) { byNoun[noun] = .some(nil) }
            }
        }
        return resolved
    }

    private func paragraph(_ source: Range<Int>) -> Int {
        reading.lines[reading.line(of: source.lowerBound)].paragraph
    }

    /// Whether the pronoun at `index` can only mean the source before it.
    private func refers(_ index: Int, to known: Known) -> Bool {
        let word = reading.lower[index]
        guard paragraph(index..<index + 1) - known.paragraph <= 1 else { return false }
        if Self.impersonal.contains(word) { return known.kind == .organisation }
        guard Self.personal.contains(word), known.kind == .person else { return false }
        if PersonWords.female.contains(word) ? known.isMale : known.isFemale { return false }
        return !namesAnother(than: known, before: index)
    }

    /// Whether a sentence between the source and `index` begins with another person's name.
    private func namesAnother(than known: Known, before index: Int) -> Bool {
        let lines =
            reading.line(of: known.end - 1) + 1..<max(reading.line(of: known.end - 1) + 1, reading.line(of: index) + 1)
        return lines.contains { number in
            let tokens = reading.lines[number].tokens
            let head = NameTable.withoutTitles(
                tokens.prefix { reading.isCapitalised($0) && reading.isWord($0) },
                reading
            )
            guard let last = head.last, head.count > 1 || names.person(named: reading.lower[last]) != nil else {
                return false
            }
            return (head.count == 1 || NameTable.isPersonName(head, reading))
                && !known.name.lowercased().hasSuffix(reading.lower[last])
        }
    }

    /// Whom "the spokesman" means: whoever was called one, if only one was.
    private func referent(of source: Range<Int>, byNoun: [String: Known?]) -> Known? {
        guard source.count == 2, ["the", "this", "that"].contains(reading.lower[source.lowerBound]) else { return nil }
        let word = reading.lower[source.lowerBound + 1]
        guard let known = byNoun[Self.noun(word)].flatMap({ $0 }) else { return nil }
        let isOther =
            PersonWords.female.contains(word) && known.isMale || PersonWords.male.contains(word) && known.isFemale
        return isOther ? nil : known
    }

    private func name(of source: Range<Int>) -> String {
        let core = core(source)
        guard let head = core.last else { return reading.text[reading.span(source)] }
        let own = reading.text[reading.span(core)]
        guard core.count == 1, reading.isCapitalised(head) else { return own }
        let word = reading.lower[head]
        if NameTable.isAcronym(reading.tokens[head].text) { return names.name(abbreviated: word) ?? own }
        let full = head == source.lowerBound ? names.person(named: word) : nil
        let isDefinite = head > source.lowerBound && reading.lower[source.lowerBound] == "the"
        return full ?? (isDefinite ? names.group(named: word) : nil) ?? own
    }

    /// A source without its article and without what a comma adds.
    private func core(_ source: Range<Int>) -> Range<Int> {
        let end = source.dropFirst().first { [",", "("].contains(reading.lower[$0]) } ?? source.upperBound
        var core = source.lowerBound..<end
        if core.count > 1, Self.articles.contains(reading.lower[core.lowerBound]) { core = core.dropFirst() }
        return core
    }

    /// What a source is said to be: its head noun, the words in front of a name and the head of its apposition.
    private func nouns(of source: Range<Int>) -> [String] {
        let core = core(source)
        var nouns = phrase(core).map { reading.lower[$0] }
        if core.upperBound < source.upperBound, reading.lower[core.upperBound] == "," {
            nouns += phrase(core.upperBound + 1..<source.upperBound).map { reading.lower[$0] }
        }
        return nouns.filter { PersonWords.roles.contains($0) || PersonWords.papers.contains($0) }.map(Self.noun)
    }

    /// The papers in which a source says what it says: "in a statement", outside what it says.
    private func papers(of attribution: FoundAttribution) -> [String] {
        let line = reading.lines[reading.line(of: attribution.cue.lowerBound)].tokens
        return line.filter { index in
            PersonWords.papers.contains(reading.lower[index]) && reading.word(index - 2) == "in"
                && WordLists.determiners.contains(reading.word(index - 1))
                && !attribution.content.contains { $0.contains(index) }
        }.map { reading.lower[$0] }
    }

    /// The words of a name in whatever order: "Office for the Dam" is the "Dam Office".
    private static func words(of name: String) -> Set<Substring> {
        Set(name.lowercased().split(separator: " ").filter { !["of", "for", "the"].contains($0) })
    }

    /// A noun as it is looked up: words for one who speaks for others are one.
    private static func noun(_ word: String) -> String {
        ["spokesman", "spokeswoman", "representative"].contains(word) ? "spokesperson" : word
    }

    /// The words of `range` up to its first preposition, relative or comma.
    private func phrase(_ range: Range<Int>) -> Range<Int> {
        range.prefix { index in
            let word = reading.lower[index]
            return reading.isWord(index) && !WordLists.prepositions.contains(word) && !reading.has(.relative, index)
        }
    }

    private func kind(of source: Range<Int>, name: String) -> SourceKind {
        let core = core(source)
        let head = phrase(core)
        guard let last = head.last else { return .other }
        let word = reading.lower[last]
        let appositive =
            core.upperBound + 1 < source.upperBound ? phrase(core.upperBound + 1..<source.upperBound) : head
        if PersonWords.organisations.contains(word) || NameTable.isAcronym(reading.tokens[last].text) {
            return .organisation
        }
        if PersonWords.papers.contains(word) { return .other }
        let isPerson =
            head.contains { PersonWords.roles.contains(reading.lower[$0]) }
            || appositive.contains { PersonWords.roles.contains(reading.lower[$0]) }
            || NameTable.isPersonName(NameTable.withoutTitles(head, reading), reading)
                && !Self.articles.contains(reading.lower[source.lowerBound])
            || head.count > 1 && reading.isCapitalised(last)
                && PersonWords.titles.contains(reading.lower[head.lowerBound])
            || head.count == 1 && reading.isCapitalised(last) && names.person(named: word) == name
        return isPerson ? .person : .other
    }
}
