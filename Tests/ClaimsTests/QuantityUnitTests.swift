import Testing

@Test(arguments: [
    ("They took [q:one] child away.", "= 1 children"),
    ("They found [q:one] body in the well.", "= 1 bodies"),
    ("They shot [q:one] woman and [q:one] policeman.", "= 1 women; = 1 policemen"),
    ("They shot [q:three] special forces fighters.", "= 3 fighters"),
    ("They named [q:six] “grave violations” of the law.", "= 6 violations"),
    ("The list has [q:1209] names and phone numbers of students.", "= 1209 names"),
    ("[q:More than 20,000] local residents were killed.", "> 20000 residents"),
    ("[q:Three] of its troops were killed.", "= 3 troops"),
    ("[q:Hundreds] of the party's delegates left.", "range 200...999 delegates"),
    ("They stole [q:12] tonnes of grain and [q:40] litres of fuel.", "= 12 tonnes; = 40 litres"),
    ("The camp lies [q:15] km from the town.", "= 15 km"),
    ("An [q:80]-seat bus burned.", "= 80 seats"),
    ("They held her in a [q:20]-square-metre cell.", "= 20 metres"),
    ("They signed a [q:five]-year plan for the town.", "= 5 years"),
    ("They agreed on a [q:14]-day truce.", "= 14 days"),
    ("A [q:20]-strong unit came.", "= 20 people"),
    ("They shared [q:half] a loaf.", "= 0.5 loaves"),
    ("They killed [q:around 5,000] Yazidis.", "~ 5000 yazidis"),
    ("The court found him guilty on [q:10] of [q:11] counts.", "= 10 counts; = 11 counts"),
    ("[q:Nine in ten] Gazans have fled.", "= 90 %"),
    ("[q:1,300] students finish the school each year.", "= 1300 students"),
    ("They burned [q:one] boys' school.", "= 1 schools"),
    ("The list names [q:12] villagers, [q:two] of them children.", "= 12 villagers; = 2 children"),
    ("Sales of tractors fell from [q:203,000] to [q:141,000].", "= 203000 tractors; = 141000 tractors"),
    ("Arrests rose to [q:141] in May.", "= 141 arrests"),
    ("They built it in [q:four] years or talked of it for [q:eleven].", "= 4 years; = 11 years"),
    (
        "They cut [q:112] trains. It snowed. It froze. It thawed. We want [q:70] of the [q:112] back.",
        "= 112 trains; = 70 trains; = 112 trains"
    ),
    ("She spoke of the training of officers, adding that [q:three] were at the school.", "= 3 officers"),
    ("We were short of drivers, not of buses: [q:38] were off sick.", "= 38 drivers"),
    ("A former police captain, [q:41], was held.", "= 41 years"),
    ("They shot down [q:seven] Kh-101 missiles.", "= 7 missiles"),
    ("The enemy made [q:29] MLRS attacks.", "= 29 attacks"),
    ("They seized [q:two] pick-ups.", "= 2 pick-ups"),
    ("The boat sank [q:some 30] nautical miles south of the island.", "~ 30 miles"),
    ("It counts [q:48] civilian fatalities.", "= 48 fatalities"),
    ("A magnitude [q:6.3] quake struck.", "= 6.3 magnitude"),
    ("It ships cheese in [q:200g] packs.", "= 200 grams"),
    ("[q:Two] weeks later they were freed.", "= 2 weeks"),
])
func `a number counts the head noun of its phrase`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    (
        "[q:More than 1,000], including women and babies, are still feared trapped in the ruins.",
        "> 1000 people"
    ),
    ("They led the hostages away. [q:Two hundred and five] of them have returned.", "= 205 hostages"),
    ("They took [q:200] soldiers to Rostov and [q:150] to Kursk.", "= 200 soldiers; = 150 soldiers"),
    (
        "Russia launched [q:89] drones, of which [q:71] were shot down.",
        "= 89 drones; = 71 drones"
    ),
    (
        "They exchanged [q:312] prisoners. Of the [q:312], [q:41] were women.",
        "= 312 prisoners; = 312 prisoners; = 41 prisoners"
    ),
    ("[q:Five] houses burned and [q:three] people died; [q:nine] are missing.", "= 5 houses; = 3 people; = 9 people"),
    ("[q:Two] houses burned and [q:12] were wounded.", "= 2 houses; = 12 people"),
    ("[q:Seven] dead and [q:12] wounded in Nikopol.", "= 7 people; = 12 people"),
    ("[q:One] was killed and [q:two] were wounded.", "= 1 people; = 2 people"),
    ("[q:Seven] of the dead were buried.", "= 7 dead"),
    ("Fatima, a mother of [q:five], was killed.", "= 5 children"),
    (
        "[q:At least 14] civilians, among them [q:three] children, were killed and [q:30] others wounded.",
        ">= 14 civilians; = 3 children; = 30 people"
    ),
    ("The death toll rose to [q:1,204] on Friday.", "= 1204 people"),
    ("The number of detainees reached [q:450] in May.", "= 450 detainees"),
    ("A crowd of [q:about 500] cheered.", "~ 500 people"),
    ("The family of [q:nine] left.", "= 9 people"),
    ("[q:Thirteen] people were wounded, [q:five] of them children.", "= 13 people; = 5 children"),
    ("[q:Thirteen] people were wounded, [q:five] of them badly.", "= 13 people; = 5 people"),
    ("The gunmen, numbering [q:over 50], stormed the school.", "> 50 gunmen"),
    ("The town of [q:20,000] has no water.", "= 20000 people"),
    ("They took boys from the choir. [q:Nine] have gone.", "= 9 boys"),
    ("The men left. [q:Dozens] were killed in the town.", "range 24...99 people"),
    ("[q:Six] children from a group of [q:22] evacuated from the town are here.", "= 6 children; = 22 children"),
    ("The fate of [q:one] more resident remained unknown.", "= 1 residents"),
    ("The blast hurt [q:four] nurses and [q:30] others.", "= 4 nurses; = 30 people"),
    ("They took away our papers. [q:Two] of them have died.", "= 2 people"),
    ("[q:Three] of those who argued were driven off.", "= 3 people"),
    (
        "They met [q:40] farmers ([q:32] men and [q:8] women). [q:Nine] had fled.",
        "= 40 farmers; = 32 men; = 8 women; = 9 farmers"
    ),
    ("The birds flew [q:800] kilometres. [q:Five] of them did not return.", "= 800 kilometres; = 5 birds"),
    ("[q:Some 60] wounded were brought in by truck.", "~ 60 wounded"),
])
func `a number without a noun counts what was counted before it, or people`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    ("The trio were named as Kostiantyn Bondar, [q:33], Ivan Marek, [q:19] and Petro Sol.", "= 33 years; = 19 years"),
    ("Maria Kovach, [q:33], was taken from her house.", "= 33 years"),
    ("“They shot my son,” said Ibrahim Saleh ([q:41]).", "= 41 years"),
    ("He died aged [q:74] of a stroke.", "= 74 years"),
    ("They took a man of [q:about sixty] away.", "~ 60 years"),
    ("The grandmother, [q:63], crossed the border on foot.", "= 63 years"),
    ("She died at the age of [q:92].", "= 92 years"),
    ("A [q:14]-year-old boy was taken.", "= 14 years"),
    ("A [q:5]-month-old girl was taken.", "= 5 months"),
    ("[q:Fifty-six]-year-old Halyna Bondar was taken.", "= 56 years"),
    ("A man and a woman, [q:58], were wounded.", "= 58 years"),
    ("Men were [q:18- to 24]-year-old recruits.", "range 18...24 years"),
    ("[q:730] of the children were [q:below the age of five].", "= 730 children; < 5 years"),
    ("The boy is [q:five] years old.", "= 5 years"),
    ("She had turned [q:18] a week before.", "= 18 years"),
    ("They took men aged [q:18 to 60] from the village.", "range 18...60 years"),
    ("They took men [q:over 65] from the village.", "> 65 years"),
    ("They took children [q:under five] from the village.", "< 5 years"),
    ("They took people between the ages of [q:18 and 29] from the village.", "range 18...29 years"),
])
func `ages are years where nothing else is said`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    ("My son is [q:15].", "= 15 years"),
    ("The youngest is [q:thirteen].", "= 13 years"),
    ("The youngest victim, Hawa Barry, was [q:three].", "= 3 years"),
    ("A child who is [q:14] now will be a soldier.", "= 14 years"),
    ("Saad, now [q:22], was given a gun when he was [q:11].", "= 22 years; = 11 years"),
    ("The girl, then [q:13], was one of [q:23] pupils.", "= 13 years; = 23 pupils"),
    ("The boys, aged [q:10] and [q:15], were taken.", "= 10 years; = 15 years"),
    ("The boys, aged [q:4], [q:10] and [q:15], were taken.", "= 4 years; = 10 years; = 15 years"),
    ("They recruit boys as young as [q:10].", "= 10 years"),
    ("They met a girl of [q:seven] in a yellow dress.", "= 7 years"),
    ("[q:Nine] were [q:under 15].", "= 9 people; < 15 years"),
    ("[q:Between 30% and 50%] of gang members are [q:under 18].", "range 30...50 %; < 18 years"),
    ("Consent of a child [q:under 14] is not needed.", "< 14 years"),
    ("Anyone [q:over 60] may leave.", "> 60 years"),
    ("Her [q:12]-year-old son was taken.", "= 12 years"),
])
func `people are said to be so many years old by where the number stands`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    ("They took boys aged [q:10] and [q:20] men.", "= 10 years; = 20 men"),
    ("Fatima is a mother of [q:seven].", "= 7 children"),
    ("A group of [q:seven] left.", "= 7 people"),
])
func `not every number beside people is an age`(text: String, values: String) {
    expectQuantities(text, values)
}
