import Foundation
import Intake
import SystemPackage

/// What happened to which bytes, when, by which version: the content of a custody entry.
///
/// It holds no words of a text.
struct CustodyEvent: Encodable {
    enum Kind: String, Encodable {
        /// A content came that the ledger did not hold.
        case stored
        /// A content came again.
        case duplicate
        /// Something was stated about a document.
        case stated
        /// A file was moved to `rejected/`.
        case rejected
        /// A document was read again.
        case run
        /// A person had a rejected file taken in again.
        case retried
        /// A person had a rejected file removed.
        case discarded
    }

    /// What the file's name declares, and how that compares.
    struct Declared: Encodable {
        let number: String
        let hash: String
        let state: String
    }

    let event: Kind
    let at: String
    let version: String
    var job: String?
    var document: String?
    var size: Int?
    /// The raw bytes of the path below the intake folder, in hex.
    var path: String?
    var modified: String?
    var received: String?
    var owner: UInt32?
    var declared: Declared?
    var disposal: Disposal?
    var status: DocumentStatus?
    /// The SHA-256 of a sidecar's bytes.
    var sidecar: String?
    /// The job of the sidecar, where it was a file of its own.
    var sidecarJob: String?
    var reason: String?
    var stage: String?
    /// The raw bytes of the name in `rejected/`, in hex.
    var storedAs: String?
    var run: Int64?
    var claims: Int?
    /// The user id of the person who decided or stated it.
    var by: UInt32?
    /// What a person withdrew of what was stated.
    var withdrawn: [String]?
    /// The job that takes a rejected file in again.
    var retryJob: String?

    private enum CodingKeys: String, CodingKey {
        case event
        case at
        case version
        case job
        case document
        case size
        case path
        case modified
        case received
        case owner
        case declared
        case disposal
        case status
        case sidecar
        case sidecarJob = "sidecar_job"
        case reason
        case stage
        case storedAs = "stored_as"
        case run
        case claims
        case by
        case withdrawn
        case retryJob = "retry_job"
    }

    init(_ event: Kind, at moment: Timestamp, version: String) {
        self.event = event
        at = moment.iso8601
        self.version = version
    }

    /// The file that it happened to.
    mutating func tell(_ arrival: Arrival) {
        job = arrival.job.description
        document = arrival.digests.sha256
        size = arrival.size
        path = hexadecimal(arrival.pathBytes)
        modified = arrival.modified.iso8601
        received = arrival.received.iso8601
        owner = arrival.owner
    }

    /// The event as JSON, its keys in alphabetical order.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
