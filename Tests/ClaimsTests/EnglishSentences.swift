import Documents
import Language

/// Sentences as the extractor gets them.
enum EnglishSentences {
    static func sentences(of document: Document) -> [Sentence] {
        EnglishReader().sentences(of: document)
    }
}
