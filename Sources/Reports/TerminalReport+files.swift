public import Control
public import Ledger
import Intake
import SafeText

/// Texts about files: what became of them, and those that were rejected.
extension TerminalReport {
    /// How a running claimd is; nil where none runs, or it does not tell.
    public func service(_ service: ServiceCondition?) -> String {
        guard let service else { return "claimd       does not run here, or does not tell you\n" }
        return """
            claimd       \(service.program), process \(service.pid), ready since \(service.ready)
            watching     by \(service.mode == "inotify" ? "events" : "listing at intervals"): \
            \(service.waiting) waiting, \(service.inHand) in hand
            since then   \(service.summary)

            """
    }

    /// What became of the files that `name` means.
    public func fates(_ fates: [FileFate], of name: String) -> String {
        guard !fates.isEmpty else {
            return "claimd knows no file \(name.escaped) that you may ask about.\n"
        }
        return fates.map(lines).joined(separator: "\n") + "\n"
    }

    /// Rejected files, each with why and what to do.
    public func rejections(_ rows: [RejectionRow]) -> String {
        guard !rows.isEmpty else { return "No rejected files.\n" }
        return rows.map { row in
            var blocks = ["\(row.job) \(row.at) \(String(escaping: row.path.bytes)) (\(row.reason))"]
            blocks.append(Columns.wrap("\(row.explanation) \(row.advice)".escaped, width: width, indent: "    "))
            if let release = row.release, let person = row.releasedBy, let at = row.released {
                let job = row.retryJob.map { ", as job \($0)" } ?? ""
                blocks.append("    \(release.rawValue) by user \(person) at \(at)\(job)")
            }
            return blocks.joined(separator: "\n")
        }
        .joined(separator: "\n") + "\n"
    }

    private func lines(_ fate: FileFate) -> String {
        var blocks = ["\(String(escaping: fate.path.bytes)): \(words(fate))\(fate.at.map { ", \($0)" } ?? "")"]
        let why = [fate.explanation, fate.advice].compactMap { $0?.escaped }.joined(separator: " ")
        if !why.isEmpty { blocks.append(Columns.wrap(why, width: width, indent: "    ")) }
        return blocks.joined(separator: "\n")
    }

    private func words(_ fate: FileFate) -> String {
        let document = fate.document.map { "document \($0.prefix(16)), \(fate.claims ?? 0) claims" } ?? ""
        return switch fate.state {
        case .waiting: "waiting in the intake folder"
        case .inHand: "in hand"
        case .deferred: "deferred (\(fate.reason ?? "")), next try at \(fate.next ?? "")"
        case .stored: "stored: \(document)"
        case .duplicate: "the same content as \(document)"
        case .rejected: "rejected (\(fate.reason ?? ""))"
        case .retried: "rejected (\(fate.reason ?? "")), then taken in again"
        case .discarded: "rejected (\(fate.reason ?? "")), then removed"
        }
    }
}
