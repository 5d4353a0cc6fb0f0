import Documents
import Inference
import Language

/// Which of the parts of attributions that are known the model links.
struct GoldLinks {
    /// The number that says that none is the best.
    private static let none = -1

    /// For each content the number of its cue, -1 where it has none; nil where it lies in no single stretch.
    private(set) var contentCue: [Int?]
    /// For each cue the number of its source, as above.
    private(set) var cueSource: [Int?]

    /// The links that `model` chooses for the parts that `task` knows.
    init(of task: ReadingTask, by annotator: Annotator, _ model: EnglishModel) {
        contentCue = [Int?](repeating: nil, count: task.contents.count)
        cueSource = [Int?](repeating: nil, count: task.cues.count)
        guard !task.contents.isEmpty else { return }
        let plan = annotator.plan(task.knownWords, of: SourceText(task.text), sentences: task.knownSentences)
        annotator.encode(plan) { stretches, vectors in
            for stretch in stretches {
                func inside(_ spans: [[Int]]) -> [(number: Int, words: Range<Int>)] {
                    let first = stretches[0].words.lowerBound
                    return spans.enumerated().compactMap { number, span in
                        guard stretch.words.lowerBound <= span[0], span[1] <= stretch.words.upperBound else {
                            return nil
                        }
                        return (number, span[0] - first..<span[1] - first)
                    }
                }
                let (contents, cues, sources) = (inside(task.contents), inside(task.cues), inside(task.sources))
                for (number, cue) in Self.best(model.contentCue, contents, cues, vectors) { contentCue[number] = cue }
                for (number, source) in Self.best(model.cueSource, cues, sources, vectors) {
                    cueSource[number] = source
                }
            }
        }
    }

    /// For each of `spans` the number of the best of `others`.
    private static func best(
        _ head: LinkHead,
        _ spans: [(number: Int, words: Range<Int>)],
        _ others: [(number: Int, words: Range<Int>)],
        _ vectors: WordVectors
    ) -> [(number: Int, other: Int)] {
        let found = head.best(of: spans.map(\.words), to: others.map(\.words), in: vectors)
        return zip(spans, found).map { span, best in (span.number, best.map { others[$0].number } ?? none) }
    }
}
