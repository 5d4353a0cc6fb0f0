/// The candidates of a text, and what was linked of them so far.
struct MentionLinks: Sendable {
    /// How many sentences back a pronoun or a noun looks for what it means.
    private static let sentences = 3
    /// How many candidates back it looks.
    private static let most = 80

    /// What may speak of the same, by first tokens.
    let candidates: [MentionCandidate]
    /// What is known of each entity, under the number of the candidate that it began with.
    var clusters: [EntityCluster]
    /// For each candidate the number of its cluster.
    private(set) var clusterOf: [Int]

    /// Candidates that are each linked to nothing.
    init(_ candidates: [MentionCandidate]) {
        self.candidates = candidates
        clusterOf = Array(candidates.indices)
        clusters = candidates.enumerated().map { number, candidate in
            var cluster = EntityCluster()
            cluster.add(candidate, number: number)
            return cluster
        }
    }

    /// Whether the candidate of that number was joined to no other's cluster.
    func isFree(_ number: Int) -> Bool { clusterOf[number] == number }

    /// The entity that the candidate of that number speaks of.
    func cluster(of number: Int) -> EntityCluster { clusters[clusterOf[number]] }

    /// Joins the candidate of that number to a cluster; it stays where it is joined already.
    mutating func join(_ number: Int, to cluster: Int) {
        guard isFree(number), cluster != number else { return }
        clusterOf[number] = cluster
        clusters[cluster].add(candidates[number], number: number)
    }

    /// Joins all candidates of a cluster to another.
    mutating func merge(_ cluster: Int, into other: Int) {
        guard cluster != other else { return }
        for number in clusters[cluster].members {
            clusterOf[number] = other
            clusters[other].add(candidates[number], number: number)
        }
    }

    /// The numbers of the candidates shortly before that one, the nearest first.
    func shortlyBefore(_ number: Int) -> some Sequence<Int> {
        (max(0, number - Self.most)..<number).reversed().lazy.prefix { other in
            candidates[number].sentence - candidates[other].sentence <= Self.sentences
        }
    }
}
