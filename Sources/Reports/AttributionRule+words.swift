import Claims

extension AttributionRule {
    /// What the rule says, for people.
    var words: String {
        switch self {
        case .model: "the model links what is said to its cue"
        case .modelInner: "the model links it within the content of another"
        case .subjectOfCue: "the source is the subject of the cue's verb"
        case .accordingTo: "“according to”, or whose view it is, names the source of its clause"
        case .reportedClause: "a verb of saying has a subject and a clause"
        case .saidThis: "what was “said” stands in the sentences before"
        case .quotedAsSaying: "somebody is quoted as saying it, and whoever quotes relays"
        case .citing: "somebody is cited as saying it, and whoever cites relays"
        case .toldOutlet: "it was said to a paper or a broadcaster, which relays it"
        case .asSaid: "a clause with “as” tells who says its sentence"
        case .deniedPhrase: "a verb of denying has a subject and an object"
        case .demandedDeed: "a verb of demanding has a subject, an object and what that is to do"
        case .parenthetical: "who says it stands between commas in the sentence, or at its end"
        case .speakerLabel: "a colon or a dash names who says it"
        case .quoteBesideDenial: "what a denier says in quotation marks is said, not denied"
        case .hearsay: "an adverb makes it what nobody who is named says"
        case .evidence: "a noun in the cue says it, and whoever shows that relays"
        case .speechCue: "the cue takes a statement"
        case .accusationCue: "the cue takes what somebody is to have done"
        case .demandCue: "the cue takes what is to be done"
        case .denialCue: "the cue takes what is said not to be so"
        case .unknownCue: "the cue has no known sense, but a clause or words in quotation marks"
        case .passiveSpokenOf: "the passive voice is turned: who is spoken of is no source"
        case .passiveAddressed: "the passive voice is turned: who is told is no source"
        case .presentedPhrase: "the cue presents what its object names"
        case .pieceLeft: "a piece is left, as it does not hang on the cue"
        case .clauseDenied: "what a report says is denied, not the report"
        case .clauseCompleted: "the content goes on to the end of its clause"
        case .quotationCompleted: "the quotation goes on over the paragraph"
        case .carriedOn: "the sentence goes on with the account"
        case .standsInDenial: "who denies it relays nothing"
        }
    }
}
