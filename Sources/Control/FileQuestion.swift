import Intake
public import SystemPackage

/// Which dropped files are asked about: those with this path, and those with this content.
public struct FileQuestion: Sendable, Hashable, Codable {
    /// The raw bytes of the path below the intake folder, in hex; nil where the path does not matter.
    public let pathHex: String?
    /// The SHA-256 of the content, 64 lower-case hex digits; nil where the content does not matter.
    public let sha256: String?

    private enum CodingKeys: String, CodingKey {
        case pathHex = "path_hex"
        case sha256
    }

    /// A question about the files that came as `path` below the intake folder, or with this content.
    public init(path: FilePath?, sha256: String? = nil) {
        pathHex = path.map { hexadecimal($0.bytes) }
        self.sha256 = sha256
    }

    /// The path below the intake folder.
    public var path: FilePath? { pathHex.map { FilePath(bytes: bytes(hexadecimal: $0)) } }
}
