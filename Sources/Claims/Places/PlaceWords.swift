import Documents

/// The words of English by which a name shows what sort of place it is of, or that it is of none.
enum PlaceWords {
    /// Nouns for parts of countries and of the earth; written large, they belong to the name.
    static let regions: Set<String> = [
        "oblast", "region", "province", "district", "governorate", "state", "county", "raion", "rayon", "krai",
        "territory", "republic", "federation", "emirate", "kingdom", "prefecture", "department", "canton", "okrug",
        "voivodeship", "municipality", "hromada", "division", "commune", "strip", "peninsula", "valley", "highlands",
        "mountains", "desert", "plains", "delta", "basin", "coast", "island", "islands", "regions", "oblasts",
        "provinces", "districts", "states", "governorates",
    ]
    /// Those nouns of several that share one: "Donetsk and Luhansk Regions".
    static let sharedKinds: Set<String> = [
        "oblasts", "regions", "provinces", "districts", "governorates", "counties", "municipalities", "departments",
        "prefectures",
    ]
    /// Nouns for settlements; written large, they belong to the name.
    static let towns: Set<String> = ["city", "town", "village", "settlement", "suburb", "township"]
    /// Nouns for waters, buildings and works that are places whoever runs them.
    static let sites: Set<String> = [
        "airport", "airfield", "airbase", "base", "camp", "zone", "port", "harbour", "harbor", "seaport", "station",
        "plant", "bridge", "dam", "reservoir", "square", "street", "avenue", "boulevard", "road", "highway", "park",
        "checkpoint", "crossing", "corridor", "cemetery", "steelworks", "mine", "refinery", "forest", "river", "lake",
        "sea", "hill", "heights", "mountain", "bay", "gulf", "canal", "strait", "ocean", "barracks", "roundabout",
        "junction", "compound", "dungeon", "complex", "tower", "farm", "neighborhood", "neighbourhood", "quarter",
    ]
    /// Nouns for houses that somebody runs: places but where they act themselves.
    static let houses: Set<String> = [
        "hospital", "clinic", "theatre", "theater", "stadium", "hotel", "market", "mall", "museum", "palace", "prison",
        "jail", "colony", "mosque", "church", "cathedral", "monastery", "orphanage", "sanatorium", "factory",
    ]
    /// Those nouns for sites that small letters name no one site with: "the Gaza zone", "Kyiv streets".
    static let vagueSites: Set<String> = [
        "zone", "street", "road", "quarter", "neighborhood", "neighbourhood", "compound", "complex", "farm", "market",
        "mine", "base", "hill", "corridor", "college", "church", "factory", "hotel", "colony", "forest", "sea",
        "crossing", "checkpoint", "plant", "clinic",
    ]
    /// Nouns for what leads from one place to another: "the Goma–Sake road".
    static let ways: Set<String> = [
        "road", "highway", "motorway", "route", "railway", "line", "border", "pipeline", "corridor", "ferry", "axis",
    ]
    /// Nouns beside which a name that no list has is that of a firm, a body or a thing, and of no place.
    static let things: Set<String> = [
        "airline", "app", "brand", "chain", "charity", "channel", "company", "concert", "conglomerate", "contractor",
        "drone", "festival", "firm", "giant", "group", "gun", "manufacturer", "missile", "movement", "operator",
        "programme", "program", "retailer", "rifle", "rocket", "shop", "sign", "software", "subsidiary", "supermarket",
        "supplier", "tank", "vaccine", "vehicle", "vessel",
    ]
    /// Nouns for houses of learning: organisations but where something is at them.
    static let institutions: Set<String> = [
        "university", "school", "college", "institute", "polytech", "polytechnic", "academy", "kindergarten", "lyceum",
    ]
    /// Prepositions of being and going somewhere.
    static let locatives: Set<String> = [
        "in", "at", "near", "from", "to", "into", "around", "outside", "inside", "toward", "towards", "across", "via",
        "through", "throughout", "within", "on", "between", "above", "over", "beyond", "upon",
    ]
    /// Nouns of an office whose "of" names no place that something is said of: "the President of Ukraine".
    static let offices: Set<String> = [
        "president", "premier", "minister", "king", "queen", "prince", "princess", "emir", "sultan", "shah", "tsar",
        "emperor", "chancellor", "ambassador", "ombudsman", "ombudswoman", "governor", "mayor", "secretary",
        "commissioner", "patriarch", "metropolitan", "archbishop", "bishop", "consul", "vice-president", "speaker",
    ]
    /// Directions before a name: what is looked up is the name behind them.
    static let directions: Set<String> = [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "greater", "upper",
        "lower", "northeastern", "northwestern", "southeastern", "southwestern", "northeast", "northwest", "southeast",
        "southwest", "occupied", "mainland", "inner", "outer", "old", "downtown",
    ]
    /// Nouns of bodies and of treaties that have a place's name for their own: "the Azov regiment", "the Rome Statute".
    static let bodies: Set<String> = [
        "accord", "agreement", "convention", "declaration", "format", "process", "protocol", "statute", "treaty",
        "regiment", "battalion", "brigade", "corps", "squadron", "legion", "newspaper", "website", "cartel",
    ]
    /// Words that many houses and areas have in their names, of which alone no name is made: "General Hospital".
    static let common: Set<String> = [
        "general", "central", "regional", "district", "national", "government", "medical", "public", "state",
        "children",
        "main", "local", "military", "union", "technical", "high", "primary", "secondary", "international", "the",
    ]
    /// Nouns for peoples and parts of them, before which a name is theirs: "the Masalit population".
    static let peoples: Set<String> = [
        "population", "community", "communities", "tribe", "tribes", "people", "peoples", "civilians", "clan",
        "minority", "ethnicity",
    ]
    /// Articles of Arabic, which belong to the name behind the hyphen.
    static let arabicArticles: Set<String> = [
        "al", "el", "an", "ar", "as", "ash", "at", "ad", "az", "ul", "es", "er", "et", "ed", "ez",
    ]
    /// Words in small letters before a house's noun that the name of a house goes over: "al-Nur primary school".
    static let kindsOfHouse: Set<String> = [
        "primary", "secondary", "high", "general", "central", "military", "field", "medical", "refugee", "displacement",
        "power", "police", "international", "maternity", "children",
    ]
    /// Towns of these names there are, but the words mean something else.
    static let times = Set(MonthNames.full + WeekdayNames.full).union([
        "spring", "autumn", "christmas", "easter", "ramadan", "earth", "moon", "internet",
    ])
    /// Names of governments' houses, of bodies of states and of movements, which the gazetteer or the model may take for
    /// places: they act, and nothing happens there.
    static let seats: Set<String> = [
        "kremlin", "pentagon", "white house", "downing street", "capitol hill", "wall street", "un", "eu", "nato",
        "european union", "african union", "united nations", "asean", "ecowas", "brics", "opec", "osce", "igad", "sadc",
        "mercosur", "g7", "g20", "hamas", "hezbollah", "hizbullah", "taliban", "al qaeda", "al shabaab", "boko haram",
        "isis", "wagner", "monusco", "minusma", "minusca", "unmiss", "unifil", "unrwa", "rosgvardia", "janjaweed",
        "wazalendo", "naftogaz", "gazprom", "rosatom", "energoatom",
    ]

    /// What sort of place `word`, in lower case, is a noun for; nil where it is none.
    static func precision(of word: String) -> PlacePrecision? {
        if regions.contains(word) { return .region }
        if towns.contains(word) { return .town }
        return sites.contains(word) || houses.contains(word) || institutions.contains(word) ? .site : nil
    }
}
