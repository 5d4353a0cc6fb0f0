public import Claims
import Documents
import SafeText

/// Texts about single files, read without a ledger.
extension TerminalReport {
    /// A file's extraction.
    public func extraction(_ extraction: Extraction, name: String) -> String {
        let header = extraction.document
        var blocks = [heading(header, name: name)]
        for (ordinal, claim) in extraction.claims.enumerated() {
            blocks.append(ClaimText(claim: claim, document: header.id, width: width).lines(number: "\(ordinal + 1)"))
        }
        blocks.append(closing(extraction.claims.count, header))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// Why a file makes its claims, and no others; `offset` is the byte that was asked about, if one was.
    public func explanation(_ explanation: Explanation, name: String, at offset: Int?) -> String {
        let header = explanation.document
        var blocks = [heading(header, name: name)]
        blocks += ExplanationText(explanation, width: width, showsMarks: offset != nil).blocks()
        if let offset, header.language == "en" {
            let zone = explanation.zones.first.map { "its zone is \($0.kind.rawValue)" } ?? "the text ends before it"
            if explanation.clauses.isEmpty { blocks.append("Byte \(offset) stands in no sentence: \(zone).") }
        } else {
            blocks.append(closing(explanation.clauses.count { $0.claim != nil }, header))
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func heading(_ header: Extraction.Header, name: String) -> String {
        // A name's own spaces stay as they are.
        let file = "file        \(name.escaped)\n"
        let facts = [
            ("title", header.title?.shown ?? "none given"),
            ("publisher", header.publisher?.shown ?? "none given"),
            ("published", header.published?.shown ?? "none given"),
            ("document", "\(header.id), language \(header.language), \(header.encoding.rawValue)"),
        ]
        return file + facts.map { Columns.row($0.0, $0.1, width: width, indent: "") }.joined(separator: "\n")
    }

    private func closing(_ count: Int, _ header: Extraction.Header) -> String {
        guard header.language == "en" else { return "No claims: its language, \(header.language), is not read." }
        guard count > 0 else { return "No claims." }
        let claims =
            count == 1
            ? "1 claim, alleged and not verified: it is" : "\(count) claims, alleged and not verified: they are"
        return Columns.wrap("\(claims) what the text puts forward, and no more is known.", width: width, indent: "")
    }
}
