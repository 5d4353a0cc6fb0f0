import Documents
import Language

/// A text whose words are known, as `training/english/program.py` writes it.
struct ReadingTask: Decodable {
    let text: String
    /// The words' places, in UTF-8 bytes.
    let words: [[Int]]
    /// What stands before each word.
    let gaps: [String]
    /// For each word 1 where a sentence begins with it; nil where the model is to say it.
    let sentences: [Int]?
    /// Ranges of words that are parts of attributions, among which links are to be chosen.
    let contents: [[Int]]
    let cues: [[Int]]
    let sources: [[Int]]

    var knownWords: [Word] {
        zip(words, gaps).map { Word(span: Span($0[0], $0[1]), gap: Word.Gap(rawValue: $1) ?? .space) }
    }

    var knownSentences: [Bool]? { sentences?.map { $0 == 1 } }
}
