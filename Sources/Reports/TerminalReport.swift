import Claims
import Documents
public import Ledger
import SafeText

/// Texts for a terminal; every word of a document in them is foreign and shown so that it can do no harm.
public struct TerminalReport: Sendable {
    /// What stands over every list of claims.
    public static let caution = "Claims are repeated as the texts make them; nothing here is verified."

    /// How many characters a line has at most.
    public let width: Int

    /// Texts in lines of at most `width` characters, never under 40.
    public init(width: Int = 100) {
        self.width = max(40, width)
    }

    /// Claims of the ledger, under the documents that make them.
    public func claims(_ claims: [StoredClaim]) -> String {
        guard !claims.isEmpty else { return "No claims.\n" }
        var blocks = [Self.caution]
        var document: DocumentLabel?
        for stored in claims {
            if stored.document != document {
                document = stored.document
                blocks.append(heading(stored.document))
            }
            blocks.append(claim(stored))
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// How much a ledger holds.
    public func status(_ status: LedgerStatus) -> String {
        """
        documents    \(status.analysed + status.unsupportedLanguage) \
        (\(status.analysed) analysed, \(status.unsupportedLanguage) in a language that claimd does not read)
        sightings    \(status.sightings)
        claims       \(status.claims)
        rejected     \(status.rejections)
        deferred     \(status.deferrals)
        last file    \(status.lastReceived ?? "none yet")
        custody      \(status.custodyEntries) entries, head \(status.custodyHead.prefix(16))
        schema       \(status.schemaVersion)
        size         \(status.bytes) bytes

        """
    }

    private func claim(_ stored: StoredClaim) -> String {
        ClaimText(claim: stored.claim, document: stored.document.id, width: width).lines(
            number: "\(stored.ordinal + 1)"
        )
    }

    private func heading(_ label: DocumentLabel) -> String {
        let facts = [label.id, label.publisher, label.published, label.title].compactMap { $0?.escaped }
        return Columns.wrap(facts.joined(separator: " · "), width: width, indent: "")
    }
}
