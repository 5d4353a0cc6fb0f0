import Testing

@Suite("Words bear on categories only with those that they need")
struct CategorySenseTests {
    @Test(
        arguments: [
            "Two cluster bombs [attack-on-civilians:fell] on Saqba on Sunday evening.",
            "Government soldiers [denial-of-humanitarian-access:stripped] surgical kits and insulin from the lorries before they let them pass.",
            "Mothers mix sugar with water because the [denial-of-humanitarian-access:siege] has left no milk.",
            "Rebels [military-operation:hit] back with mortars at army positions in Mleiha.",
            "The commission on aid has [denial-of-humanitarian-access:withheld] travel papers from three agencies since October.",
            "Women were [abduction:carried] off on pick-ups and [sexual-violence:kept] as slaves.",
            "The army garrison [military-operation:abandoned] Zalingei without a shot.",
            "Within a week the region had [displacement:emptied].",
            "Eight former leaders were [detention-disappearance:arrested] at the bridge and flown to Baku.",
            "The crossing has [denial-of-humanitarian-access:stayed] shut for 70 days.",
            "The cabinet has [settlement-transfer-in:legalised] five outposts east of Ramallah.",
            "Leaflets [displacement:told] the people of Beit Lahia to [displacement:go] south at once.",
            "Wards must [forced-conscription:supply] five young men each or pay.",
            "One in four fighters in the camp was [child-recruitment-use:under age].",
            "Rebels have [attack-on-school-or-hospital:turned] the primary school of Kibirizi into quarters for their men.",
            "The new rulers of Goma [deportation-transfer:trucked] 1,500 people to the Rwandan border and [deportation-transfer:pushed] them across.",
            "Teachers from Dagestan are [settlement-transfer-in:offered] a million roubles to move to Berdiansk.",
            "He had been given [torture-ill-treatment:shocks] through clips on his ears.",
            "Eritrean soldiers [sexual-violence:raped] her and [torture-ill-treatment:pushed] a hot rod into her.",
            "France will host a [humanitarian-aid:donors' conference] next week.",
            "Children [child-recruitment-use:make] up as much as half of the gangs' members.",
            "Kidnappers [abduction:freed] six nuns on Thursday.",
            "Occupation authorities are [forced-conscription:compiling] registers of men born between 1995 and 2007.",
            "A boarding school in Falam was [attack-on-school-or-hospital:wiped] out by two jets, and nobody was in it.",
            "On the radio they said the cockroaches must be [extermination-genocide:wiped out] before the rains.",
            "Nobody has been [accountability:arrested] for the attack.",
            "Pupils in Mariupol [forced-assimilation:wrote] letters to Russian soldiers and made [forced-assimilation:trench candles].",
            "Military families from Tver can get a [settlement-transfer-in:mortgage] at two per cent if they buy in Mariupol.",
            "The schoolgirls [weapons-production:wired] up attack drones at the college in Yelabuga.",
            "Israeli tanks have [attack-on-school-or-hospital:reached] the gates of the Indonesian hospital and cut its power.",
        ]
    )
    func `what common words do to whom, where or with what is decisive`(marked: String) {
        expectMarks(marked, before: wartime)
    }

    @Test(
        arguments: [
            "She poured tea for the guests and came back with bread.",
            "The letter never came back from the ministry.",
            "The recruiter of the shipping company offered him a job on a tanker.",
            "The contract was signed by the owner of the mill in March.",
            "The singer branded the festival a success.",
            "He spent nine days by the lake and slept in a hotel.",
            "The minister took in a concert on Friday evening.",
            "The commission reported 63 cases of measles in the valley.",
            "A reporter recognised the actor at the tax office.",
            "The hearing in his left ear is weak.",
            "Gardeners cut the hedge and carried off the leaves.",
            "The piano saved the evening.",
            "Trucks were carrying apples to the market.",
            "The Hague Conference will publish its yearbook in May.",
            "The factory will lay off workers because of a lack of orders.",
            "The painter passed through Vienna and wired money home.",
            "The company ships a million batteries a year.",
            "The school is closed on Fridays.",
            "Doctors examined the patients for measles.",
            "The bus crossed three borders on its way to Lisbon.",
            "The charity sells old clothes and pays its staff well.",
            "The general shared a room with his brother at college.",
            "The museum was visited by 40 families on Sunday.",
            "The new stadium belongs to a builder from Turin.",
            "The house was sold to a dentist from Milan.",
            "Actors stormed out of the theatre after the vote.",
            "The owner of the bakery is looking for a cook.",
            "The dean put the number of students at 400.",
            "The chess club lost ground in the league.",
            "Villagers watched the planes of the air show.",
            "The bank's losses fell in the spring.",
            "The fate of the reform is unknown.",
        ]
    )
    func `and without that they mean nothing, even in a war`(text: String) { expectMarks(text, before: wartime) }
}
