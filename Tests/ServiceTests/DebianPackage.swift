import Foundation

/// The package under test.
enum DebianPackage {
    /// The folder of the sources.
    static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Its path: what `CLAIMD_DEB` says, else the newest that `deploy/deb --output .build/deb` left.
    static let path: String? = {
        if let given = ProcessInfo.processInfo.environment["CLAIMD_DEB"] { return given }
        let folder = sources.appending(path: ".build/deb")
        let files =
            (try? FileManager.default.contentsOfDirectory(
                at: folder,
                includingPropertiesForKeys: [.contentModificationDateKey]
            )) ?? []
        return files.filter { $0.lastPathComponent.hasPrefix("claimd_") && $0.pathExtension == "deb" }
            .max { modified($0) < modified($1) }?.path
    }()

    /// Why there is nothing to test; nil if there is.
    static var obstacle: String? {
        path == nil ? "there is no package: deploy/deb --output .build/deb, or CLAIMD_DEB=FILE" : nil
    }

    private static func modified(_ file: URL) -> Date {
        (try? file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate) ?? .distantPast
    }
}
