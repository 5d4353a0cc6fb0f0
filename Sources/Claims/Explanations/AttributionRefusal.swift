/// Why an attribution puts no proposition forward.
public enum AttributionRefusal: String, Sendable, Codable, CaseIterable {
    /// There is neither a source nor a cue, or within another's content no cue.
    case nobodyAndNoCue
    /// The cue says that it was not said, or is not so: "did not say", "wrongly accused".
    case negatedCue
    /// No word of the cue has a known sense, and nothing else makes what it links to a source's words.
    case unknownCue
    /// Its source names nobody: "no official".
    case nobodysWords
    /// It stands within another's content, and only the speaker is named, or nobody and the cue is not in the passive voice.
    case innerWithoutSource
    /// It stands within another's content, and its own in another paragraph.
    case innerElsewhere
    /// Its content puts no proposition forward: "claimed responsibility".
    case noProposition
    /// A rule of grammar reads the same words better.
    case takenByGrammar
}
