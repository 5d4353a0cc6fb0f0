import Glibc
import SystemPackage

/// The watched directories below the intake folder: which inotify watch stands for which of them.
struct WatchedTree {
    /// How deep subfolders are followed; a folder moved into itself over and over would have no end.
    static let depthLimit = 32

    private var paths: [Int32: FilePath] = [:]
    private var watches: [FilePath: Int32] = [:]

    func path(of watch: Int32) -> FilePath? { paths[watch] }

    /// Notes that `watch` stands for `path`; a directory that was moved keeps its watch and changes its path.
    mutating func set(_ watch: Int32, for path: FilePath) {
        if let old = paths[watch], watches[old] == watch { watches[old] = nil }
        paths[watch] = path
        watches[path] = watch
    }

    /// Forgets one watch.
    mutating func remove(_ watch: Int32) {
        guard let path = paths.removeValue(forKey: watch), watches[path] == watch else { return }
        watches[path] = nil
    }

    /// Forgets `path` and everything below it; returns their watches.
    mutating func removeAll(under path: FilePath) -> [Int32] {
        let gone = watches.filter { $0.key.starts(with: path) }.values
        for watch in gone { remove(watch) }
        return Array(gone)
    }
}
