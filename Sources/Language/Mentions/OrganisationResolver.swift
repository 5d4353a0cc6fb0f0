/// Finds which organisation is meant by a noun that fits many: "the group", "the company".
///
/// After the centering of Grosz, Joshi and Weinstein (1995): the one that the text spoke of last, where it spoke of it as a
/// subject and by name, and of no other since.
struct OrganisationResolver {
    /// How many sentences back it looks.
    private static let sentences = 3
    /// How many candidates back it looks.
    private static let most = 80
    private static let companies: Set<String> = ["company", "firm"]
    private static let observers: Set<String> = ["monitor", "watchdog"]
    private static let others: Set<String> = ["group", "organization"]
    /// Words in the names of those who observe.
    private static let observing: Set<String> = ["monitor", "monitoring", "network", "observatory", "watch"]
    /// Words in the names of those whom a text calls neither a group nor an organisation.
    private static let strangers: Set<String> = [
        "administration", "afp", "agency", "ap", "army", "bbc", "cabinet", "cnn", "congress", "council", "court",
        "department",
        "embassy", "government", "interfax", "ministry", "office", "parliament", "police", "reuters", "senate", "tass",
        "ukrinform", "university",
    ]

    private let candidates: [MentionCandidate]
    private let clusters: [EntityCluster]
    private let clusterOf: [Int]

    /// A resolver over what was linked so far.
    init(_ candidates: [MentionCandidate], _ clusters: [EntityCluster], _ clusterOf: [Int]) {
        self.candidates = candidates
        self.clusters = clusters
        self.clusterOf = clusterOf
    }

    /// The cluster that the noun of that number means.
    func antecedent(of number: Int) -> Int? {
        let noun = candidates[number]
        guard noun.isDefinite, !noun.isOwned, !noun.isPlural, noun.tokens.count == 2, let role = noun.roles.first,
            Self.companies.contains(role) || Self.observers.contains(role) || Self.others.contains(role)
        else { return nil }
        var last: Int?
        for other in stride(from: number - 1, through: max(0, number - Self.most), by: -1) {
            if noun.sentence - candidates[other].sentence > Self.sentences { return nil }
            let cluster = clusterOf[other]
            switch clusters[cluster].kind {
            case .organisation:
                if let last, last != cluster { return nil }
                last = cluster
                guard candidates[other].isSubject else { continue }
                return candidates[cluster].form == .name && fits(role, clusters[cluster]) ? cluster : nil
            case .place where candidates[other].isSubject: return nil
            default: continue
            }
        }
        return nil
    }

    private func fits(_ role: String, _ cluster: EntityCluster) -> Bool {
        if Self.companies.contains(role) { return OrganisationName.isCompany(cluster.words) }
        if Self.observers.contains(role) { return !cluster.words.isDisjoint(with: Self.observing) }
        return cluster.words.isDisjoint(with: Self.strangers)
    }
}
