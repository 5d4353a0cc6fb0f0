import Testing

@Suite("What is done to whom is read alike in every construction")
struct CategoryConstructionTests {
    @Test(
        arguments: [
            "Two suburbs of Homs were under mortar [attack-on-civilians:fire] for a week.",
            "A market was subjected to [attack-on-civilians:shelling] by the separatists.",
            "Raiders on camels [attack-on-civilians:[killing-maiming:killed]] nine herders at a well near Geneina.",
            "Gunners [attack-on-civilians:shelled] the town's northern edge.",
            "Most were [detention-disappearance:held] in pits.",
            "For want of money the [humanitarian-aid:charity] has [humanitarian-aid:cut] [humanitarian-aid:rations] for the camps.",
            "Officers gave the villagers six [deportation-transfer:hours to leave].",
            "Shells [attack-on-civilians:fell] on a ferry and an oil tanker in the harbour.",
        ]
    )
    func `under and to a noun of the deed, by a noun that a verb carries, of a part or a crowd`(marked: String) {
        expectMarks(marked, before: wartime)
    }

    @Test func `of what is joined, each is judged by itself`() {
        expectMarks(
            "Jets [attack-on-civilians:[military-operation:hit]] a [military-operation:barracks] and two flats in Nyala.",
            before: wartime
        )
        expectMarks(
            "Jets [military-operation:hit] a [military-operation:barracks] and a tank in Nyala.",
            before: wartime
        )
    }

    @Test func `after a flood people are helped, and nobody is attacked`() {
        expectMarks(
            "[humanitarian-aid:Rescue] teams [humanitarian-aid:brought] food and tents to the village.",
            before: "\n\n\nA cyclone crossed the coast on Friday, and floodwater covered the fields."
        )
    }

    @Test func `a brief text needs fewer words of a war than a long one`() {
        let brief = "Two shells [attack-on-civilians:fell] on a tram stop. The occupation has banned the market."
        expectMarks(brief, before: "")
        expectMarks(
            "Two shells fell on a tram stop. The occupation has banned the market.",
            before: String(repeating: " The mayor spoke of the trams, the weather and the price of bread.", count: 12)
        )
    }
}
