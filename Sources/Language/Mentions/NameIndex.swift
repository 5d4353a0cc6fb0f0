/// The entities that have names, by what else they may be called.
struct NameIndex {
    /// The most entities that are looked at for one word: what bounds the work on a text that repeats it endlessly.
    private static let most = 16

    private var byKey: [String: Int] = [:]
    private var byWord: [String: [Int]] = [:]
    private var byAcronym: [String: Int] = [:]
    /// The names of each entity, with the word that the others describe.
    private var names: [Int: [(words: [String], head: String, kind: NamedEntity.Kind?)]] = [:]

    /// The entity that has exactly this name.
    func entity(named candidate: MentionCandidate) -> Int? { byKey[candidate.nameKey] }

    /// Notes that `entity` is called what `candidate` calls it.
    mutating func add(_ candidate: MentionCandidate, to entity: Int) {
        guard byKey[candidate.nameKey] == nil else { return }
        byKey[candidate.nameKey] = entity
        names[entity, default: []].append((candidate.name, candidate.nameHead, candidate.kind))
        for word in Set(candidate.name).subtracting(MentionCandidate.small) {
            if byWord[word]?.contains(entity) == true { continue }
            byWord[word, default: []].append(entity)
            if byWord[word]?.count ?? 0 > Self.most { byWord[word]?.removeFirst() }
        }
        guard candidate.kind != .person, candidate.name.count > 1 else { return }
        for acronym in Self.acronyms(of: candidate.name) where byAcronym[acronym] == nil { byAcronym[acronym] = entity }
    }

    /// Notes a short form that the text itself gives in brackets: "the State Emergency Service (DSNS)".
    mutating func add(alias: MentionCandidate, to entity: Int) {
        byKey[alias.nameKey] = entity
    }

    /// The entities whose longer name `candidate` may cut short.
    func entities(shortenedTo candidate: MentionCandidate) -> [Int] {
        guard let last = candidate.name.last else { return [] }
        if candidate.name.count == 1, let entity = byAcronym[last] { return [entity] }
        guard candidate.kind != .place else { return [] }
        return (byWord[candidate.kind == .person ? last : candidate.nameHead] ?? []).filter { entity in
            names[entity]?.contains { isShort(candidate, of: $0.words, head: $0.head, kind: $0.kind) } ?? false
        }
    }

    /// The entities whose names have `noun` as the word that the others describe: "the ministry".
    func entities(headed noun: String) -> [Int] {
        (byWord[noun] ?? []).filter { names[$0]?.contains { $0.head == noun && $0.kind != .person } ?? false }
    }

    private func isShort(_ short: MentionCandidate, of long: [String], head: String, kind: NamedEntity.Kind?) -> Bool {
        if kind == .person { return PersonalName.isShort(short.name, of: long) }
        if OrganisationName.isShort(short.name, of: long) { return true }
        return short.name.count < long.count && short.kind != .person && short.nameHead == head
            && Set(short.name).isSubset(of: long)
    }

    /// The first letters of a name's words, with and without its small words.
    private static func acronyms(of name: [String]) -> Set<String> {
        let parts = name.flatMap { $0.split(separator: "-").map(String.init) }
        let all = String(parts.compactMap(\.first))
        let great = String(parts.filter { !MentionCandidate.small.contains($0) }.compactMap(\.first))
        return Set([all, great].filter { $0.count > 1 }.flatMap { [$0, $0.map { "\($0)." }.joined()] })
    }
}
