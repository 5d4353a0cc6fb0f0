/// The plurals of English nouns.
enum Plural {
    /// Nouns whose plural is the singular, and those that have no singular.
    private static let invariant: Set<String> = [
        "aircraft", "personnel", "staff", "pence", "police", "sheep", "fish", "deer", "series", "species", "people",
        "cattle", "infantry", "livestock", "km", "kg", "cm", "mm", "ml", "mg", "m", "g", "kw", "mw", "gw", "ha", "mph",
        "kph", "ft", "lb", "lbs", "offspring", "artillery", "cavalry", "equipment", "ammunition", "crew", "dead",
        "wounded", "injured", "headquarters", "barracks", "works", "hertz", "clergy", "folk", "youth", "swiss",
        "chinese", "japanese",
    ]

    private static let irregular = [
        "child": "children", "grandchild": "grandchildren", "schoolchild": "schoolchildren",
        "stepchild": "stepchildren", "person": "people", "foot": "feet", "tooth": "teeth", "goose": "geese",
        "mouse": "mice", "louse": "lice", "ox": "oxen", "life": "lives", "wife": "wives", "knife": "knives",
        "leaf": "leaves", "thief": "thieves", "wolf": "wolves", "half": "halves", "loaf": "loaves", "calf": "calves",
        "shelf": "shelves", "self": "selves", "housewife": "housewives", "midwife": "midwives", "hero": "heroes",
        "potato": "potatoes", "tomato": "tomatoes", "veto": "vetoes", "torpedo": "torpedoes", "embargo": "embargoes",
        "echo": "echoes", "cargo": "cargoes", "mosquito": "mosquitoes", "volcano": "volcanoes", "datum": "data",
        "medium": "media", "criterion": "criteria", "phenomenon": "phenomena", "bacterium": "bacteria",
        "german": "germans", "human": "humans", "roman": "romans", "ottoman": "ottomans", "shaman": "shamans",
        "talisman": "talismans", "passerby": "passersby", "quiz": "quizzes", "bus": "buses", "gas": "gases",
    ]

    /// The plural of a noun in the singular, in lower case.
    static func of(_ noun: String) -> String {
        if let plural = irregular[noun] { return plural }
        if invariant.contains(noun) || noun.hasSuffix("craft") { return noun }
        // "policeman", "servicewoman"
        if noun.hasSuffix("man") { return noun.dropLast(2) + "en" }
        if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
            return noun.dropLast() + "ies"
        }
        // "Yazidis", "Iraqis", but "basis" and "axis".
        let isPlural = noun.hasSuffix("s") && !["ss", "us", "sis", "xis", "as"].contains { noun.hasSuffix($0) }
        if isPlural { return noun }
        if noun.hasSuffix("sis") { return noun.dropLast(2) + "es" }
        let isHissing = ["s", "x", "z", "ch", "sh"].contains { noun.hasSuffix($0) }
        return noun + (isHissing ? "es" : "s")
    }
}
