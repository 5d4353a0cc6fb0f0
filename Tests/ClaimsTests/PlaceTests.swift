import Claims
import Documents
import TestSupport
import Testing

@Suite("Places are found as they are written, and known by the text around them")
struct PlaceTests {
    /// Expects the places at the marks `place`, and those marked with a code of that code: `[UA-14:Mariupol]`.
    private func expectPlaces(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let marked = MarkedText(marked)
        let found = analysis(marked).places
        let all = marked.labels.flatMap(marked.passages).sorted { $0.start < $1.start }
        #expect(found.map(\.passage) == all, sourceLocation: sourceLocation)
        for place in found {
            let label = marked.labels.first { marked.passages($0).contains(place.passage) }
            guard let label, label != "place" else { continue }
            #expect(place.code ?? "none" == label, "\(place.text)", sourceLocation: sourceLocation)
        }
    }

    @Test(
        arguments: [
            // Countries as actors, with and without a possessive.
            "[RU:Russia] deprives Ukrainian children of parental care.",
            "[RU-MOW:Moscow] intends to increase the pace of mobilization.",
            "It condemned [RU:Russia]’s latest crimes.",
            "[MM:Burma] and [CI:Ivory Coast] signed the treaty, and the [GB:UK] did not.",
            // Parts of countries, by words of their sort.
            "People arrived in [UA-14:Horlivka], [UA-14:Donetsk Oblast], on Monday.",
            "They were in the occupied areas of [UA-14:Donetsk] and [UA-09:Luhansk] regions.",
            "Shells fell in [UA-14:Donetsk] and [UA-09:Luhansk] Regions.",
            "Orlo Lift Corp makes cranes. Orlo made a loss last year.",
            "He was married to someone from the [UA:Donbas] region of [UA:Ukraine].",
            "The zone lies in the [RU-TA:Republic of Tatarstan], in the east.",
            "Children are taken to the territory of the [RU:Russian Federation].",
            "The city of [UA-14:Mariupol] fell in May.",
            "Fighters fled from [SY-ID:Idlib Governorate] to [SY-DY:Deir ez-Zor] and to [TR:Turkey].",
            "The army burned villages in [MM-16:Rakhine State] and [MM-01:Sagaing Region].",
            "M23 seized [CD-NK:Goma], the capital of [CD-NK:North Kivu] province in the [CD:Democratic Republic of the Congo].",
            // Names of several words and of two towns.
            "Israeli forces entered [PS-KYS:Khan Younis] and [PS-RFH:Rafah] in the [PS:Gaza Strip].",
            "RSF fighters killed hundreds in [SD-DN:El Fasher], [SD-DN:North Darfur].",
            "[AZ:Azerbaijan] attacked [AZ-XA:Stepanakert] in [AZ:Nagorno-Karabakh].",
            "Residents of [ET-TI:Mekelle] in [ET-TI:Tigray] said Eritrean soldiers had come.",
            "The trial was held in [NL-ZH:The Hague].",
            "The [UA:Ukraine]-[RU:Russia] border was closed.",
            // In the name of a treaty, or in an adjective, it is none.
            "The crimes that the Rome Statute and the Minsk agreements speak of were committed in [SD:Sudan].",
            "A U.S.-funded study was made in [UA:Ukraine].",
            "The Islamic State of Iraq took [IQ-NI:Mosul] from the Iraqi army.",
            "The Houthis fired at ships in the [none:Red Sea] off [YE-HU:Hodeidah].",
            "The Syrian Democratic Forces held [SY-RA:Raqqa], [SY-HA:Hasakah] and [SY-HL:Kobani].",
            // Installations.
            "Shells hit the [UA-23:Zaporizhzhia Nuclear Power Plant] near [UA-23:Enerhodar] in [UA:Ukraine].",
            "Teenagers study at the [place:Alabuga Special Economic Zone] in [RU:Russia].",
            "Israeli warplanes hit [none:Al-Shifa Hospital] in [PS-GZA:Gaza City].",
            // With a noun written small.
            "People fled to the [place:Nyala airport] and the [place:Hakari bridge].",
            "A [RU-MOW:Moscow] hotel burned.",
            "The girls were taken in [place:Maradun Local Government Area] of [NG-ZA:Zamfara State].",
            "Shots were fired at the [place:Gomel] checkpoint.",
            "The [place:Dover] plant was shut.",
            "The [place:Goma]–[place:Rutshuru] road is shut.",
            "The aggression of the [RU:russian federation] goes on.",
            // Beside one that is known.
            "Drones hit the villages of [place:Aitaroun] and [place:Markaba].",
        ]
    )
    func `as they are written`(_ marked: String) { expectPlaces(marked) }

    @Test(
        arguments: [
            "Russian forces shelled Ukrainian towns, Israeli and Syrian officials said.",
            "The Ministry of Foreign Affairs of Ukraine shared the update.",
            "The National Guard of Ukraine fought on.",
            "The President of the Russian Federation spoke.",
            "The Kyiv Independent interviewed them.",
            "The UN Security Council condemned it.",
            "U.N. and EU officials met.",
            "The Gaza Health Ministry counted the dead.",
            "The Rome Statute and the Geneva Conventions forbid it.",
            "The Kremlin was accused of war crimes.",
            "A Moscow-backed official resigned.",
            "Pro-Russia activists marched.",
            "The Azov regiment and the Bank of England said nothing.",
            "The turkey was served in May.",
            "A nice reading of the bill may split the house.",
            "Jordan Peterson wrote a book.",
            "It cost US$18.6 million and KSh 500.",
            "A US spokesman said so.",
            "ASEAN called for talks.",
            "He was given a Kalashnikov.",
            "The rebels tax each ton of coltan.",
            "The killing of the Yazidis went on.",
            "The Fourth Geneva Convention forbids it.",
            "They shut the shop on Good Friday.",
            "She lived there under the name of Hafsa.",
            "The operator Voltenergo said so.",
            "He was taken from the Zarvana festival.",
            "They studied the Earth’s magnetic field.",
            "He worked at St Brendan’s College.",
            "It belongs to Hezbollah.",
        ]
    )
    func `but no adjectives, and no names in names of something else`(_ text: String) { expectPlaces(text) }

    @Test(
        arguments: [
            ("A spy was poisoned in [GB-WIL:Salisbury], [GB:Britain] said.", "a town of many by its country"),
            ("Clinton won [US-GA:Georgia], [US-FL:Florida] and [US-OH:Ohio].", "a state among states"),
            (
                "[GE:Georgia] said that [GE-AB:Abkhazia] was occupied. It lies near [GE-TB:Tbilisi].",
                "a country by its towns"
            ),
            ("He flew to [LB-AS:Tripoli], [LB:Lebanon].", "what stands behind a comma"),
            ("Lebanese soldiers patrolled [LB-AS:Tripoli] and [LB-BA:Beirut].", "its people"),
            ("Fighting in [LY:Libya] reached [LY-TB:Tripoli].", "its country"),
            ("She moved to [US:Paris], [US-TX:Texas].", "a smaller namesake"),
        ]
    )
    func `by what else the text names`(_ marked: String, _ why: String) { expectPlaces(marked) }

    @Test func `what no list decides has no code`() {
        let found = analysis(MarkedText("The camp near Zarvandia in Kashmir was empty.")).places
        #expect(found.allSatisfy { $0.code == nil })
    }

    @Test func `a town has a point, an area has none`() throws {
        let found = analysis(MarkedText("Mariupol lies in Donetsk Oblast, Ukraine.")).places
        #expect(found.map(\.precision) == [.town, .region, .country])
        let mariupol = try #require(found.first)
        #expect(abs((mariupol.latitude ?? 0) - 47.1) < 0.1 && abs((mariupol.longitude ?? 0) - 37.5) < 0.1)
        #expect(found.dropFirst().allSatisfy { $0.latitude == nil && $0.longitude == nil })
    }

    @Test func `whatever the text, places stand in order, at their words, and apart`() {
        var generator = SeededGenerator()
        print("seed \(generator.seed)")
        let words = [
            "Russia", "of", "the", "Oblast", "Donetsk", "and", ",", "“", "”", "Alabuga", "Special Economic Zone", "in",
            "North", "Kivu", "'s", "-", "Republic", "President", "Gaza", "City", "said", "Ukrainian", "’s", "Prison",
        ]
        for _ in 0..<40 {
            let text = (0..<30).map { _ in words.randomElement(using: &generator)! }.joined(separator: " ")
            let source = SourceText(text)
            let places = analysis(MarkedText(text)).places
            for place in places { #expect(source[place.passage.span] == place.text) }
            for (left, right) in zip(places, places.dropFirst()) { #expect(left.end <= right.start, "\(text)") }
        }
    }
}
