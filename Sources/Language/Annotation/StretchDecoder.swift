import Inference

/// Decodes what the model's heads score: labels, trees and links.
struct StretchDecoder: Sendable {
    private let model: EnglishModel
    private let names: LabelDecoder
    private let roles: LabelDecoder
    private let innerRoles: LabelDecoder
    private let tags: [UniversalTag]

    /// A decoder for `model`.
    init(_ model: EnglishModel) {
        self.model = model
        names = LabelDecoder(BIOLabels(model.names.labels))
        roles = LabelDecoder(BIOLabels(model.roles.emissions.labels), steps: model.roles.steps)
        innerRoles = LabelDecoder(BIOLabels(model.innerRoles.emissions.labels), steps: model.innerRoles.steps)
        tags = model.universalTags.labels.map { UniversalTag(rawValue: $0) ?? .other }
    }

    /// What the heads say of all words that have vectors.
    private struct Scores {
        /// The number of the first word.
        let first: Int
        let vectors: WordVectors
        let universal: [Int]
        let penn: [Int]
        let sentences: [Int]
        let continues: [Int]
        let names: [Float]
        let roles: [Float]
        let innerRoles: [Float]
        let tree: TreeHead.Vectors

        /// The scores of the words of `range` for each of `labels` labels.
        func slice(_ scores: KeyPath<Scores, [Float]>, _ range: Range<Int>, _ labels: Int) -> [Float] {
            Array(self[keyPath: scores][(range.lowerBound - first) * labels..<(range.upperBound - first) * labels])
        }
    }

    /// Decodes `stretches`, whose words have `vectors`, and appends them to `text`.
    func decode(_ stretches: [Stretch], _ vectors: WordVectors, to text: inout AnnotationBuilder) {
        guard let first = stretches.first?.words.lowerBound else { return }
        let scores = Scores(
            first: first,
            vectors: vectors,
            universal: model.universalTags.best(vectors),
            penn: model.pennTags.best(vectors),
            sentences: model.sentences.best(vectors),
            continues: model.continues.best(vectors),
            names: model.names.scores(vectors),
            roles: model.roles.emissions.scores(vectors),
            innerRoles: model.innerRoles.emissions.scores(vectors),
            tree: model.tree.vectors(vectors)
        )
        for stretch in stretches {
            sentences(of: stretch.words, scores, to: &text)
            let restarts = text.restarts(stretch.words)
            let names = runs(names, scores.slice(\.names, stretch.words, names.labels.count), restarts, stretch)
                .map { NamedEntity(tokens: $0.words, kind: NamedEntity.Kind(rawValue: $0.kind) ?? .other) }
            let roles = runs(roles, scores.slice(\.roles, stretch.words, roles.labels.count), restarts, stretch)
            let inner = runs(
                innerRoles,
                scores.slice(\.innerRoles, stretch.words, innerRoles.labels.count),
                restarts,
                stretch
            )
            text.append(names: names, roles: linked(roles, scores), innerRoles: linked(inner, scores))
        }
    }

    private func sentences(of words: Range<Int>, _ scores: Scores, to text: inout AnnotationBuilder) {
        let starts = words.map { scores.sentences[$0 - scores.first] == 1 }
        for sentence in text.sentences(words, starts: starts) {
            let local = sentence.lowerBound - scores.first..<sentence.upperBound - scores.first
            let heads = SpanningTree.best(model.tree.arcs(of: local, in: scores.tree), count: local.count)
            let relations = model.tree.bestRelations(of: local, heads: heads, in: scores.tree)
            text.append(sentence: sentence, continuesAttribution: scores.continues[local.lowerBound] == 1) { word in
                let place = word - sentence.lowerBound
                return (
                    tags[scores.universal[word - scores.first]],
                    model.pennTags.labels[scores.penn[word - scores.first]],
                    heads[place] == 0 ? nil : sentence.lowerBound + heads[place] - 1,
                    model.tree.relations[relations[place]]
                )
            }
        }
    }

    /// The labelled runs of a stretch, by the words' numbers in the document.
    private func runs(
        _ decoder: LabelDecoder,
        _ scores: [Float],
        _ restarts: [Bool],
        _ stretch: Stretch
    ) -> [BIOLabels.Run] {
        let start = stretch.words.lowerBound
        return decoder.labels.runs(decoder.best(scores, restarts: restarts), restarts: restarts).map {
            BIOLabels.Run(words: $0.words.lowerBound + start..<$0.words.upperBound + start, kind: $0.kind)
        }
    }

    /// The parts of attributions in a stretch, each content with its best cue and each cue with its best source.
    private func linked(_ runs: [BIOLabels.Run], _ scores: Scores) -> [RoleSpan] {
        let roles = runs.map { RoleSpan.Role(rawValue: $0.kind) }
        func all(_ role: RoleSpan.Role) -> [Int] { runs.indices.filter { roles[$0] == role } }
        let (contents, cues, sources) = (all(.content), all(.cue), all(.source))
        var belongsTo = [Int?](repeating: nil, count: runs.count)
        for (head, spans, others) in [(model.contentCue, contents, cues), (model.cueSource, cues, sources)]
        where !others.isEmpty {
            func local(_ run: Int) -> Range<Int> {
                runs[run].words.lowerBound - scores.first..<runs[run].words.upperBound - scores.first
            }
            let found = head.best(of: spans.map(local), to: others.map(local), in: scores.vectors)
            for (span, best) in zip(spans, found) { belongsTo[span] = best.map { others[$0] } }
        }
        return runs.indices.compactMap { run in
            roles[run].map { RoleSpan(tokens: runs[run].words, role: $0, belongsTo: belongsTo[run]) }
        }
    }
}
