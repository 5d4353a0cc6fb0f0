/// Finds which organisation is meant by a noun that fits many: "the group", "the company".
///
/// After the centering of Grosz, Joshi and Weinstein (1995): the one that the text spoke of last, where it spoke of it as a
/// subject and by name, and of no other since.
struct OrganisationResolver {
    private static let companies: Set<String> = ["company", "firm"]
    private static let observers: Set<String> = ["monitor", "watchdog"]
    private static let others: Set<String> = ["group", "organization"]
    /// Words in the names of those who observe.
    private static let observing: Set<String> = ["monitor", "monitoring", "network", "observatory", "watch"]
    /// Words in the names of those whom a text calls neither a group nor an organisation.
    private static let strangers: Set<String> = [
        "administration", "afp", "agency", "ap", "army", "bbc", "cabinet", "cnn", "congress", "council", "court",
        "department", "embassy", "government", "interfax", "ministry", "office", "parliament", "police", "reuters",
        "senate", "tass", "ukrinform", "university",
    ]

    private let links: MentionLinks

    /// A resolver over what was linked so far.
    init(_ links: MentionLinks) {
        self.links = links
    }

    /// The cluster that the noun of that number means.
    func antecedent(of number: Int) -> Int? {
        let noun = links.candidates[number]
        guard noun.isDefinite, !noun.isOwned, !noun.isPlural, noun.tokens.count == 2, let role = noun.roles.first,
            Self.companies.contains(role) || Self.observers.contains(role) || Self.others.contains(role)
        else { return nil }
        var last: Int?
        for other in links.shortlyBefore(number) {
            let cluster = links.clusterOf[other]
            switch links.clusters[cluster].kind {
            case .organisation:
                if let last, last != cluster { return nil }
                last = cluster
                guard links.candidates[other].isSubject else { continue }
                return links.candidates[cluster].form == .name && fits(role, links.clusters[cluster]) ? cluster : nil
            case .place where links.candidates[other].isSubject: return nil
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
