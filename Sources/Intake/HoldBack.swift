public import SystemPackage

/// The names under which programs keep files that are not whole yet, or that were never meant to be dropped.
///
/// A dropper who writes under such a name and renames when done is taken in at once; until then the file is left alone.
public struct HoldBack: Sendable, Hashable {
    /// What to do about a name.
    public enum Verdict: Sendable {
        /// A file to take in.
        case take
        /// A file that is not whole yet: left until it is renamed.
        case hold
        /// A file that nobody dropped: hidden, or a desktop's litter.
        case ignore
    }

    /// Endings that mean "not whole yet", in lower case.
    public let suffixes: [String]

    /// The endings that browsers, editors and copying tools use.
    public static let defaultSuffixes = [
        "~", ".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".opdownload", ".swp",
        ".swx", ".lock", ".!ut", ".aria2", ".rsync", ".writing",
    ]

    /// Files that a desktop leaves in every folder, in lower case.
    private static let litter: Set<String> = ["thumbs.db", "desktop.ini", "ehthumbs.db"]

    /// Holds back names with one of these endings, whatever their case.
    public init(suffixes: [String] = HoldBack.defaultSuffixes) {
        self.suffixes = suffixes.map { $0.lowercased() }
    }

    /// What to do about a file called `name`; office programs keep lock files under `~$…`.
    public func verdict(on name: FilePath) -> Verdict {
        let name = name.string.lowercased()
        if name.hasPrefix(".") || name.hasPrefix("~$") || Self.litter.contains(name) { return .ignore }
        return suffixes.contains { name.hasSuffix($0) } ? .hold : .take
    }
}
