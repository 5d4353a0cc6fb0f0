import Testing

import Inference

/// How far a score may lie from PyTorch's.
private let tolerance: Float = 1e-3

private func expectClose(_ found: [Float], _ wanted: [[Float]], _ what: String) {
    let wanted = wanted.flatMap(\.self)
    #expect(found.count == wanted.count, "\(what)")
    let worst = zip(found, wanted).map { abs($0 - $1) }.max() ?? 0
    #expect(worst < tolerance, "\(what) differs by \(worst)")
}

private func vectors(of batch: PieceBatch, _ model: EnglishModel) -> WordVectors {
    var vectors = model.noVectors
    model.encode(batch, in: Workspace(), to: &vectors)
    return vectors
}

@Test func `words become the pieces, shapes and gaps that the model was trained on`() throws {
    let model = try EnglishModel(Fixture.model)
    for fixture in try Fixture.all() {
        let text = fixture.pieced(by: model)
        var batch = PieceBatch()
        batch.append(0..<text.count, of: text, wanted: 0..<text.count, pieces: model.pieces)
        #expect(batch.numbers == fixture.pieces, "\(fixture.text)")
        #expect(batch.shapes.map(\.rawValue) == fixture.shapes, "\(fixture.text)")
        #expect(batch.gaps.map(\.rawValue) == fixture.gaps, "\(fixture.text)")
        #expect(batch.wanted == fixture.firsts, "\(fixture.text)")
    }
}

@Test func `every head scores as PyTorch does`() throws {
    let model = try EnglishModel(Fixture.model)
    for fixture in try Fixture.all() {
        let text = fixture.pieced(by: model)
        var batch = PieceBatch()
        batch.append(0..<text.count, of: text, wanted: 0..<text.count, pieces: model.pieces)
        let words = vectors(of: batch, model)
        let heads = [
            "upos": model.universalTags, "xpos": model.pennTags, "names": model.names, "sentences": model.sentences,
            "continues": model.continues, "roles": model.roles.emissions, "inner_roles": model.innerRoles.emissions,
        ]
        #expect(Set(heads.keys) == Set(fixture.logits.keys))
        for (name, head) in heads {
            expectClose(head.scores(words), fixture.logits[name] ?? [], "\(name) of \(fixture.text)")
        }
        let all = 0..<text.count
        let tree = model.tree.vectors(words)
        expectClose(model.tree.arcs(of: all, in: tree), fixture.arcs, "arcs of \(fixture.text)")
        let relations = model.tree.relationScores(of: all, heads: fixture.relationHeads, in: tree)
        expectClose(relations.flatMap(\.self), fixture.relations, "relations of \(fixture.text)")
        let spans = fixture.spans.map { $0[0]..<$0[1] }
        let contentCue = model.contentCue.scores(of: spans, to: spans, in: words)
        expectClose(contentCue.flatMap(\.self), fixture.contentCue, "content_cue of \(fixture.text)")
        let cueSource = model.cueSource.scores(of: spans, to: spans, in: words)
        expectClose(cueSource.flatMap(\.self), fixture.cueSource, "cue_source of \(fixture.text)")
    }
}

@Test func `a window's vectors do not depend on what else is in the batch`() throws {
    let model = try EnglishModel(Fixture.model)
    let texts = try Fixture.all().map { $0.pieced(by: model) }
    var batch = PieceBatch()
    for text in texts { batch.append(0..<text.count, of: text, wanted: 0..<text.count, pieces: model.pieces) }
    let together = vectors(of: batch, model)
    var alone: [Float] = []
    for text in texts {
        batch.removeAll()
        batch.append(0..<text.count, of: text, wanted: 0..<text.count, pieces: model.pieces)
        alone += vectors(of: batch, model).values
    }
    expectClose(together.values, [alone], "vectors")
}

@Test func `a window with more pieces than the model has positions is refused`() async {
    await #expect(processExitsWith: .failure) {
        // Ends in good order, and the test is red, where there is no model.
        guard let model = try? EnglishModel(Fixture.model) else { return }
        let count = model.shape.positions - 1
        var text = PiecedText()
        for _ in 0..<count { text.append("x", gap: .space, pieces: model.pieces) }
        var batch = PieceBatch()
        batch.append(0..<count, of: text, wanted: 0..<count, pieces: model.pieces)
        _ = vectors(of: batch, model)
    }
}

@Test func `spans that stand far from each other are no pair`() throws {
    let model = try EnglishModel(Fixture.model)
    var text = PiecedText()
    for _ in 0..<80 { text.append("x", gap: .space, pieces: model.pieces) }
    var batch = PieceBatch()
    batch.append(0..<80, of: text, wanted: 0..<80, pieces: model.pieces)
    let words = vectors(of: batch, model)
    #expect(model.contentCue.best(of: [0..<1], to: [70..<71], in: words) == [nil])
    #expect(model.contentCue.best(of: [70..<72], to: [0..<1, 60..<61], in: words) == [1])
    #expect(model.contentCue.best(of: [70..<72], to: [], in: words) == [nil])
}

@Test func `context is read and gives no vector`() throws {
    let model = try EnglishModel(Fixture.model)
    let text = try #require(Fixture.all().first).pieced(by: model)
    var batch = PieceBatch()
    batch.append(0..<text.count, of: text, wanted: 0..<text.count, pieces: model.pieces)
    let whole = vectors(of: batch, model)
    batch.removeAll()
    batch.append(0..<text.count, of: text, wanted: 2..<4, pieces: model.pieces)
    let part = vectors(of: batch, model)
    #expect(part.count == 2)
    #expect(part.values == Array(whole.values[2 * whole.width..<4 * whole.width]))
}
