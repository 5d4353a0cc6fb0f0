import Claims
import Documents
import TestSupport
import Testing

/// A text whose dates are marked `d`, the day it was published on, and what the dates are.
private struct DateCase: CustomTestStringConvertible, Sendable {
    let text: String
    let published: String?
    let edtf: [String]

    init(_ text: String, _ edtf: String..., published: String? = nil) {
        self.text = text
        self.published = published
        self.edtf = edtf
    }

    var testDescription: String { text }

    /// Expects the dates at the marks, as they are written, and none beside them.
    func check() {
        let marked = MarkedText(text)
        let found = analysis(marked, published: published).dates
        #expect(found.map(\.text) == marked.passages("d").map(\.text))
        #expect(found.map(\.passage) == marked.passages("d"))
        #expect(found.map(\.edtf) == edtf)
    }
}

/// A Wednesday.
private let wednesday = "2024-01-17"

@Test(arguments: [
    DateCase("The dam fell on [d:16 August 2023], the mayor said.", "2023-08-16"),
    DateCase("The dam fell on [d:Aug. 16, 2023], the mayor said.", "2023-08-16"),
    DateCase("The dam fell on [d:the 3rd of May 2021].", "2021-05-03"),
    DateCase("The dam fell on [d:Wednesday, August 16, 2023].", "2023-08-16"),
    DateCase("The dam fell on [d:2023-08-16].", "2023-08-16"),
    DateCase("The dam fell on [d:16.08.2023].", "2023-08-16"),
    DateCase("The dam fell on [d:16/08/2023].", "2023-08-16"),
    DateCase("The dam fell on [d:08/16/2023], the mayor said.", "2023-08-16"),
    DateCase("The dam fell on [d:05/06/2023], the mayor said.", "2023-06-05"),
    DateCase("The dam fell on [d:05/06/2023] and the bridge on [d:05/17/2023].", "2023-05-06", "2023-05-17"),
    DateCase("The dam fell on [d:5/6/23], weeks after [d:March 19, 2023].", "2023-05-06", "2023-03-19/.."),
    DateCase("The dam fell in [d:February 2024].", "2024-02"),
    DateCase("The dam fell in [d:February of 2024].", "2024-02"),
    DateCase("The dam fell in [d:2014] after long rains.", "2014"),
    DateCase("The dam fell on [d:August 16].", "XXXX-08-16"),
    DateCase("The trucks came on [d:Sunday], the first such delivery.", "2023-08-13", published: "2023-08-16"),
    DateCase("On [d:Sunday, 4 August], 2000 families fled the town.", "XXXX-08-04"),
    DateCase("The dam fell in [d:August].", "XXXX-08"),
    DateCase("The dam was built in [d:the 1990s] and mended in [d:the '70s].", "199X", "197X"),
    DateCase("The dam was built in [d:the 19th century].", "18XX"),
    DateCase("The dam fell in [d:the summer of 2023].", "2023-22"),
    DateCase("The dam froze in [d:the winter of 2022-23].", "2022-24"),
    DateCase("The dam fell in [d:the first quarter of 2023].", "2023-01/2023-03"),
    DateCase("The dam fell in [d:the second half of 2023].", "2023-07/2023-12"),
    DateCase("The dam fell in [d:Q3 2019], the report says.", "2019-07/2019-09"),
    DateCase("The dam fell on [d:the fourth of July 1995].", "1995-07-04"),
    DateCase("The dam fell in [d:early March 2022].", "2022-03"),
    DateCase("The dam fell in [d:mid-August 2022].", "2022-08"),
    DateCase("The dam fell at [d:the end of 2022].", "2022"),
    DateCase("The dam fell around [d:2014], people say.", "2014~"),
    DateCase("The report covers [d:the last three months of 2015].", "2015-10/2015-12"),
    DateCase("The report covers [d:the first two months of 2016].", "2016-01/2016-02"),
    DateCase("The dam fell on [d:Wed Oct 26 15:50:06 2016].", "2016-10-26"),
    DateCase("The dam fell on [d:September 10, nineteen eighty-four].", "1984-09-10"),
    DateCase("The dam fell on [d:Christmas Eve 2022].", "2022-12-24"),
])
private func `a date is read in each of its forms`(example: DateCase) { example.check() }

@Test(arguments: [
    DateCase("It rained from [d:March to June 2022].", "2022-03/2022-06"),
    DateCase("It rained on the night of [d:3–4 May 2022].", "2022-05-03/2022-05-04"),
    DateCase("It rained between [d:3 and 5 May 2022].", "2022-05-03/2022-05-05"),
    DateCase("It rained on [d:May 3–5, 2022].", "2022-05-03/2022-05-05"),
    DateCase("It rained from [d:28 April to 3 May 2022].", "2022-04-28/2022-05-03"),
    DateCase("It rained from [d:30 December to 3 January 2023].", "2022-12-30/2023-01-03"),
    DateCase("It rained from [d:November 2022 to March], they said.", "2022-11/2023-03"),
    DateCase("It rained between [d:3 May 2022, and 5 June 2022].", "2022-05-03/2022-06-05"),
    DateCase("It rained between [d:May 2022 and “at least” June 2023].", "2022-05/2023-06"),
    DateCase("Rain fell on [d:the nine weeks to 6 June 2022].", "2022-04-04/2022-06-06"),
    DateCase("Losses for [d:the three months to June 2022] were small.", "2022-04/2022-06"),
    DateCase("Losses for [d:the year ended March 2022] were small.", "2021-04/2022-03"),
    DateCase("It rained in [d:2014–2018] and again in [d:2019-20].", "2014/2018", "2019/2020"),
    DateCase("It rained between [d:2014 and 2018].", "2014/2018"),
    DateCase("It rained from [d:3 to 5 May].", "XXXX-05-03/XXXX-05-05"),
    DateCase("They have lived there since [d:2022].", "2022/.."),
    DateCase("They have lived there since [d:early March 2022].", "2022-03/.."),
    DateCase("They stayed until [d:March 2022].", "../2022-03"),
    DateCase("They must leave by [d:2030].", "../2030"),
    DateCase("They left before [d:24 February 2022].", "../2022-02-24"),
    DateCase("They left after [d:24 February 2022].", "2022-02-24/.."),
    DateCase("They wrote of it before [d:Monday]'s vote.", "2024-01-15", published: wednesday),
])
private func `ranges and open ends are intervals`(example: DateCase) { example.check() }

@Test(arguments: [
    DateCase("The dam fell on [d:March 19].", "2023-03-19", published: wednesday),
    DateCase("The dam will open on [d:March 19].", "2024-03-19", published: wednesday),
    DateCase("The mayor said the dam would open on [d:March 19].", "2024-03-19", published: wednesday),
    DateCase("The dam is scheduled to open on [d:19 March].", "2024-03-19", published: wednesday),
    DateCase("The dam fell on [d:February 29].", "2020-02-29", published: "2024-02-28"),
    DateCase("The dam fell on [d:February 29].", "2024-02-29", published: "2024-03-01"),
    DateCase("The dam fell in [d:August].", "2023-08", published: wednesday),
    DateCase("The dam fell on [d:Monday].", "2024-01-15", published: wednesday),
    DateCase("The dam fell on [d:Wednesday].", "2024-01-17", published: wednesday),
    DateCase("The dam will open on [d:Monday].", "2024-01-22", published: wednesday),
    DateCase("The dam fell late on [d:Sunday] night.", "2024-01-14", published: wednesday),
    DateCase("The dam fell [d:last Monday].", "2024-01-08", published: wednesday),
    DateCase("The dam will open [d:next Friday].", "2024-01-26", published: wednesday),
    DateCase("The dam fell [d:yesterday] and is rebuilt [d:today].", "2024-01-16", "2024-01-17", published: wednesday),
    DateCase("The dam fell [d:last night].", "2024-01-16", published: wednesday),
    DateCase("The dam fell [d:last week].", "2024-01-08/2024-01-14", published: wednesday),
    DateCase("The dam fell over [d:the weekend].", "2024-01-13/2024-01-14", published: wednesday),
    DateCase("The dam fell [d:last month].", "2023-12", published: wednesday),
    DateCase("The dam fell [d:last year].", "2023", published: wednesday),
    DateCase("The dam fell [d:earlier this year].", "2023", published: "2023-08-16"),
    DateCase("The dam fell [d:two days ago].", "2024-01-15", published: wednesday),
    DateCase("The dam fell [d:three weeks ago].", "2023-12-27", published: wednesday),
    DateCase("The dam fell [d:two months ago].", "2023-11", published: wednesday),
    DateCase("The dam fell [d:ten years ago].", "2014", published: wednesday),
    DateCase("The dam will open in [d:two weeks].", "2024-01-31", published: wednesday),
    DateCase("The dam fell twice over [d:the past five years].", "2019-01-17/2024-01-17", published: wednesday),
    DateCase("The dam will open in [d:the next three days].", "2024-01-18/2024-01-20", published: wednesday),
    DateCase("The dam fell on [d:the day before yesterday].", "2024-01-15", published: wednesday),
    DateCase("As of [d:the summer] alone, the dam fell twice.", "2023-22", published: wednesday),
    DateCase("Over [d:the past day], it rained twice.", "2024-01-16", published: wednesday),
    DateCase("The plan took twice as many as in [d:spring].", "2023-21", published: wednesday),
    DateCase(
        "Only 43 were let in during [d:the first half of the month].",
        "2024-01-01/2024-01-15",
        published: wednesday
    ),
    DateCase("The dam fell [d:last summer].", "2023-22", published: wednesday),
    DateCase("The dam froze [d:this winter].", "2023-24", published: wednesday),
    DateCase("The dam fell on [d:the 15th].", "2024-01-15", published: wednesday),
    DateCase("The dam fell on [d:Tuesday of last week].", "2024-01-09", published: wednesday),
    DateCase("The dam fell in [d:the last week of July].", "2023-07-24/2023-07-30", published: wednesday),
    DateCase("The dam fell in [d:June last year].", "2023-06", published: wednesday),
    DateCase("The dam held from [d:November to January].", "2023-11/2024-01", published: wednesday),
    DateCase("The dam held until [d:the end of September].", "../2023-09", published: wednesday),
    DateCase("The dam will be shut for [d:the rest of the year].", "2024-01-17/2024-12-31", published: wednesday),
    DateCase("The city holds a vote on [d:March 1].", "2024-03-01", published: wednesday),
    DateCase("The massacre in [d:June] is still denied.", "2023-06", published: wednesday),
    DateCase(
        "The trial is set for [d:late January] or [d:early February 2025].",
        "2025-01",
        "2025-02",
        published: "2024-08-20"
    ),
    DateCase("After the [d:Sept. 11] attacks it was shut.", "XXXX-09-11", published: wednesday),
    DateCase("By [d:the end of 2024] some 1.5 million may starve.", "../2024-12", published: wednesday),
    DateCase("They plan to open it by [d:the end of the year].", "../2024-12", published: wednesday),
    DateCase("They have taken 40 houses since [d:the start of 2023].", "2023-01/..", published: wednesday),
    DateCase("The vote was tabled until [d:Feb. 7].", "../2024-02-07", published: wednesday),
    DateCase("The city has given owners until [d:1 July] to pay.", "../2024-07-01", published: wednesday),
    DateCase("The siege lasted until [d:1 July].", "../2023-07-01", published: wednesday),
    DateCase("He gave the keys away on [d:1 July].", "2023-07-01", published: wednesday),
    DateCase("The [d:November] election is a battle.", "2024-11", published: "2024-03-10"),
])
private func `the day of publication and the tense tell the rest`(example: DateCase) { example.check() }

@Test(arguments: [
    DateCase("The dam fell on [d:24 February 2022] and the bridge on [d:3 March].", "2022-02-24", "2022-03-03"),
    DateCase("The dam fell on [d:30 December 2022], the bridge on [d:2 January].", "2022-12-30", "2023-01-02"),
    DateCase("The dam fell on [d:24 February 2022]. The bridge fell on [d:3 March].", "2022-02-24", "2022-03-03"),
    DateCase("The dam fell on [d:24 February 2022].\n\nThe bridge fell on [d:3 March].", "2022-02-24", "XXXX-03-03"),
    DateCase("The dam fell on [d:24 February 2022] and the bridge on [d:16 August].", "2022-02-24", "XXXX-08-16"),
    DateCase("The dam fell on [d:3 May 2022], and [d:two days later] the bridge fell.", "2022-05-03", "2022-05-05"),
    DateCase("The dam fell on [d:3 May 2022]. [d:The next day] the bridge fell.", "2022-05-03", "2022-05-04"),
])
private func `what was told before gives a year only where it is near`(example: DateCase) { example.check() }

@Test(arguments: [
    DateCase("On [d:27 March 2024] the men fled. Soldiers came [d:the next morning].", "2024-03-27", "2024-03-28"),
    DateCase("In [d:2024] it killed 90 people, more than [d:the previous year].", "2024", "2023"),
    DateCase("It began on [d:3 May 2022]. [d:The following year] it ended.", "2022-05-03", "2023"),
    DateCase("The well was dug in [d:June 1931]. It was cold. [d:That August] it ran dry.", "1931-06", "1931-08"),
    DateCase(
        "They came in [d:2019]. Few of those who sowed [d:that spring] saw [d:the autumn].",
        "2019",
        "2019-21",
        "2019-23"
    ),
    DateCase("It began on [d:3 May 2022]. It ended in [d:July of that year].", "2022-05-03", "2022-07"),
    DateCase("It began on [d:11 May 2022]. [d:The following week] it ended.", "2022-05-11", "2022-05-16/2022-05-22"),
    DateCase("He asked what they had told him [d:the previous week].", "2024-01-08/2024-01-14", published: wednesday),
    DateCase("He was told on [d:14 February 2023] and not a day earlier.", "2023-02-14"),
    DateCase("It rained from [d:3 to 5 May 2022]. [d:The next day] it snowed.", "2022-05-03/2022-05-05", "2022-05-06"),
    DateCase("In [d:May 2022] it rained. [d:The following month] it snowed.", "2022-05", "2022-06"),
    DateCase("On [d:3 May 2022] it rained.\n\n[d:The next day] it snowed.", "2022-05-03", "2022-05-04"),
    DateCase("On [d:3 May 2022] it rained. No bus came [d:that day].", "2022-05-03", "2022-05-03"),
    DateCase("On [d:3 May 2022] it rained. She said that day care was shut.", "2022-05-03"),
    DateCase(
        "On [d:3 May 2022] they cooked for [d:the next day]’s feast. Nobody slept [d:that night].",
        "2022-05-03",
        "2022-05-04",
        "2022-05-03"
    ),
    DateCase(
        "It began on [d:3 January 2024]. Six weeks later they still sleep there.",
        "2024-01-03",
        published: wednesday
    ),
    DateCase(
        "It began on [d:3 January 2024]. [d:A week later] it ended.",
        "2024-01-03",
        "2024-01-10",
        published: wednesday
    ),
    DateCase("They counted 31 raids in [d:March and April].", "2023-03/2023-04", published: wednesday),
    DateCase("On [d:3 May 2022] it rained. It was cold. The next day it snowed.", "2022-05-03"),
])
private func `days, months and years follow on what was told before them`(example: DateCase) { example.check() }

@Test(arguments: [
    DateCase("The dam fell on [d:Easter Sunday].", "2023-04-09", published: wednesday),
    DateCase("The dam fell on [d:Good Friday 2021].", "2021-04-02"),
    DateCase("Three shops have shut since [d:Easter].", "2024-03-31/..", published: "2024-11-26"),
    DateCase("The shop will open on [d:Easter Monday].", "2024-04-01", published: wednesday),
])
private func `feasts are counted from Easter`(example: DateCase) { example.check() }

@Test(arguments: [
    DateCase("The fees will go up from [d:February 1].", "2024-02-01/..", published: wednesday),
    DateCase("It rained from at least [d:24 April 2023].", "2023-04-24/.."),
    DateCase("Footage from [d:5 May 2023] shows it.", "2023-05-05"),
    DateCase("The letter dates from [d:5 May 2023].", "2023-05-05"),
    DateCase("They have fled since the attack on [d:3 May 2023].", "2023-05-03/.."),
    DateCase("The mill will make steel from [d:2028].", "2028/.."),
    DateCase("The pictures from [d:2019] show it.", "2019"),
    DateCase("They have been on strike since [d:Monday] afternoon.", "2024-01-15/..", published: wednesday),
    DateCase("She was not paid until [d:May 2023].", "2023-05"),
    DateCase("She was paid until [d:May 2023].", "../2023-05"),
    DateCase("They fled after the attack on [d:3 May 2023].", "2023-05-03"),
])
private func `words before a date, or before what it is of, open it`(example: DateCase) { example.check() }

@Test(arguments: [
    DateCase("Classes are to begin on [d:Monday].", "2024-01-22", published: wednesday),
    DateCase("The report, which is due to be published in [d:June], is long.", "2024-06", published: wednesday),
    DateCase("The trial is set to begin on [d:4 July].", "2024-07-04", published: wednesday),
    DateCase("It was due to open on [d:4 January].", "2024-01-04", published: wednesday),
    DateCase("“On [d:the 19th] the shelling started,” says Ann Lee.", "2023-12-19", published: wednesday),
    DateCase("In a [d:Tuesday] interview he spoke of it.", "2024-01-16", published: wednesday),
    DateCase("The club hopes to house nine more by [d:December].", "../2024-12", published: wednesday),
    DateCase("They were told to hand in the forms before [d:Nov. 20].", "../2024-11-20", published: wednesday),
    DateCase("By [d:December] the well was dry.", "../2023-12", published: wednesday),
    DateCase("He was released pending a court date in [d:March].", "2024-03", published: wednesday),
    DateCase("The school will open in [d:three days].", "2024-01-20", published: wednesday),
    DateCase(
        "The army, which took power in [d:February 2021], passed the law on [d:January 10].",
        "2021-02",
        "2024-01-10",
        published: wednesday
    ),
])
private func `what is arranged lies ahead, and what somebody says was before`(example: DateCase) { example.check() }

@Test(arguments: [
    "It fell on Monday.", "They may leave.", "It fell last year.", "They march on.", "The army fed 2000 families.",
    "About 31 people left.", "It was a second too late.", "It took place two weeks later.", "May said no.",
    "Some 2389 children were taken.", "They were held for 14 days.", "It was 3:30 in the night.",
    "The Sunday Times wrote of it.", "The council passed Resolution 2019.", "It cost $2014.",
    "They fled in recent weeks.",
    "He is in his 30s.", "They live on the 27th floor.", "The group had 1,945 members.", "They work 24/7 there.",
])
func `nothing else is a date`(text: String) {
    #expect(analysis(MarkedText(text)).dates.map(\.text) == [])
}

@Test(arguments: [
    "It was on The Tonight Show.", "21st Century Fox wrote of it.", "They fled in recent weeks.",
    "The club is Mar-a-Lago.",
    "It fell 40 or 50 years ago.", "They come here every Monday.", "It was Bloody Sunday.", "They paid $DEC for it.",
    "He was taken on a Monday and by Friday he was a soldier.", "He will be a soldier in four years.",
    "They are bound by Security Council resolution 1593 (2005).", "They ate Easter eggs.",
    "They met under the Christmas tree.", "It rained for the next two days.",
    "They were promised that it would open in three days.", "A meeting must be held within 90 days.",
    "They are bound by the 1951 Refugee Convention.", "The 2023 Flood Response Plan is short of money.",
])
func `names, rates and vague counts are no dates though it is known when they were said`(text: String) {
    #expect(analysis(MarkedText(text), published: wednesday).dates.map(\.text) == [])
}

@Test func `the year before a noun is a date and a count is none`() {
    DateCase("It names 1209 students of the [d:2023] intake.", "2023").check()
    DateCase("She is the nurse whose [d:2016] letter was read out.", "2016").check()
    DateCase("The capacity is set at 10,000 units for [d:2024].", "2024").check()
}

@Test(
    arguments: [
        ("The dam fell in [d:2024].", "2024-04-18", "2024-01-01", "2024-04-18"),
        ("The dam will open in [d:2024].", "2024-04-18", "2024-01-01", "2024-12-31"),
        ("The dam fell in [d:2023].", "2024-04-18", "2023-01-01", "2023-12-31"),
        ("The dam fell in [d:early March 2022].", "2024-04-18", "2022-03-01", "2022-03-16"),
        ("The dam fell in [d:late March 2022].", "2024-04-18", "2022-03-16", "2022-03-31"),
        ("They lived there since [d:March 2022].", "2024-04-18", "2022-03-01", nil),
        ("They lived there until [d:March 2022].", "2024-04-18", nil, "2022-03-31"),
        ("They lived there before [d:March 2022].", "2024-04-18", nil, "2022-02-28"),
        ("They came after [d:March 2022].", "2024-04-18", "2022-04-01", nil),
        ("The dam fell on [d:August 16].", nil, nil, nil),
        ("The dam fell in [d:the 1990s].", nil, "1990-01-01", "1999-12-31"),
    ] as [(String, String?, String?, String?)]
)
func `the days it can mean end with publication where it tells of what was`(
    text: String,
    published: String?,
    earliest: String?,
    latest: String?
) {
    let found = analysis(MarkedText(text), published: published).dates
    #expect(found.map(\.text) == MarkedText(text).passages("d").map(\.text))
    #expect(found.first?.earliest == earliest)
    #expect(found.first?.latest == latest)
}

@Test func `the occasion on which something was said has its day`() {
    let judged = claims("Sentencing him on 3 May 2024, the judge said: “You stole from the weak.”")
    #expect(judged.map { $0.dates.map(\.text) } == [["3 May 2024"]])
    let fled = claims("After leaving on 3 May 2024, the trader said the dam was mined.")
    #expect(fled.map { $0.dates.map(\.text) } == [[]])
}
