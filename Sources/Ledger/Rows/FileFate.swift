import Intake
public import SystemPackage

/// What became of one dropped file.
public struct FileFate: Sendable, Hashable, Codable {
    /// How far it has come.
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// It lies in the intake folder.
        case waiting
        /// claimd has it in hand.
        case inHand = "in-hand"
        /// A passing fault holds it up.
        case deferred
        /// It brought a document that the ledger did not hold.
        case stored
        /// Its content was known.
        case duplicate
        /// It could not go through, and lies in `rejected/`.
        case rejected
        /// It was rejected, and a person had it taken in again.
        case retried
        /// It was rejected, and a person had it removed.
        case discarded
    }

    /// How far it has come.
    public let state: State
    /// Its name, with what is not UTF-8 replaced.
    public let name: String
    /// The raw bytes of its path below the intake folder, in hex.
    public let pathHex: String
    /// When that came to be, ISO 8601, UTC; nil where it is not known.
    public let at: String?
    /// The job that carried it, 32 hex digits; nil where none did so far.
    public let job: String?
    /// The SHA-256 of the document that it brought.
    public let document: String?
    /// How many claims the document's current run has.
    public let claims: Int?
    /// Why it did not go through, as a short code.
    public let reason: String?
    /// Why, in one sentence.
    public let explanation: String?
    /// What a person can do, in one sentence.
    public let advice: String?
    /// When it is tried next, ISO 8601, UTC.
    public let next: String?

    /// A file that has come so far.
    public init(
        _ state: State,
        path: FilePath,
        at: String? = nil,
        job: String? = nil,
        document: String? = nil,
        claims: Int? = nil,
        reason: String? = nil,
        explanation: String? = nil,
        advice: String? = nil,
        next: String? = nil
    ) {
        self.state = state
        name = path.lastComponent?.string ?? ""
        pathHex = hexadecimal(path.bytes)
        self.at = at
        self.job = job
        self.document = document
        self.claims = claims
        self.reason = reason
        self.explanation = explanation
        self.advice = advice
        self.next = next
    }

    private enum CodingKeys: String, CodingKey {
        case state
        case name
        case pathHex = "path_hex"
        case at
        case job
        case document
        case claims
        case reason
        case explanation
        case advice
        case next = "next_at"
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(state, forKey: .state)
        try container.encode(name, forKey: .name)
        try container.encode(pathHex, forKey: .pathHex)
        try container.encode(at, forKey: .at)
        try container.encode(job, forKey: .job)
        try container.encode(document, forKey: .document)
        try container.encode(claims, forKey: .claims)
        try container.encode(reason, forKey: .reason)
        try container.encode(explanation, forKey: .explanation)
        try container.encode(advice, forKey: .advice)
        try container.encode(next, forKey: .next)
    }

    /// Its path below the intake folder.
    public var path: FilePath { FilePath(bytes: bytes(hexadecimal: pathHex)) }

    /// The same as if the file had been the first with its content.
    public var asStored: FileFate {
        FileFate(.stored, path: path, at: at, job: job, document: document, claims: claims)
    }
}
