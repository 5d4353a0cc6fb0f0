/// What is known so far of one entity.
struct EntityCluster: Sendable {
    /// The numbers of its candidates.
    private(set) var members: [Int] = []
    /// What it is said to be: "spokesperson".
    private(set) var roles: Set<String> = []
    /// The words that describe it anywhere.
    private(set) var words: Set<String> = []
    private(set) var gender: Gender?
    private(set) var isPlural = false
    /// How many names and nouns say that it is of each kind; a name counts twice.
    private var kinds: [NamedEntity.Kind: Int] = [:]
    private var isPerson = false
    private var isCompany = false
    /// The last token that spoke of it, of those that were passed.
    var lastMention = -1

    /// What it is: what most names say, a person where a pronoun or a noun says so; nil for a thing.
    var kind: NamedEntity.Kind? {
        if isCompany { return .organisation }
        if isPerson { return .person }
        // Ties are decided by the order of the kinds, so that a text always gives the same.
        return NamedEntity.Kind.allCases.filter { kinds[$0] != nil }.max { (kinds[$0] ?? 0) < (kinds[$1] ?? 0) }
    }

    /// Whether "he" or "she" may speak of it: nothing says more often that it is something else.
    var mayBeHeOrShe: Bool {
        guard kind == .person else { return false }
        return isPerson || gender != nil
            || kinds.allSatisfy { $0.key == .person || $0.value < kinds[.person] ?? 0 }
    }

    /// Whether a mention of that gender can speak of it.
    func agrees(with gender: Gender?) -> Bool { self.gender == nil || gender == nil || self.gender == gender }

    /// Takes the candidate of that number in.
    mutating func add(_ candidate: MentionCandidate, number: Int) {
        members.append(number)
        add(roles: candidate.roles)
        words.formUnion(candidate.name)
        isCompany = isCompany || OrganisationName.isCompany(candidate.name)
        words.formUnion(candidate.modifiers)
        gender = gender ?? candidate.gender
        if members.count == 1 { isPlural = candidate.isPlural }
        if candidate.form == .pronoun {
            isPerson = isPerson || candidate.gender != nil
        } else if let kind = candidate.kind {
            kinds[kind, default: 0] += candidate.form == .name ? 2 : 1
        }
    }

    /// Takes in what it is said to be.
    mutating func add(roles: some Sequence<String>) {
        self.roles.formUnion(roles)
    }
}
