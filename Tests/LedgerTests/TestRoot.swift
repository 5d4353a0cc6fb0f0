import Foundation
import Glibc
import Ledger
import SystemPackage
import Testing

/// A root folder of its own for one test, gone with the test.
final class TestRoot: Sendable {
    let path: FilePath

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        path = FilePath(folder.path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path.string) }

    var file: FilePath { path.appending("claims.db") }

    /// The names in the folder, sorted.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path.string).sorted() }
    }

    /// The mode bits of the file of this name.
    func mode(of name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path.appending(name).string)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    /// The lock of the root.
    ///
    /// A child process that another test starts has this one's descriptors until it runs its own program, and holds the
    /// lock for that long.
    func lock() throws -> RootLock {
        let deadline = ContinuousClock.now + .seconds(5)
        while true {
            do throws(LedgerError) {
                return try RootLock(root: path)
            } catch {
                guard error == .rootLocked(by: LockHolder(pid: getpid())), .now < deadline else { throw error }
                sched_yield()
            }
        }
    }

    func open(version: String = "claimd test") throws -> LedgerStore {
        try LedgerStore(holding: lock(), version: version)
    }
}
