import Claims

extension AttributionRefusal {
    /// Why an attribution puts nothing forward, for people.
    var words: String {
        switch self {
        case .nobodyAndNoCue: "neither a source nor a cue says whose words these are"
        case .negatedCue: "the cue says that it was not said, or is not so"
        case .unknownCue: "no word of the cue has a known sense, and nothing else makes the content a source's words"
        case .nobodysWords: "its source names nobody"
        case .innerWithoutSource: "it stands within what another says, and names no one"
        case .innerElsewhere: "its content stands in another paragraph than its cue"
        case .noProposition: "its content puts no proposition forward"
        case .takenByGrammar: "a rule of grammar reads the same words, and goes before"
        }
    }
}
