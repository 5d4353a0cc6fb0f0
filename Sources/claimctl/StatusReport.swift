import Control
import Ledger

/// What `claimctl status --json` prints.
struct StatusReport: Encodable {
    let ledger: LedgerStatus
    let service: ServiceCondition?

    private enum CodingKeys: String, CodingKey {
        case service
    }

    /// The ledger's keys beside `service`, which is null where no claimd runs.
    func encode(to encoder: any Encoder) throws {
        try ledger.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(service, forKey: .service)
    }
}
