import Language

/// Words, and what must stand around them, that together mean a category.
struct CategoryPattern: Sendable, Hashable {
    /// A decisive word by its lemma and class; any class where `tag` is nil.
    struct Anchor: Sendable, Hashable {
        let tag: UniversalTag?
        let lemma: String
    }

    /// Several words next to each other, each by the lemmas that it may have.
    struct Phrase: Sendable, Hashable {
        let words: [Set<String>]
    }

    /// Where the words of a condition are looked for.
    enum Place: Sendable, Hashable {
        /// Whom or what it is done to, whatever the voice: "took children", "children were taken", "adoption of children".
        case object
        /// Who or what does it: "forces took", "taken by forces", "a strike by drones".
        case subject
        /// What stands with one of these prepositions.
        case preposition(Set<String>)
        /// An adjective, adverb, participle, number or noun that modifies it, or its own negation.
        case modifier
        /// The noun that it modifies: "combat" of "combat drones".
        case head
        /// Anywhere in the same clause.
        case clause
        /// Anywhere in the same sentence.
        case sentence
    }

    /// That one of some words stands in a place.
    struct Condition: Sendable, Hashable {
        let place: Place
        /// The words, in one or more sets: those that the taxonomy gives a name are shared by all conditions with it.
        let words: [WordSet]
        /// What the one that stands there must not be: of what is joined, what else stands there does not matter.
        var exceptions: [WordSet] = []
    }

    /// How much else of the document must bear on the same category, so that words which alone mean little count.
    struct Context: Sendable, Hashable {
        /// In how many sentences the patterns that need no context must hold.
        let least: Int
        /// How many sentences away these may be; anywhere in the document where it is nil.
        let near: Int?
    }

    /// Its line in the taxonomy, counted from 1.
    let line: Int
    /// Decisive words.
    let anchors: [Anchor]
    /// Decisive phrases.
    let phrases: [Phrase]
    /// What must hold, all of it.
    let conditions: [Condition]
    /// What must not hold, none of it.
    let exclusions: [Condition]
    /// What the document must be about, all of it.
    let settings: Set<String>
    /// What else of the document must bear on the category; nil where the words are enough.
    let context: Context?
}
