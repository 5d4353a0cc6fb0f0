import Foundation
public import Ledger

/// What lies beside a rejected file as `NAME.reason.json`.
public struct ReasonFile: Codable, Hashable {
    let job: String
    let name: String
    let path: String
    let stage: String
    let reason: String
    let explanation: String
    let advice: String
    let size: Int?
    let sha256: String?
    let rejectedAt: String
    let program: String

    enum CodingKeys: String, CodingKey {
        case job
        case name
        case path = "path_hex"
        case stage
        case reason
        case explanation
        case advice
        case size
        case sha256
        case rejectedAt = "rejected_at"
        case program
    }

    /// The reason of a rejection that the ledger has on record.
    public init(_ row: RejectionRow, program: String) {
        job = row.job
        name = row.name
        path = row.pathHex
        stage = row.stage
        reason = row.reason
        explanation = row.explanation
        advice = row.advice
        size = row.size
        sha256 = row.sha256
        rejectedAt = row.at
        self.program = program
    }

    /// The file's bytes.
    public var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Strings and integers alone: encoding them cannot fail.
        return ((try? encoder.encode(self)).map(Array.init) ?? []) + [UInt8(ascii: "\n")]
    }
}
