import Intake
public import SystemPackage

/// A file that came with a document's content.
public struct SightingRow: Sendable, Hashable, Codable {
    /// The job that carried it, 32 hex digits.
    public let job: String
    /// Its name, with what is not UTF-8 replaced.
    public let name: String
    /// The raw bytes of its path below the intake folder, in hex.
    public let pathHex: String
    /// The number that its name declares.
    public let declaredNumber: String?
    /// The hash that its name declares.
    public let declaredHash: String?
    /// `match`, `mismatch` or `unknown`; nil where the name declares nothing.
    public let declaredState: String?
    /// When its content was last modified, ISO 8601, UTC.
    public let modified: String
    /// When it was taken in, ISO 8601, UTC.
    public let received: String
    /// What became of the file.
    public let disposal: Disposal

    /// A sighting of these facts.
    package init(
        job: String,
        name: String,
        pathHex: String,
        declaredNumber: String?,
        declaredHash: String?,
        declaredState: String?,
        modified: String,
        received: String,
        disposal: Disposal
    ) {
        self.job = job
        self.name = name
        self.pathHex = pathHex
        self.declaredNumber = declaredNumber
        self.declaredHash = declaredHash
        self.declaredState = declaredState
        self.modified = modified
        self.received = received
        self.disposal = disposal
    }

    private enum CodingKeys: String, CodingKey {
        case job
        case name
        case pathHex = "path_hex"
        case declaredNumber = "declared_number"
        case declaredHash = "declared_hash"
        case declaredState = "declared_state"
        case modified = "modified_at"
        case received = "received_at"
        case disposal
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(job, forKey: .job)
        try container.encode(name, forKey: .name)
        try container.encode(pathHex, forKey: .pathHex)
        try container.encode(declaredNumber, forKey: .declaredNumber)
        try container.encode(declaredHash, forKey: .declaredHash)
        try container.encode(declaredState, forKey: .declaredState)
        try container.encode(modified, forKey: .modified)
        try container.encode(received, forKey: .received)
        try container.encode(disposal, forKey: .disposal)
    }

    /// Its path below the intake folder.
    public var path: FilePath { FilePath(bytes: bytes(hexadecimal: pathHex)) }
}
