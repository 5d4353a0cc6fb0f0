public import SystemPackage

/// The naming of sidecar files: what is stated about `NAME` lies beside it as `NAME.meta.json`.
public enum Sidecar {
    private static let suffix = ".meta.json"

    /// Where the sidecar of the file at `path` would lie.
    public static func path(of path: FilePath) -> FilePath {
        FilePath(bytes: path.bytes + Array(suffix.utf8))
    }

    /// Which file the sidecar at `path` speaks of; nil where `path` is not named as a sidecar.
    public static func subject(of path: FilePath) -> FilePath? {
        guard let name = path.lastComponent?.string, name.hasSuffix(suffix), name.utf8.count > suffix.utf8.count
        else { return nil }
        return FilePath(bytes: path.bytes.dropLast(suffix.utf8.count))
    }
}
