import Documents
import Language

/// Gives each source the fullest name that the document has for it, by exact rules.
struct SourceResolver {
    /// Nouns that stand for whoever spoke last: "the spokesman".
    private static let roles: Set<String> = [
        "spokesman", "spokeswoman", "spokesperson", "statement", "post", "report", "representative", "official",
        "message", "letter", "minister", "president", "commander", "expert", "ministry", "agency", "document", "survey",
        "poll", "study", "paper", "author", "woman", "man", "witness",
    ]
    private static let pronouns: Set<String> = ["he", "she", "they", "it", "him", "her", "them", "we", "i", "who"]
    private static let articles: Set<String> = ["the", "a", "an", "this", "that", "these", "those"]
    private static let links: Set<String> = ["of", "for", "the", "on", "de", "al"]
    private static let longestName = 7

    private let reading: Reading
    /// By a name's first or last word or its initials, in lower case, the longest name in the document that has it there.
    private let names: [String: String]

    init(_ reading: Reading) {
        self.reading = reading
        names = Self.names(in: reading)
    }

    /// The resolved names of all sources, in the order of the attributions; nil where one has no source.
    func resolve(_ found: [FoundAttribution]) -> [String?] {
        var resolved = [String?](repeating: nil, count: found.count)
        var last: String?
        var byNoun: [String: String] = [:]
        let order = found.indices.sorted { (found[$0].source?.lowerBound ?? 0) < (found[$1].source?.lowerBound ?? 0) }
        for number in order {
            guard let source = found[number].source else { continue }
            let name = name(of: source, last: last, byNoun: byNoun)
            resolved[number] = name
            last = name
            for word in name.lowercased().split(separator: " ") { byNoun[String(word)] = name }
        }
        return resolved
    }

    private func name(of source: Range<Int>, last: String?, byNoun: [String: String]) -> String {
        let core = core(source)
        let words = reading.lower[core]
        guard let first = words.first, let head = words.last else { return reading.text[reading.span(source)] }
        if Self.pronouns.contains(first), words.count == 1, let last { return last }
        if words.count == 1, Self.roles.contains(head), source.count == 2, let known = byNoun[head] ?? last {
            return known
        }
        if Self.roles.contains(head), words.count == 2, let known = byNoun[head] { return known }
        let own = reading.text[reading.span(core)]
        guard words.count == 1, reading.isCapitalised(core.lowerBound), let full = names[first] else { return own }
        return full
    }

    /// A source without its article and without what a comma adds.
    private func core(_ source: Range<Int>) -> Range<Int> {
        let end = source.dropFirst().first { [",", "("].contains(reading.lower[$0]) } ?? source.upperBound
        var core = source.lowerBound..<end
        if core.count > 1, Self.articles.contains(reading.lower[core.lowerBound]) { core = core.dropFirst() }
        return core
    }

    /// The names of a document: runs of capitalised words, joined by "of" and the like.
    private static func names(in reading: Reading) -> [String: String] {
        var names: [String: (text: String, count: Int)] = [:]
        for line in reading.lines where line.zone != .headline {
            var index = line.tokens.lowerBound
            while index < line.tokens.upperBound {
                let run = run(from: index, before: line.tokens.upperBound, reading)
                index = max(index + 1, run.upperBound)
                // "Ann Lee of the Dam Office" is also the name Ann Lee.
                let head = run.prefix { !links.contains(reading.lower[$0]) }
                for name in [run, head] where name.count > 1 {
                    let first = reading.lower[name.lowerBound]
                    let last = reading.lower[name.upperBound - 1]
                    for key in [first, last, initials(of: name, reading)] where names[key]?.count ?? 0 < name.count {
                        names[key] = (reading.text[reading.span(name)], name.count)
                    }
                }
            }
        }
        return names.mapValues(\.text)
    }

    /// The first letters of a name's capitalised words, as its abbreviation has them.
    private static func initials(of run: Range<Int>, _ reading: Reading) -> String {
        String(run.filter(reading.isCapitalised).compactMap { reading.lower[$0].first })
    }

    private static func run(from start: Int, before limit: Int, _ reading: Reading) -> Range<Int> {
        var start = start
        while start < limit, WordLists.closed.contains(reading.lower[start]) { start += 1 }
        var end = start
        var next = start
        while next < limit, next - start < longestName {
            if reading.isCapitalised(next), reading.isWord(next) {
                end = next + 1
                if reading.lower[next].hasSuffix("'s") { return start..<start }
            } else if next == start || !links.contains(reading.lower[next]) {
                break
            }
            next += 1
        }
        return start..<end
    }
}
