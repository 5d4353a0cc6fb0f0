import Control
import Foundation
import Intake
import SystemPackage

/// A dropped file as a person names it.
struct DroppedFile {
    private let path: FilePath
    private let here: FilePath
    private let intake: FilePath
    /// The SHA-256 of the file that lies under its name; nil where none does, or it may not be read.
    private let content: String?

    /// The file that `name` means to somebody who drops into the claimd on `root`.
    init(_ name: String, root: FilePath) {
        path = FilePath(name)
        here = FilePath(FileManager.default.currentDirectoryPath)
        intake = here.pushing(root).appending("intake").lexicallyNormalized()
        content = try? Self.sha256(of: path)
    }

    /// What to ask about it.
    var question: FileQuestion {
        FileQuestion(path: pathBelowIntake, sha256: content)
    }

    /// Its path below the intake folder; of a file that lies elsewhere the name, under which it was copied there.
    private var pathBelowIntake: FilePath? {
        var below = here.pushing(path).lexicallyNormalized()
        if below.removePrefix(intake) { return below }
        let isElsewhere = path.isAbsolute || content != nil
        return isElsewhere ? path.lastComponent.map { FilePath(root: nil, [$0]) } : path.lexicallyNormalized()
    }

    private static func sha256(of path: FilePath) throws -> String {
        let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
        defer { try? file.close() }
        return try file.sha256()
    }
}
