/// What the words of a name tell about the kind of what is named.
enum OrganisationName {
    /// Words at the end of a company's name that say what kind of company it is.
    private static let companies: Set<String> = [
        "ab", "ag", "asa", "corp", "corp.", "gmbh", "inc", "inc.", "llc", "ltd", "ltd.", "oyj", "plc", "pjsc",
        "s.a.",
    ]
    /// Lemmas of what is agreed on, enacted or written, and acts by nobody.
    private static let papers: Set<String> = [
        "accord", "act", "agreement", "code", "constitution", "convention", "law", "protocol", "statute", "treaty",
    ]

    /// Whether a name is a company's.
    static func isCompany(_ name: [String]) -> Bool { name.count > 1 && name.last.map(companies.contains) ?? false }

    /// Whether one that is called all these words is a company.
    static func isCompany(_ words: Set<String>) -> Bool {
        !words.isDisjoint(with: companies) || !words.isDisjoint(with: ["company", "corporation"])
    }

    /// Whether a name whose words are described by `lemma` is that of a law or a treaty.
    static func isPaper(headed lemma: String) -> Bool { papers.contains(lemma) }

    /// Whether `short` is the company `long` without the word for its kind.
    static func isShort(_ short: [String], of long: [String]) -> Bool {
        isCompany(long) && long.dropLast().elementsEqual(short)
    }
}
