/// A part of a sentence, and whether it is a proposition.
struct Clause {
    /// How it was cut off the words around it.
    let opening: ClauseOpening
    /// Its own words, in order: the clauses of a sentence have each of its words once.
    let tokens: [Int]
    /// Words of another clause that belong to it, too: a subject that it shares, what a relative clause tells more of.
    let shared: Range<Int>?
    /// The number of the utterance that it is said in; nil in the publisher's own voice.
    let utterance: Int?
    /// What it puts forward, or why it puts nothing forward.
    let outcome: Outcome

    /// What became of a clause.
    enum Outcome {
        /// It is this proposition.
        case proposition(Proposition)
        /// It is none.
        case refused(ClauseRefusal)
    }

    /// What it puts forward; nil where it puts nothing forward.
    var proposition: Proposition? {
        if case .proposition(let proposition) = outcome { proposition } else { nil }
    }
}

extension Clause {
    /// Why it puts nothing forward; nil where it puts something forward.
    var refusal: ClauseRefusal? {
        if case .refused(let refusal) = outcome { refusal } else { nil }
    }

    /// All of the sentence `tokens`, which puts nothing forward.
    init(whole tokens: Range<Int>, _ refusal: ClauseRefusal) {
        self.init(
            opening: .uncut,
            tokens: Array(tokens),
            shared: nil,
            utterance: nil,
            outcome: .refused(refusal)
        )
    }
}
