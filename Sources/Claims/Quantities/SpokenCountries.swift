/// How often a text speaks of each country: which of the currencies of one name it means.
struct SpokenCountries {
    /// By the two letters of ISO 3166 how many places of the country the text names.
    private let counts: [String: Int]

    /// The countries of `places`.
    init(_ places: [PlaceMention]) {
        counts = places.reduce(into: [:]) { counts, place in
            if let code = place.code { counts[String(code.prefix(2)), default: 0] += 1 }
        }
    }

    /// Whether the text names a place of one of these countries.
    func contains(anyOf countries: some Sequence<String>) -> Bool {
        countries.contains { counts[$0] != nil }
    }

    /// The dollar of the only country with a dollar of its own that the text speaks of, and speaks of most; nil where it speaks
    /// of none such, or of the United States as well.
    var dollar: String? {
        let spoken = Currencies.dollarsByCountry.keys.filter { counts[$0] != nil }
        guard spoken.count == 1, let country = spoken.first, counts["US"] == nil,
            counts[country] == counts.values.max()
        else { return nil }
        return Currencies.dollarsByCountry[country]
    }

    /// The currency of this name, in the singular, of that country with one that the text speaks of most; nil where it
    /// speaks of none, or of two alike.
    func currency(named name: String) -> String? {
        var best: (code: String, count: Int)?
        var isTied = false
        for (country, code) in Currencies.byName[name] ?? [:] {
            guard let count = counts[country] else { continue }
            if let known = best, known.count >= count {
                isTied = isTied || known.count == count && known.code != code
            } else {
                best = (code, count)
                isTied = false
            }
        }
        return isTied ? nil : best?.code
    }
}
