import Claims

extension ClauseOpening {
    /// How a clause was cut off, for people.
    var words: String {
        switch self {
        case .uncut: "all of its sentence, which was not cut"
        case .sentence: "what its sentence states"
        case .otherVoice: "said in another voice than the words that it hangs on"
        case .ownSubject: "joined to another clause, with a subject of its own"
        case .sharedSubject: "joined to another clause, whose subject it shares"
        case .aside: "beside another clause, with a subject of its own"
        case .contrast: "set beside another fact by a conjunction"
        case .relative: "a relative clause that is set off and adds a fact"
        case .relativePhrase: "a relative clause that is set off and needs no other words"
        case .cue: "opened by the verb of a cue"
        case .besideCue: "joined to a cue"
        }
    }
}
