import Foundation
import SystemPackage
import TestSupport
import Testing

import Inference

/// The error that opening a file with this content gives.
private func error(opening content: [UInt8]) throws -> ModelError? {
    let folder = try TemporaryFolder()
    try folder.write(content, to: "model.safetensors")
    do {
        _ = try EnglishModel(FilePath(folder.path("model.safetensors")))
        return nil
    } catch {
        return error
    }
}

private func small() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: Fixture.model.string))) }

@Test func `a model says its name and its digest`() throws {
    let model = try EnglishModel(Fixture.model)
    #expect(model.name == "tiny")
    #expect(model.digest.count == 64)
}

@Test func `a file that is not there is told by its path`() {
    #expect(throws: ModelError.self) { try EnglishModel("/nowhere/english.safetensors") }
}

@Test func `a model that is cut off anywhere is refused`() throws {
    let whole = try small()
    #expect(try error(opening: whole) == nil)
    for length in [0, 1, 8, 9, 500, whole.count / 2, whole.count - 1] {
        let found = try error(opening: Array(whole.prefix(length)))
        switch found {
        case .foreign, .damaged: break
        default: Issue.record("cut off after \(length) bytes: \(String(describing: found))")
        }
    }
}

@Test func `a model with one bit changed is refused`() throws {
    let whole = try small()
    var generator = SeededGenerator()
    for _ in 0..<40 {
        var changed = whole
        let place = Int.random(in: 0..<whole.count, using: &generator)
        changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        #expect(try error(opening: changed) != nil, "seed \(generator.seed), byte \(place)")
    }
}

@Test func `what is no model is told from one of another version`() throws {
    for content in ["", "{}", "not a model at all, but a text", String(repeating: "\u{FF}", count: 100)] {
        guard case .foreign = try error(opening: Array(content.utf8)) else {
            Issue.record("taken for a model: \(content)")
            continue
        }
    }
    var content = try small()
    let place = try #require(content.firstRange(of: Array("\"version\":\"1\"".utf8)))
    content[place.upperBound - 2] = UInt8(ascii: "2")
    guard case .otherVersion(_, let version) = try error(opening: content) else {
        Issue.record("a newer version was not told")
        return
    }
    #expect(version == "2")
}
