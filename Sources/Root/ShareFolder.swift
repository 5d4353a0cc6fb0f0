public import Claims
import Foundation
import Inference
import Language
public import SystemPackage

/// Where the files lie that are installed with the programs: the model, the list of places and the taxonomy.
public struct ShareFolder: Sendable {
    private let folders: [FilePath]

    /// The folder `stated`, or else the program's own and `../share/claimd` beside it.
    public init(_ stated: String? = nil) {
        if let stated {
            folders = [FilePath(stated)]
        } else {
            // The program's own path, whatever it was called by (proc(5)).
            let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            let beside = FilePath(program ?? CommandLine.arguments[0]).removingLastComponent()
            folders = [beside, beside.removingLastComponent().appending("share/claimd")]
        }
    }

    /// An extractor with the model, the places and the categories of this folder.
    ///
    /// - Throws: `ModelError`, `GazetteerError` or `TaxonomyError` where one of them cannot be used.
    public func extractor() async throws -> ClaimExtractor {
        // Side by side: the model's digest takes about as long as the rest.
        async let gazetteer = gazetteer()
        async let taxonomy = taxonomy()
        let annotator = Annotator(try EnglishModel(model))
        return try await ClaimExtractor(annotator, gazetteer, taxonomy)
    }

    /// The path of the model that reads English; where there is none, the path at which it should be.
    public var model: FilePath { path("english.safetensors") }

    private func path(_ name: String) -> FilePath {
        let paths = folders.map { $0.appending(name) }
        return paths.first { FileManager.default.fileExists(atPath: $0.string) } ?? paths[paths.count - 1]
    }

    /// The list of places, mapped into memory: whoever replaces the file does so by rename(2).
    private func gazetteer() throws(GazetteerError) -> Gazetteer {
        let path = path("places.tsv").string
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
        } catch {
            throw .unreadable(path: path, why: error.localizedDescription)
        }
        return try Gazetteer(data, path: path)
    }

    private func taxonomy() throws(TaxonomyError) -> Taxonomy {
        let path = path("taxonomy.yaml").string
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw .unreadable(path: path, why: error.localizedDescription)
        }
        // Byte by byte, a byte order mark included: the digest is of what lies there.
        guard let yaml = String(validating: data, as: UTF8.self) else {
            throw .unreadable(path: path, why: "it is not in UTF-8")
        }
        return try Taxonomy(yaml, path: path)
    }
}
