import Claims
import TestSupport
import Testing

@Test(arguments: [
    "The war began in 2014.", "The war began on 16 August 2023.", "They left on May 9.", "They left on the 9th of May.",
    "They left on March 19 and 20.", "They left on 5 and 6 March.", "It ran from 2014 to 2016.",
    "It was the 2014-16 war.",
    "They met before the 2022 elections.", "Output fell below 2005 levels.", "The town was founded in 300 BC.",
    "The file is dated 2024-01-17.",
    "The file is dated 17.01.2024.", "It was the autumn of 1941.", "They fled in the 1990s.",
    "They were rich in the 90’s.",
    "They came at 10:30.", "They came at 5 p.m. on Monday.", "They came at 0600.", "They came at 1430 GMT.",
    "They came at six o'clock.", "They came around 5 on Sunday morning.", "The call is at 15h.",
    "The call was moved to 15h local time.",
])
func `years, dates and times are no counts`(text: String) {
    #expect(analysis(MarkedText(text)).quantities.map(\.text) == [])
}

@Test(arguments: [
    "A Shahed-136 fell on the town.", "The council adopted Resolution 2417.", "Article 8 of the statute says so.",
    "He told Channel 5 about it.", "The Group of Seven met in Rome.", "A Boeing 737 was shown.",
    "Covid-19 spread in the camp.", "World War Two was over.", "The F-16 and the T-72 were shown.",
    "See page 12 for it.", "It was a category five storm.", "Article 4.6 says so.",
    "Articles 5 and 6 say so.", "It is murder (Art. 438.2 of the Criminal Code).",
    "They must cooperate under Security Council resolution 1593 (2005).", "He lives at 10 Downing Street.",
    "School No. 5 was hit.", "The class of ‘16 left.",
])
func `numbers in names are no counts`(text: String) {
    #expect(analysis(MarkedText(text)).quantities.map(\.text) == [])
}

@Test(arguments: [
    "Call +380 44 555 12 34 for help.", "Call 044 555 12 34 for help.", "Call 555-123-4567 for help.",
    "Call (713) 853-3242 for help.",
    "The server has the address 192.168.1.2 today.", "The team won 3-1 at home.", "It is open 24/7 for all.",
    "They lost the 5-4 vote.", "It won by a 3 to 1 margin.", "He stands 6'3\" tall.",
    "He was the 2nd to come.",
    "1) They left the town.", "The attacks of 9/11 are known.", "6\\] The army has not left the town.",
    "See page 1 of 2 for it.",
])
func `telephones, addresses, scores and lists are no counts`(text: String) {
    #expect(analysis(MarkedText(text)).quantities.map(\.text) == [])
}

@Test(arguments: [
    "One of them left.", "No one left.", "The one who left is known.", "That one is ours.", "One day they will return.",
    "On the one hand, they left.", "They beat him twice.", "Most of them left.", "They spoke to one another.",
    "It was a one-sided fight.", "It was a two-way road.", "A child was taken.", "They need zero tolerance.",
    "In the first half of the year they left.", "One former pupil said so.", "One driver, who gave no name, wept.",
    "Not one child was taken.", "They met in one place.", "It was the two hundred and eighteenth day of the siege.",
])
func `words that only sound like numbers are no counts`(text: String) {
    #expect(analysis(MarkedText(text)).quantities.map(\.text) == [])
}

@Test(arguments: [
    ("In 2022 [q:50] people left.", "= 50 people"),
    ("On 7 October 2023 they took [q:251] hostages.", "= 251 hostages"),
    ("In March [q:20] people died in the town.", "= 20 people"),
    ("In August [q:312] people were killed.", "= 312 people"),
    ("On Sunday, 4 August, [q:2000] families fled the town.", "= 2000 families"),
    ("[q:At least 2000] people died.", ">= 2000 people"),
    ("[q:One] guard beat him.", "= 1 guards"),
    ("They walked for [q:one] day.", "= 1 days"),
    ("They saw [q:20] Boeing 737 planes.", "= 20 planes"),
    ("He lost hearing in [q:one] ear.", "= 1 ears"),
    ("The council voted [q:21] to [q:16] for it.", "= 21 votes; = 16 votes"),
    ("The motion passed by [q:61]-[q:38], with [q:four] members abstaining.", "= 61 votes; = 38 votes; = 4 members"),
])
func `counts beside dates and names are counts`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test func `how counts compare, and what goes from one to the next, is no count`() {
    for text in [
        "It rained nearly three times as much as in July.", "The toll is five times higher.",
        "The figures differ from one report to the next.",
        "He was charged under Article 7(1)(b) of the statute.",
    ] {
        #expect(analysis(MarkedText(text)).quantities.map(\.text) == [], "\(text)")
    }
    #expect(analysis(MarkedText("They called her three times.")).quantities.map(\.text) == ["three"])
    #expect(analysis(MarkedText("They waited for 15 hours.")).quantities.map(\.text) == ["15"])
}
