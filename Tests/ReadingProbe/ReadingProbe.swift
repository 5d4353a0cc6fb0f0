import Documents
import Foundation
import Glibc
import Inference
import Language
import SystemPackage

/// A process that reads words that are given, for the model's figures (training/measure --program) and their tests.
///
/// A line of JSON in is a text with its words, a line out is what claimd's own code reads of it.
@main
struct ReadingProbe {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            FileHandle.standardError.write(Data("usage: ReadingProbe MODEL, with a line of JSON a text\n".utf8))
            exit(64)
        }
        let model = try EnglishModel(FilePath(CommandLine.arguments[1]))
        let annotator = Annotator(model)
        let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        encoder.keyEncodingStrategy = .convertToSnakeCase
        while let line = readLine() {
            let task = try decoder.decode(ReadingTask.self, from: Data(line.utf8))
            let answer = ReadingAnswer(annotator.annotate(task), links: GoldLinks(of: task, by: annotator, model))
            print(String(decoding: try encoder.encode(answer), as: UTF8.self))
        }
    }
}

extension Annotator {
    /// What the model says of a text's words.
    fileprivate func annotate(_ task: ReadingTask) -> AnnotatedText {
        annotate(task.knownWords, of: SourceText(task.text), sentences: task.knownSentences)
    }
}
