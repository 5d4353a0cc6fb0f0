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

    func open(version: String = "claimd test") throws -> LedgerStore {
        try LedgerStore(holding: RootLock(root: path), version: version)
    }
}
