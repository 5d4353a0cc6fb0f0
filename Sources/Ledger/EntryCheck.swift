import Claims
import Documents
import Glibc
import Intake

/// Refuses an entry whose words do not stand at their offsets, in time linear in the entry.
struct EntryCheck {
    private let text: SourceText

    /// Checks every passage and zone of `entry` against its own text.
    static func check(_ entry: LedgerEntry) throws(LedgerError) {
        switch entry {
        case .document(let entry):
            try check(entry.document, entry.reading)
            guard let sha256 = entry.reading?.extraction.document.sha256 else { return }
            guard sha256 == entry.arrival.digests.sha256 else {
                throw .refused(detail: "an extraction of another document than the one that arrived")
            }
        case .run(let entry):
            try check(entry.document, entry.reading)
            guard entry.reading.map({ $0.extraction.document.sha256 == entry.sha256 }) ?? true else {
                throw .refused(detail: "a reading of another document than the one that is read anew")
            }
        case .sighting, .rejection, .deferral, .deferralEnded, .statement, .release, .released: return
        }
    }

    private static func check(_ document: Document, _ reading: NewReading?) throws(LedgerError) {
        let check = EntryCheck(text: document.text)
        try check.check(document.zones)
        guard let extraction = reading?.extraction else { return }
        for claim in extraction.claims { try check.check(claim) }
    }

    private func check(_ zones: [Zone]) throws(LedgerError) {
        var end = 0
        for zone in zones {
            guard zone.start >= end, zone.end > zone.start, zone.end <= text.bytes.count,
                isBoundary(zone.start), isBoundary(zone.end)
            else { throw .wordsDoNotStand(field: "zone", start: zone.start, end: zone.end) }
            end = zone.end
        }
    }

    private func check(_ claim: Claim) throws(LedgerError) {
        guard !claim.content.isEmpty else { throw .refused(detail: "a claim without words") }
        for passage in claim.content { try check("claim", passage.start, passage.end, passage.text) }
        for hop in claim.attribution {
            if let source = hop.source { try check("source", source.start, source.end, source.text) }
            if let cue = hop.cue { try check("cue", cue.start, cue.end, cue.text) }
        }
        for quantity in claim.quantities { try check("quantity", quantity.start, quantity.end, quantity.text) }
        for date in claim.dates { try check("date", date.start, date.end, date.text) }
        for place in claim.places { try check("place", place.start, place.end, place.text) }
        for category in claim.categories { try check("category", category.start, category.end, category.text) }
        for cue in claim.modalityCues { try check("modality cue", cue.start, cue.end, cue.text) }
        for mark in claim.sensitive { try check("sensitive mark", mark.start, mark.end, mark.text) }
    }

    /// Equal bytes also mean that the offsets cut no character: `words` is whole characters.
    private func check(_ field: String, _ start: Int, _ end: Int, _ words: String) throws(LedgerError) {
        var words = words
        let stands = words.withUTF8 { words in
            text.bytes.withUnsafeBytes { bytes in
                guard 0 <= start, start < end, end <= bytes.count, words.count == end - start,
                    let base = bytes.baseAddress, let other = words.baseAddress
                else { return false }
                return memcmp(base + start, other, words.count) == 0
            }
        }
        guard stands else { throw .wordsDoNotStand(field: field, start: start, end: end) }
    }

    /// Whether a character begins at `offset`, or the text ends there.
    private func isBoundary(_ offset: Int) -> Bool {
        offset == text.bytes.count || text.bytes[offset] & 0b1100_0000 != 0b1000_0000
    }
}
