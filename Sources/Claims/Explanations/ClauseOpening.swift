/// How a clause was cut off the words around it.
public enum ClauseOpening: String, Sendable, Codable, CaseIterable {
    /// It is all of its sentence, which can make no claim and was not cut.
    case uncut
    /// It is what its sentence states.
    case sentence
    /// It is said in another attribution than the words that it hangs on, or in none.
    case otherVoice
    /// It is joined to another clause and has a subject of its own.
    case ownSubject
    /// It is joined to another clause, whose subject it shares.
    case sharedSubject
    /// It stands beside another clause, with a subject of its own.
    case aside
    /// A conjunction sets it beside another fact: "while", "although", "given that".
    case contrast
    /// It is a relative clause, set off by a mark, that adds a fact.
    case relative
    /// It is a relative clause, set off by a mark, that needs no other words: ", for which".
    case relativePhrase
    /// A verb of a cue opens it.
    case cue
    /// It is joined to a cue.
    case besideCue
}
