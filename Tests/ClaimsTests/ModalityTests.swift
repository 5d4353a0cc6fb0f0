import Claims
import TestSupport
import Testing

/// Expects one claim of that modality, by the words at the mark `cue`; by none where there is no mark.
private func expectModality(_ marked: String, _ modality: Modality, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = MarkedText(marked)
    let found = extraction(marked).claims
    #expect(found.map(\.modality) == [modality], sourceLocation: sourceLocation)
    #expect(found.flatMap(\.modalityCues) == marked.passages("cue"), sourceLocation: sourceLocation)
}

@Test(arguments: [
    "The toll remains [cue:unknown].", "The fate of the crew remained [cue:unclear].",
    "It remains [cue:unclear] whether the army will leave.", "It is not [cue:known] how many are alive.",
    "It is not easy to [cue:say] how many are alive.", "It is impossible to [cue:estimate] the number of dead.",
    "He is not [cue:sure] what happened.", "It is too early to [cue:say] what the cause was.",
    "We are not in a position to [cue:say] who fired.",
    "We cannot [cue:say] who fired.",
    "The cause has not been [cue:established].", "It could not be [cue:ascertained] whether he left.",
])
func `what is said not to be known is unknown`(text: String) { expectModality(text, .unknown) }

@Test(arguments: [
    "It was not possible to verify the number.", "Some do not know that they are Yazidi.",
    "The crew remains in the town.",
    "It is impossible to leave the town.", "They have not been told where he is.",
    "The driver has not been identified.", "The paper was unable to confirm the report.",
    "The board has not said who will pay.",
])
func `what cannot be done, and what others do not know, is a fact`(text: String) { expectModality(text, .asserted) }

@Test(arguments: [
    "Classes [cue:are] to begin in two shifts.", "The children [cue:were] to be placed with families.",
    "The mission [cue:is] to leave in May.", "The report is [cue:due] to be published in June.",
    "The trial is [cue:set] to begin in June.", "The militia has no [cue:plans] to build camps.",
    "The army [cue:plans] to build camps.", "The army is [cue:ready] to take them in.",
    "It is [cue:supposed] to end in June.", "He [cue:will] face a hearing in June.",
    "The army likely [cue:plans] to stay.",
    "I [cue:will] keep the house.", "The trial [cue:resumes] in March.", "The council [cue:meets] on Monday.",
    "The hall [cue:opens] on 4 May.",
])
func `what is arranged is planned`(text: String) { expectModality(text, .planned) }

@Test(arguments: [
    "The task of the school is to train recruits.", "Its mission is to train recruits.", "The goal was to free them.",
    "Our fight is to change the law.",
    "The question is how to leave the town.",
])
func `a purpose is what it is`(text: String) { expectModality(text, .asserted) }

@Test(arguments: [
    "He [cue:hopes] to reach the town.", "The schools run the [cue:risk] of being used as barracks.",
    "We[cue:’d] be looking at two fires without it.", "The talks [cue:seem] to have failed.",
    "The children [cue:may] need treatment.", "[cue:Maybe] he lost his memory.", "[cue:If] it rains, they stay home.",
    "The firm [cue:expects] to sell more.", "She [cue:did not rule out] leaving the party.",
])
func `what may be is possible`(text: String) { expectModality(text, .possible) }

@Test(arguments: [
    "The kidnappers [cue:were demanding] a ransom.", "The kidnappers [cue:demanded] a ransom.",
    "An urgent response is [cue:needed].", "We [cue:need] to see the lists.",
    "(b) [cue:Cease] the practice of holding detainees in secret.",
    "We [cue:would ask] the driver to come forward.",
])
func `what is wanted is demanded`(text: String) { expectModality(text, .demanded) }

@Test(arguments: [
    "For three months she would not eat with us.", "They would often sing at night.",
    "Every night they would go to the river.", "The minister would not say who ordered it.",
    "If a man had run away, they took his brother.", "Children are turned away unless they have papers.",
    "Three pits appear in the imagery.", "He needed helicopters.", "It was supposed to be two weeks.",
    "She asked who these people were.", "A child of ten will be a soldier in May.", "They need water.",
    "Rubbish will keep piling up.", "The clinic will shut for lack of fuel.", "The road is yet to be mended.",
    "He does not expect to return.", "Everyone is presumed innocent until a court rules.",
    "She starts work on Monday.", "The council meets every Monday.", "In March the war begins.",
    "The army threatened to take the baby.", "The driver was charged with murder.", "The storm is to blame.",
])
func `habits, refusals and what was on each condition are facts`(text: String) { expectModality(text, .asserted) }

@Test func `an adverb before two verbs is of both`() {
    #expect(claims("Maybe he was freed and lost his memory.").allSatisfy { $0.modality == .possible })
}

@Test func `what would come of a thing is nobody's plan`() {
    #expect(claims("The mayor said the law would hurt farmers.").map(\.modality) == [.possible])
    #expect(claims("The mayor said the army would leave the town.").map(\.modality) == [.planned])
    #expect(claims("The mayor said the families of the dead would each get a house.").map(\.modality) == [.planned])
    #expect(claims("The mayor said nobody will come back.").map(\.modality) == [.asserted])
}

@Test(arguments: [
    ("The drone [cue:is believed] to have come from the base.", Modality.possible),
    ("Some [cue:are reported] to have fled.", .alleged),
])
func `what others are said to hold is alleged, and what they believe possible`(text: String, modality: Modality) {
    expectModality(text, modality)
}

@Test(arguments: [
    ("The road will remain closed until Friday.", Modality.planned), ("The wounds will remain deep.", .asserted),
    ("From Monday the train will run to Orlo every day.", .planned), ("The food will run out.", .asserted),
    ("The hearing continues on 27 September.", .planned), ("Voters go to the polls on Sunday.", .planned),
    ("In March 2022 the siege begins.", .asserted), ("The vote is planned for May 12.", .planned),
    ("The vote was planned by the council.", .asserted),
])
func `what somebody arranges is planned, and what happens of itself is not`(text: String, modality: Modality) {
    #expect(claims(text).map(\.modality) == [modality])
}

@Test(arguments: [
    ("Adults were 43% less likely to be admitted to hospital than those without care.", Modality.asserted),
    ("Women are twice as likely to be hungry.", .asserted), ("The fire is likely to spread.", .possible),
    ("It is more likely to have been a mine.", .possible),
])
func `how much likelier something was is counted, and no guess`(text: String, modality: Modality) {
    #expect(claims(text).map(\.modality) == [modality])
}

@Test func `what a relative clause adds to a demand is none`() {
    let text = "The mayor urged the board, which had cancelled the test on Monday, to hold it again in May."
    #expect(claims(text).map(\.modality).contains(.asserted))
    #expect(claims(text).map(\.modality).contains(.demanded))
}

@Test func `what even the source only thinks possible is not alleged, and a condition may bear a request`() {
    #expect(claims("The envoy claimed that the dam may have been mined.").map(\.modality) == [.possible])
    #expect(claims("If you see them, call the police at once.").map(\.modality) == [.demanded])
}

@Test func `what is believed is said, and reports prove nothing`() {
    #expect(claims("The minister believes that time is running out.").map(\.modality) == [.asserted])
    #expect(claims("The mayor dismissed the raids as “political theatre”.").map(\.modality) == [.asserted])
    #expect(claims("The mayor said the army will not leave unless it is paid.").map(\.modality) == [.planned])
    #expect(claims("The mayor said the players would not travel.").map(\.modality) == [.planned])
}

@Test(arguments: [
    ("Nobody came to the town.", true), ("Nothing was left of the town.", true), ("No ambulance came.", true),
    ("They found no food.", true), ("The militia has no plans to leave.", true), ("They can do nothing.", true),
    ("I have three children and nowhere to go.", false), ("There is no doubt of it.", false),
    ("Northern front: no attacks were made.", true), ("She did not rule out leaving.", false),
    ("He had not merely followed orders.", false), ("Not only the dam was mined.", false),
    ("No fewer than nine people came.", false),
])
func `a negative subject or object makes the clause negative`(text: String, isNegated: Bool) {
    #expect(claims(text).map(\.negated) == [isNegated])
}
