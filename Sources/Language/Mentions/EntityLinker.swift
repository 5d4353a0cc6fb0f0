/// Tells which mentions of a text speak of the same: names first, then nouns and pronouns from left to right.
///
/// Exact rules in the order of their precision, as the sieves of Lee and others (2013); what none of them links stands for
/// itself.
struct EntityLinker {
    /// The most entities that are kept as being the same thing, "minister": what bounds the work on an endless list.
    private static let mostOfRole = 8

    private let text: AnnotatedText
    private let names: NameFinder
    private var links: MentionLinks
    /// By token of a name, or of a noun that heads a phrase, the number of its candidate.
    private let numberOf: [Int: Int]
    private var index = NameIndex()
    /// Clusters by what somebody is said to be, those met last at the end.
    private var byRole: [String: [Int]] = [:]

    /// A linker of what `text` speaks of; its trees and quotations are known.
    init(_ text: AnnotatedText) {
        self.text = text
        names = NameFinder(text)
        let candidates = MentionFinder(text).candidates()
        links = MentionLinks(candidates)
        var numberOf: [Int: Int] = [:]
        for (number, candidate) in candidates.enumerated() where !candidate.isGroup && candidate.form != .pronoun {
            for token in candidate.core { numberOf[token] = number }
        }
        self.numberOf = numberOf
    }

    /// The mentions of those persons, organisations and places that have a name or are spoken of again, and these.
    mutating func link() -> (mentions: [Mention], entities: [Entity]) {
        linkNames()
        linkShortNames()
        linkOthers()
        return entities()
    }

    private var candidates: [MentionCandidate] { links.candidates }

    // MARK: Names

    /// Names of the same words, the longer ones first in the index, and the short forms that brackets give.
    private mutating func linkNames() {
        for (number, candidate) in candidates.enumerated() where candidate.form == .name && candidate.name.count > 1 {
            if let known = index.entity(named: candidate) {
                links.join(number, to: known)
            } else {
                index.add(candidate, to: number)
            }
        }
        for (number, candidate) in candidates.enumerated() where candidate.form == .name {
            guard let head = apposed(candidate.head), isBracketed(candidate.tokens),
                let whole = numberOf[head], candidates[whole].form == .name,
                candidate.name.count == 1, links.isFree(number)
            else { continue }
            index.add(alias: candidate, to: links.clusterOf[whole])
            links.join(number, to: links.clusterOf[whole])
        }
    }

    /// From left to right, names that cut longer ones short; of several longer ones the last that was met.
    private mutating func linkShortNames() {
        for (number, candidate) in candidates.enumerated() where candidate.form == .name {
            defer { links.clusters[links.clusterOf[number]].lastMention = candidate.head }
            guard links.isFree(number) else { continue }
            let others = index.entities(shortenedTo: candidate).map { links.clusterOf[$0] }.filter { $0 != number }
            let agreeing = unowned(others.filter { links.clusters[$0].agrees(with: candidate.gender) })
            // One that was met already, else the first that comes: a headline has the short name first.
            let met = agreeing.filter { links.clusters[$0].lastMention >= 0 }.max {
                links.clusters[$0].lastMention < links.clusters[$1].lastMention
            }
            if let cluster = met ?? agreeing.first {
                links.merge(number, into: cluster)
            } else if let same = index.entity(named: candidate), same != number {
                links.join(number, to: links.clusterOf[same])
            } else {
                index.add(candidate, to: number)
            }
        }
        for cluster in links.clusters.indices { links.clusters[cluster].lastMention = -1 }
    }

    /// Those of `found` that are nobody's, else all: "the Mission" is not "its Permanent Mission" where there is another.
    private func unowned(_ found: [Int]) -> [Int] {
        let unowned = found.filter { !candidates[$0].isOwned }
        return unowned.isEmpty ? found : unowned
    }

    private func apposed(_ token: Int) -> Int? {
        text.tokens[token].relation == "appos" ? text.tokens[token].head : nil
    }

    private func isBracketed(_ tokens: Range<Int>) -> Bool {
        tokens.lowerBound > 0 && tokens.upperBound < text.tokens.count
            && text.tokens[tokens.lowerBound - 1].form == "(" && text.tokens[tokens.upperBound].form == ")"
    }

    // MARK: Nouns and pronouns

    private mutating func linkOthers() {
        for (number, candidate) in candidates.enumerated() {
            switch candidate.form {
            case .name: addPredicate(of: candidate, to: links.clusterOf[number])
            case .nominal:
                if let cluster = antecedent(ofNominal: number) { links.join(number, to: cluster) }
                addPredicate(of: candidate, to: links.clusterOf[number])
            case .pronoun:
                if let other = PronounResolver(links).antecedent(of: number) {
                    links.join(number, to: links.clusterOf[other])
                }
            }
            pass(number)
        }
    }

    /// Notes that the text has spoken of the candidate.
    private mutating func pass(_ number: Int) {
        let cluster = links.clusterOf[number]
        links.clusters[cluster].lastMention = candidates[number].head
        for role in links.clusters[cluster].roles where byRole[role]?.last != cluster {
            byRole[role]?.removeAll { $0 == cluster }
            byRole[role, default: []].append(cluster)
            if byRole[role]?.count ?? 0 > Self.mostOfRole { byRole[role]?.removeFirst() }
        }
    }

    /// Takes in what the candidate is said to be: "Kirby is the spokesman".
    private mutating func addPredicate(of candidate: MentionCandidate, to cluster: Int) {
        guard candidate.isSubject, let predicate = text.tokens[candidate.head].head,
            text.tree.dependents(of: predicate).contains(where: { text.tokens[$0].relation == "cop" }),
            NounClass(lemma: text.tokens[predicate].lemma.lowercased()) == .person
        else { return }
        links.clusters[cluster].add(roles: [NounClass.role(text.tokens[predicate].lemma.lowercased())])
    }

    private func antecedent(ofNominal number: Int) -> Int? {
        let candidate = candidates[number]
        if let apposed = apposed(candidate.head), let other = numberOf[apposed],
            candidates[other].isPlural == candidate.isPlural, other != number
        {
            return links.clusterOf[other]
        }
        if let name = explanation(of: candidate) { return links.clusterOf[name] }
        if let meant = OrganisationResolver(links).antecedent(of: number) { return meant }
        guard candidate.isDefinite, let noun = candidate.roles.first else { return nil }
        let named = index.entities(headed: noun).map { links.clusterOf[$0] }
        let known = (byRole[noun] ?? []).filter { cluster in
            links.clusters[cluster].isPlural == candidate.isPlural && !holds(cluster, candidate.tokens)
                // "Other sources" are those whom the text has not spoken of.
                && !links.clusters[cluster].words.contains("other")
        }
        let found = (named + known).filter { number in
            let cluster = links.clusters[number]
            return cluster.lastMention >= 0 && cluster.lastMention < candidate.tokens.lowerBound
                && cluster.agrees(with: candidate.gender)
                && candidate.modifiers.allSatisfy { isWord($0, of: cluster) }
                && canBe(candidate, cluster.kind)
        }
        return unowned(found).max { links.clusters[$0].lastMention < links.clusters[$1].lastMention }
    }

    /// The name of a person between commas behind the noun that says who it is: "its leader, Ivo Marek".
    private func explanation(of candidate: MentionCandidate) -> Int? {
        guard candidate.kind == .person, !candidate.isPlural else { return nil }
        return text.tree.dependents(of: candidate.head).lazy.compactMap { word -> Int? in
            guard text.tokens[word].relation == "appos", let name = numberOf[word], candidates[name].form == .name,
                candidates[name].kind == .person, candidates[name].core.lowerBound > candidate.head,
                text.tokens[names.withTitles(candidates[name].core).lowerBound - 1].form == ",",
                links.cluster(of: name).agrees(with: candidate.gender)
            else { return nil }
            return name
        }.first
    }

    /// Whether a noun may mean something of that kind: nobody who acts is a place, and no person an organisation.
    private func canBe(_ candidate: MentionCandidate, _ kind: NamedEntity.Kind?) -> Bool {
        switch candidate.kind {
        case .person: kind == nil || kind == .person
        case .organisation: kind != .place
        default: true
        }
    }

    /// Whether the last mention of a cluster stands within `tokens`: a phrase speaks of nothing that it holds.
    private func holds(_ cluster: Int, _ tokens: Range<Int>) -> Bool {
        tokens.contains(links.clusters[cluster].lastMention)
    }

    /// Whether `word` describes the entity, as one of its words or as a short form of them: "the CNS representative".
    private func isWord(_ word: String, of cluster: EntityCluster) -> Bool {
        if cluster.words.contains(word) || MentionCandidate.small.contains(word)
            || cluster.roles.contains(NounClass.role(word))
        {
            return true
        }
        guard (2...6).contains(word.count), let first = word.first else { return false }
        let initials = cluster.words.subtracting(MentionCandidate.small).compactMap(\.first)
        // Transliterated and translated short forms keep most of the first letters, not all.
        return initials.contains(first) && word.count { initials.contains($0) } * 3 >= word.count * 2
            && initials.count >= word.count
    }

    // MARK: Entities

    private func entities() -> (mentions: [Mention], entities: [Entity]) {
        var mentions: [Mention] = []
        // For each mention its candidate.
        var origins: [Int] = []
        var numbers: [Int: Int] = [:]
        var members: [[Int]] = []
        var kinds: [NamedEntity.Kind] = []
        var genders: [Gender?] = []
        for (number, candidate) in candidates.enumerated() {
            let cluster = links.clusterOf[number]
            guard let kind = links.clusters[cluster].kind, isWorthListing(links.clusters[cluster].members) else {
                continue
            }
            let entity = numbers[cluster] ?? members.count
            if entity == members.count {
                numbers[cluster] = entity
                members.append([])
                kinds.append(kind)
                genders.append(links.clusters[cluster].gender)
            }
            members[entity].append(mentions.count)
            origins.append(number)
            mentions.append(
                Mention(tokens: candidate.tokens, head: candidate.head, form: candidate.form, entity: entity)
            )
        }
        let entities = members.indices.map { entity in
            Entity(
                kind: kinds[entity],
                mentions: members[entity],
                fullest: fullest(of: members[entity], origins),
                gender: genders[entity]
            )
        }
        return (mentions, entities)
    }

    private func isWorthListing(_ members: [Int]) -> Bool {
        let forms = members.lazy.map { candidates[$0].form }
        return forms.contains(.name) || (members.count > 1 && forms.contains(.nominal))
    }

    /// The first of the mentions that name it with the most words, else of the longest that describe it.
    private func fullest(of members: [Int], _ origins: [Int]) -> Int {
        func weight(_ member: Int) -> (names: Int, words: Int) {
            let candidate = candidates[origins[member]]
            switch candidate.form {
            case .name: return (candidate.name.count, candidate.kind == .place ? 0 : candidate.tokens.count)
            case .nominal: return (0, candidate.tokens.count)
            case .pronoun: return (0, 0)
            }
        }
        return members.reduce(members[0]) { weight($1) > weight($0) ? $1 : $0 }
    }
}
