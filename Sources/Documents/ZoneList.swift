/// Zones as they are found, front to back; each runs to where the next begins.
struct ZoneList {
    private var starts: [(kind: Zone.Kind, start: Int)] = []

    /// Begins a zone at `start`; more of the same body, lead or boilerplate is one zone.
    mutating func begin(_ kind: Zone.Kind, at start: Int) {
        let merges = kind == .body || kind == .lead || kind == .boilerplate
        if merges, starts.last?.kind == kind { return }
        starts.append((kind, starts.isEmpty ? 0 : start))
    }

    /// Where headlines and datelines begin.
    var headings: [Int] { starts.filter { $0.kind == .headline || $0.kind == .dateline }.map(\.start) }

    /// The zones of a text of `count` bytes: white space belongs to the zone before it, at the very top to the first.
    func zones(count: Int) -> [Zone] {
        starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1].start : count
            return Zone(starts[index].kind, Span(starts[index].start, end))
        }
    }
}
