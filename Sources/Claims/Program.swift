/// The program that reads: what its runs, custody entries and extractions are signed with.
public enum Program {
    /// The version, by Semantic Versioning 2.0.
    public static let version = "0.1.0"
    /// Name and version: `claimd 0.1.0`.
    public static let signature = "claimd \(version)"
}
