import Foundation
import Language

/// Decides which of the places that a name can mean a text means.
///
/// Every meaning has a score: how well known the place is, plus how much the text speaks of its country, plus whether
/// settled towns of the text lie near. Where two countries' places score alike, nothing is decided.
struct PlaceResolver {
    // What is known without the text. A town's score is the decimal logarithm of its population.
    /// A country's score.
    private static let country = 9.0
    /// A region's.
    private static let region = 6.0
    /// What lies in several countries: whoever says "Red Sea" means no subdivision of that name.
    private static let acrossCountries = 11.0
    /// A region that is said to be one.
    private static let statedRegion = 9.5
    /// A region that has its name from a town of its country, where it is not said to be a region.
    private static let namesake = 3.0
    /// A town whose population is not known.
    private static let unknownTown = 3.0
    /// The smallest town that gives its name to regions, airports and bridges.
    private static let namingTown = 10_000.0
    /// What a text adds to the places of a country that it speaks of at all, and what to those of the only one.
    private static let support = (any: 1.5, only: 4.5)
    /// What settled towns of the text near a place add to it.
    private static let near = 0.5
    /// What the place behind a comma adds to those within it, and to those of its country.
    private static let inside = (same: 7.0, country: 6.0)
    /// By how much the best meaning must lead another country's.
    private static let lead = 0.5
    /// The lead by which a meaning is certain enough to speak for its country.
    private static let certainLead = 1.5

    private struct Reading: Hashable {
        let name: [UInt8]
        let precision: PlacePrecision?
        /// The code of the place behind a comma: "Horlivka, Donetsk Oblast".
        let within: String?
    }

    private let text: AnnotatedText
    private let lookup: PlaceLookup

    /// A resolver of names in `text`, whose tokens `lookup` knows.
    init(_ text: AnnotatedText, _ lookup: PlaceLookup) {
        self.text = text
        self.lookup = lookup
    }

    /// What each of `names` means; nil where it is not known or not decided.
    func meanings(of names: [PlaceName]) -> [GazetteerEntry?] {
        let candidates = names.map(candidates)
        var evidence = peoples()
        for (name, entries) in zip(names, candidates) where name.precision != .site {
            let best = choose(entries, name.precision, lead: Self.certainLead) { _ in 0 }
            if let best, let country = best.country { evidence[country, default: 0] += best.kind == .country ? 2 : 1 }
        }
        let total = max(evidence.values.reduce(0, +), 1)
        let (any, only) = Self.support
        let support = evidence.mapValues { any + (only - any) * $0 / total }
        let first = zip(names, candidates).map { name, entries in
            choose(entries, name.precision) { $0.country.flatMap { support[$0] } ?? 0 }
        }
        let settled = Set(first.compactMap { $0 }.filter { $0.kind == .town }.compactMap(Cell.init))
        var decided: [Reading: GazetteerEntry?] = [:]
        return names.indices.map { number in
            let within = container(of: number, names, first)
            let reading = Reading(
                name: lookup.name(names[number].tokens),
                precision: names[number].precision,
                within: within
            )
            if let known = decided[reading] { return known }
            // A site is named for what the text speaks of elsewhere too, or for something else: Sandy Hook, Al-Shifa.
            let isSite = names[number].precision == .site
            let entries = candidates[number].filter { !isSite || $0.country.map { support[$0] != nil } ?? true }
            let meaning = choose(entries, names[number].precision) { entry in
                let near = Cell(entry)?.around.contains(where: settled.contains) ?? false
                return (entry.country.flatMap { support[$0] } ?? 0) + (near ? Self.near : 0) + Self.bonus(entry, within)
            }
            decided[reading] = .some(meaning)
            return meaning
        }
    }

    // MARK: Evidence

    /// How often the text names the people of each country.
    private func peoples() -> [String: Double] {
        var counts: [String: Double] = [:]
        for (number, token) in text.tokens.enumerated() where token.form.first?.isUppercase ?? false {
            for country in lookup.peoples(number) { counts[country, default: 0] += 1 }
        }
        return counts
    }

    /// The code of the place that stands right behind the name and a comma.
    private func container(of number: Int, _ names: [PlaceName], _ meanings: [GazetteerEntry?]) -> String? {
        let end = names[number].tokens.upperBound
        guard number + 1 < names.count, names[number + 1].tokens.lowerBound - end <= 2, end < text.tokens.count,
            text.tokens[end].form == "," || text.tokens[end].form == "("
        else { return nil }
        return meanings[number + 1]?.kind == .town ? nil : meanings[number + 1]?.code
    }

    private static func bonus(_ entry: GazetteerEntry, _ within: String?) -> Double {
        guard let within, let code = entry.code, entry.kind != .country else { return 0 }
        if code == within { return inside.same }
        return code.prefix(2) == within.prefix(2) ? inside.country : 0
    }

    /// Three degrees of the earth each way: places of one cell or of neighbours are near each other.
    private struct Cell: Hashable {
        let latitude: Int
        let longitude: Int

        init?(_ entry: GazetteerEntry) {
            guard let latitude = entry.latitude, let longitude = entry.longitude else { return nil }
            self.init(Int((latitude / 3).rounded(.down)), Int((longitude / 3).rounded(.down)))
        }

        private init(_ latitude: Int, _ longitude: Int) {
            self.latitude = latitude
            self.longitude = longitude
        }

        var around: [Cell] {
            (-1...1).flatMap { north in (-1...1).map { Cell(latitude + north, longitude + $0) } }
        }
    }

    // MARK: Meanings

    private func candidates(_ name: PlaceName) -> [GazetteerEntry] {
        let whole = lookup.places(name.tokens)
        if !whole.isEmpty { return whole }
        let core = lookup.places(name.core)
        if !core.isEmpty { return core }
        if name.precision == .site { return inner(name.core) }
        guard name.core.count > 1 else { return [] }
        let first = text.tokens[name.core.lowerBound].form.lowercased()
        return PlaceWords.directions.contains(first) ? lookup.places(name.core.dropFirst()) : []
    }

    /// What a site is named for: the longest place at its name's start, or one that the model sees in it.
    private func inner(_ tokens: Range<Int>) -> [GazetteerEntry] {
        let last = tokens.last { text.tokens[$0].tag == .properNoun }.map { $0..<$0 + 1 }
        let starts = stride(from: min(tokens.count - 1, 4), to: 0, by: -1).map { tokens.prefix($0) }
        for part in starts + [last].compactMap({ $0 }) {
            let entries = lookup.places(part).filter { $0.kind != .town || ($0.population ?? 0) >= Self.namingTown }
            if !entries.isEmpty { return entries }
        }
        return []
    }

    private func choose(
        _ entries: [GazetteerEntry],
        _ precision: PlacePrecision?,
        lead: Double = lead,
        support: (GazetteerEntry) -> Double
    ) -> GazetteerEntry? {
        let isLarge = { (entry: GazetteerEntry) in entry.kind == .town && (entry.population ?? 0) >= Self.namingTown }
        let towns = Set(entries.filter(isLarge).compactMap(\.country))
        let scored = entries.map { entry in
            (
                entry: entry,
                score: Self.prior(entry, precision, hasTown: entry.country.map(towns.contains) ?? false)
                    + support(entry)
            )
        }
        guard let best = scored.max(by: { $0.score < $1.score }) else { return nil }
        let rival = scored.filter { $0.entry.country != best.entry.country }.map(\.score).max()
        return rival.map { best.score - $0 >= lead } ?? true ? best.entry : nil
    }

    private static func prior(_ entry: GazetteerEntry, _ precision: PlacePrecision?, hasTown: Bool) -> Double {
        switch entry.kind {
        case .country: country
        case .region where entry.code == nil: acrossCountries
        case .region where precision == .region: statedRegion
        case .region: hasTown ? namesake : region
        case .town: max(entry.population.map { $0 > 0 ? log10($0) : unknownTown } ?? unknownTown, unknownTown)
        case .demonym: 0
        }
    }
}
