import Claims
import Documents
import Foundation
import Inference
import Language
import SystemPackage
import TestSupport
import Testing

/// The folder of what is installed with the programs.
let share = URL(filePath: #filePath).appending(path: "../../../share/claimd").standardized

/// The places that all tests know.
let gazetteer: Gazetteer = {
    let path = share.appending(path: "places.tsv")
    do {
        return try Gazetteer(try Data(contentsOf: path, options: .alwaysMapped), path: path.path)
    } catch {
        preconditionFailure("the places that the tests know: \(error)")
    }
}()

/// The categories that all tests know.
let taxonomy: Taxonomy = {
    let path = share.appending(path: "taxonomy.yaml")
    do {
        return try Taxonomy(try String(contentsOf: path, encoding: .utf8), path: path.path)
    } catch {
        preconditionFailure("the categories that the tests know: \(error)")
    }
}()

/// The extractor that all tests read with: the shipped model is loaded once.
let extractor: ClaimExtractor = {
    do {
        let model = try EnglishModel(FilePath(share.appending(path: "english.safetensors").path))
        return ClaimExtractor(Annotator(model), gazetteer, taxonomy)
    } catch {
        preconditionFailure("the model that the tests read with: \(error)")
    }
}()

/// What stands in a marked text, as one body zone, before any of it is a claim.
func analysis(_ marked: MarkedText, published: String? = nil) -> Analysis {
    extractor.analysis(of: marked.document(published: published))
}

/// Everything read from a marked text as one body zone.
func extraction(_ marked: MarkedText, published: String? = nil) -> Extraction {
    extractor.extraction(
        of: marked.document(published: published),
        sha256: String(repeating: "0f", count: 32),
        program: "claimd 0.1.0"
    )
}

/// The claims of a marked text.
func claims(_ marked: String, published: String? = nil) -> [Claim] {
    extraction(MarkedText(marked), published: published).claims
}

/// Expects claims whose contents stand at the marks `claim`, one mark a claim; the marks of `claim2` and so on are one
/// claim in pieces.
func expectClaims(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = MarkedText(marked)
    let found = extraction(marked).claims.map { $0.content.map(\.text) }
    #expect(found == contents(marked), sourceLocation: sourceLocation)
}

/// Expects claims as `expectClaims` does, all of them said by whoever stands at the mark `source`, by the mark `cue`;
/// with several marks, each in turn the innermost of a claim whose is another's than that of the claim before.
func expectSaid(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = MarkedText(marked)
    let found = extraction(marked).claims
    #expect(found.map { $0.content.map(\.text) } == contents(marked), sourceLocation: sourceLocation)
    var hops: [Hop] = []
    for claim in found {
        #expect(!claim.attribution.isEmpty, "\(claim.content)", sourceLocation: sourceLocation)
        if let hop = claim.attribution.first, hop != hops.last { hops.append(hop) }
    }
    #expect(hops.compactMap(\.source) == marked.passages("source"), sourceLocation: sourceLocation)
    #expect(hops.compactMap(\.cue) == marked.passages("cue"), sourceLocation: sourceLocation)
}

private func contents(_ marked: MarkedText) -> [[String]] {
    let pieces = marked.labels.filter { $0.hasPrefix("claim") }.flatMap { label in
        label == "claim" ? marked.passages(label).map { [$0] } : [marked.passages(label)]
    }
    return pieces.sorted { $0[0].start < $1[0].start }.map { $0.map(\.text) }
}
