public import Claims
import Foundation
public import Inference
import Language
public import SystemPackage

/// Where the files lie that are installed with the programs: the model.
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

    /// An extractor with the model of this folder.
    ///
    /// - Throws: `ModelError` where the model cannot be used.
    public func extractor() throws(ModelError) -> ClaimExtractor {
        ClaimExtractor(Annotator(try EnglishModel(model)))
    }

    /// The path of the model that reads English; where there is none, the path at which it should be.
    public var model: FilePath {
        let paths = folders.map { $0.appending("english.safetensors") }
        return paths.first { FileManager.default.fileExists(atPath: $0.string) } ?? paths[paths.count - 1]
    }
}
