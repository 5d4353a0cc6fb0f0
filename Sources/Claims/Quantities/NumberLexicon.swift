/// The words of which English makes numbers.
enum NumberLexicon {
    /// Words that say a number below a hundred by themselves.
    static let small = CardinalWords.units.merging(CardinalWords.tens) { unit, _ in unit }
        .merging(["zero": 0, "nought": 0, "naught": 0, "fourty": 40]) { number, _ in number }
        .mapValues(Double.init)

    /// Words that multiply the number before them, each in the singular and in the plural.
    static let scales: [String: Double] = [
        "hundred": 100, "hundreds": 100, "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6,
        "billion": 1e9, "billions": 1e9, "trillion": 1e12, "trillions": 1e12, "dozen": 12, "dozens": 12,
        "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
        "bn": 1e9, "bln": 1e9, "mn": 1e6, "mln": 1e6, "tn": 1e12, "tln": 1e12, "trn": 1e12,
    ]

    /// Letters that multiply the digits that they are glued to.
    static let suffixes: [String: Double] = [
        "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "tln": 1e12,
        "trn": 1e12,
    ]

    /// What a vague plural is taken to mean at least and at most.
    static let vague: [String: (lower: Double, upper: Double)] = [
        "tens": (20, 99), "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999),
        "thousands": (2_000, 9_999), "millions": (2_000_000, 9_999_999),
        "billions": (2_000_000_000, 9_999_999_999), "trillions": (2e12, 9_999_999_999_999),
    ]

    /// The vague plurals that "several" and "a few" make of a number: "several hundred" are hundreds.
    static let severally: [String: String] = [
        "dozen": "dozens", "hundred": "hundreds", "thousand": "thousands", "million": "millions",
        "billion": "billions", "trillion": "trillions", "hundreds": "hundreds", "thousands": "thousands",
        "millions": "millions", "dozens": "dozens", "billions": "billions",
    ]

    /// Parts of a whole, in the singular and in the plural.
    static let parts: [String: Double] = {
        var parts: [String: Double] = [
            "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
            "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15, "sixteenth": 16,
            "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100,
            "thousandth": 1e3, "millionth": 1e6, "billionth": 1e9, "trillionth": 1e12,
        ]
        for (part, whole) in parts where part.hasSuffix("h") || part == "third" || part == "quarter" {
            parts[part + "s"] = whole
        }
        return parts
    }()

    /// Whether a word in the singular is an ordinal: "eighteenth", "third".
    static func isOrdinal(_ word: String) -> Bool {
        ["first", "second"].contains(word) || parts[word].map { $0 > 2 } ?? false && word != "quarter"
            || word.hasSuffix("teenth") || word.hasSuffix("tieth")
    }

    /// Fractions that have a sign of their own.
    static let fractionSigns: [Unicode.Scalar: Double] = [
        "\u{BD}": 1 / 2, "\u{BC}": 1 / 4, "\u{BE}": 3 / 4, "\u{2153}": 1 / 3, "\u{2154}": 2 / 3, "\u{2155}": 1 / 5,
        "\u{2156}": 2 / 5, "\u{2157}": 3 / 5, "\u{2158}": 4 / 5, "\u{215B}": 1 / 8, "\u{215C}": 3 / 8,
        "\u{215D}": 5 / 8, "\u{215E}": 7 / 8,
    ]

    /// Letters that are glued to digits and say what is counted.
    static let gluedUnits: [String: String] = [
        "h": "hours", "hr": "hours", "hrs": "hours", "min": "minutes", "mins": "minutes", "sec": "seconds",
        "yr": "years", "yrs": "years", "ml": "ml", "mg": "mg", "g": "grams", "l": "litres", "t": "tonnes",
        "ha": "hectares",
        "kw": "kw", "mw": "mw", "gw": "gw", "mi": "miles",
    ]
}
