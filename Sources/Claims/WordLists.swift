/// Closed classes of English words: what stands in for a tagger until there is one.
enum WordLists {
    /// Pronouns that can be a source.
    static let pronouns: Set<String> = ["he", "she", "they", "it", "him", "her", "them", "i", "we", "you", "who"]
    /// Articles, possessives and other words that open a noun phrase.
    static let determiners: Set<String> = [
        "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "some",
        "any", "no", "all", "both", "each", "every", "another", "other", "many", "several", "most", "few", "one", "two",
        "three", "four", "five",
    ]
    /// Prepositions.
    static let prepositions: Set<String> = [
        "about", "above", "across", "after", "against", "along", "amid", "among", "around", "as", "at", "before",
        "behind", "below", "between", "beyond", "by", "despite", "down", "during", "for", "from", "in", "inside",
        "into",
        "like", "near", "of", "off", "on", "onto", "out", "outside", "over", "per", "since", "through", "throughout",
        "to", "toward", "towards", "under", "until", "up", "upon", "via", "with", "within", "without",
    ]
    /// Words that join clauses.
    static let conjunctions: Set<String> = [
        "and", "or", "but", "nor", "yet", "so", "because", "although", "though", "while", "whereas", "if", "unless",
        "when", "where", "that", "which", "who", "whom", "whose", "than", "whether", "after", "before", "since",
        "until",
        "as",
    ]
    /// Words that begin a relative clause.
    static let relatives: Set<String> = ["who", "whom", "whose", "which", "that", "where"]
    /// Auxiliary and modal verbs.
    static let auxiliaries: Set<String> = [
        "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "will",
        "would", "shall", "should", "can", "could", "may", "might", "must", "cannot", "can't", "won't", "don't",
        "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "couldn't",
        "wouldn't", "shouldn't", "it's", "he's", "she's", "that's", "there's", "i'm", "we're", "they're", "you're",
        "i've", "we've", "they've", "we'll", "they'll", "he'll", "she'll",
    ]
    /// Frequent finite verbs that are hardly ever anything else.
    static let verbs: Set<String> = [
        "took", "went", "came", "began", "gave", "found", "became", "brought", "made", "kept", "got", "knew", "saw",
        "heard", "met", "lost", "sent", "struck", "fell", "fled", "fought", "grew", "led", "paid", "ran", "sat", "sold",
        "spent", "stood", "told", "thought", "wore", "won", "wrote", "said", "says", "say", "killed", "wounded", "died",
        "shelled", "bombed", "destroyed", "seized", "remains", "continues", "includes", "comes", "goes", "shows",
        "makes", "takes", "gets", "claims", "denies", "warns", "urges", "accuses", "reports", "calls", "faces", "kills",
        "hits", "strikes", "vows", "seeks", "wants", "needs", "become", "becomes", "serve", "serves", "seems", "left",
        "held", "hit",
    ]
    /// Words that may stand between a subject and its verb besides those in -ly.
    static let adverbs: Set<String> = [
        "also", "later", "then", "earlier", "already", "again", "often", "still", "now", "further", "just", "always",
        "never", "not", "once", "ever", "even", "soon", "since", "too", "himself", "herself", "itself", "themselves",
        "first", "instead", "therefore", "thus", "only", "both", "away", "back", "together", "here", "there",
    ]
    /// Names of days and words for one, which need no preposition.
    static let bareTimes: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow",
        "recently", "earlier", "later", "afterwards", "tonight", "last", "early", "late", "this", "then", "again",
    ]
    /// Opening and closing quotation marks of any kind.
    static let quotationMarks: Set<String> = [
        "\"", "''", "``", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}", "\u{2018}", "\u{2019}",
        "\u{201A}", "\u{201B}", "\u{2039}", "\u{203A}", "'", "`",
    ]
    /// Words that turn a statement, or the making of it, into its opposite.
    static let negators: Set<String> = [
        "not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "hardly", "barely", "scarcely", "rarely",
        "seldom", "cannot", "nowhere",
    ]
    /// Adverbs that say of an accusation that it does not hold.
    static let refuters: Set<String> = [
        "wrongly", "falsely", "wrongfully", "mistakenly", "erroneously", "unjustly", "incorrectly", "baselessly",
    ]
    /// Everything that no content word is.
    static let closed: Set<String> = pronouns.union(determiners).union(prepositions).union(conjunctions)
        .union(auxiliaries).union(adverbs)

    /// Whether the word can stand between a subject and its verb.
    static func isAdverb(_ word: String) -> Bool {
        adverbs.contains(word) || (word.hasSuffix("ly") && (5...24).contains(word.utf8.count))
    }

    /// Whether the word negates: "never", "didn't".
    static func isNegator(_ word: String) -> Bool {
        negators.contains(word) || word.hasSuffix("n't")
    }

    /// Whether the word shows a finite verb.
    static func isFinite(_ word: String) -> Bool {
        auxiliaries.contains(word) || verbs.contains(word)
    }
}
