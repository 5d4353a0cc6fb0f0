/// A rule by which an attribution was put together, or changed, before its content was taken for claims.
public enum AttributionRule: String, Sendable, Codable, CaseIterable {
    /// The model linked a content to a cue, and where there is one the cue to a source.
    case model
    /// The model found it within the content of another.
    case modelInner
    /// The source is the subject of the cue's verb, where the model linked none.
    case subjectOfCue
    /// "According to" somebody, or in somebody's view, by grammar.
    case accordingTo
    /// A verb of saying with a subject and a clause, by grammar.
    case reportedClause
    /// "Said this": what is said is the sentences before it.
    case saidThis
    /// "Quoted … as saying": whoever quotes relays.
    case quotedAsSaying
    /// "Reported, citing two officials": whoever is cited says it, and whoever cites relays.
    case citing
    /// "Told the Orlo Post": the paper relays what was said to it.
    case toldOutlet
    /// "As the mayor said": a clause tells who says its sentence.
    case asSaid
    /// "Denies any involvement": what is denied in a phrase, by grammar.
    case deniedPhrase
    /// "Directed its members to stay away": what is demanded of somebody, by grammar.
    case demandedDeed
    /// "The dam, a report says, was mined": who says it stands between commas, or behind one at the end.
    case parenthetical
    /// "Marek: We left": a mark alone names who says it, in a transcript or under a quotation.
    case speakerLabel
    /// What a source that denies says in quotation marks is said, and not denied.
    case quoteBesideDenial
    /// "Reportedly", "allegedly": said by nobody that is named.
    case hearsay
    /// A noun within the cue says it, and whoever shows that relays: "released documents confirming".
    case evidence
    /// The cue's word takes a statement.
    case speechCue
    /// The cue's word takes what somebody is to have done.
    case accusationCue
    /// The cue's word takes what is to be done.
    case demandCue
    /// The cue's word takes what is said not to be so.
    case denialCue
    /// No word of the cue has a known sense; what stands there is a clause or words in quotation marks all the same.
    case unknownCue
    /// The passive voice was turned: its subject is what is spoken of.
    case passiveSpokenOf
    /// The passive voice was turned: its subject is who hears.
    case passiveAddressed
    /// The phrase that a verb like "found" or "shows" has for its object puts something forward.
    case presentedPhrase
    /// A piece of content was left, as it does not hang on the cue.
    case pieceLeft
    /// What is denied is what a report says, and not the report.
    case clauseDenied
    /// The content was completed to the end of its clause.
    case clauseCompleted
    /// A further paragraph of the quotation belongs to whoever says its first.
    case quotationCompleted
    /// A sentence of the paragraph goes on with the account.
    case carriedOn
    /// It stands in what another denies, who therefore relays nothing.
    case standsInDenial
}
