/// Finds whom a pronoun means: the likeliest that agrees with it, among those spoken of shortly before.
///
/// The preferences are those of Lappin and Leass (1994): what is near, a subject, spoken of by name or again; and of news:
/// who says something here has mostly said something before.
struct PronounResolver {
    private let links: MentionLinks

    /// A resolver over what was linked so far.
    init(_ links: MentionLinks) {
        self.links = links
    }

    /// The number of the candidate that the pronoun of that number means.
    func antecedent(of number: Int) -> Int? {
        let pronoun = links.candidates[number]
        var best: (number: Int, score: Double)?
        for other in links.shortlyBefore(number) where mayMean(pronoun, other) {
            let score = score(pronoun, links.candidates[other], links.cluster(of: other))
            if score > best?.score ?? -.infinity { best = (other, score) }
        }
        return best?.number
    }

    private func mayMean(_ pronoun: MentionCandidate, _ number: Int) -> Bool {
        let other = links.candidates[number]
        let cluster = links.cluster(of: number)
        guard !other.tokens.contains(pronoun.head), agrees(pronoun, other, cluster) else { return false }
        // A pronoun that is no possessive does not mean what stands beside it under one verb: "he thanked him".
        return !(pronoun.governor == other.governor && pronoun.governor != nil && !pronoun.isPossessive)
    }

    private func agrees(_ pronoun: MentionCandidate, _ other: MentionCandidate, _ cluster: EntityCluster) -> Bool {
        if pronoun.gender != nil {
            return cluster.mayBeHeOrShe && !cluster.isPlural && cluster.agrees(with: pronoun.gender)
        }
        if pronoun.isPlural {
            // Whoever is quoted says "they" of many who are named by nobody.
            if pronoun.isSource, other.quoteDepth < pronoun.quoteDepth { return false }
            return cluster.isPlural || other.isPlural || (cluster.kind == .organisation && other.form != .pronoun)
        }
        return cluster.kind != .person && !cluster.isPlural
    }

    private func score(_ pronoun: MentionCandidate, _ other: MentionCandidate, _ cluster: EntityCluster) -> Double {
        let distance = pronoun.sentence - other.sentence
        var score = -3 * Double(distance)
        if other.isSubject { score += pronoun.isSubject || distance > 0 ? 2 : 0.5 }
        if other.isSource, pronoun.isSource { score += 4 }
        if other.form != .nominal { score += 1 }
        if cluster.members.count > 1 { score += 0.5 }
        if other.quoteDepth != pronoun.quoteDepth { score -= 2 }
        // Things say nothing.
        if pronoun.isSource, cluster.kind == nil { score -= 4 }
        // An organisation is "they" where it speaks, seldom else.
        if pronoun.isPlural, !cluster.isPlural { score -= pronoun.isSource ? 1 : 3 }
        // Within a sentence an object or a possessive means what is near.
        let nearness = distance == 0 && !pronoun.isSubject ? 0.1 : 0.01
        return score - nearness * Double(pronoun.head - other.head)
    }
}
