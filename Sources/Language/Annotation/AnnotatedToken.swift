public import Documents

/// A word with what grammar says of it.
public struct AnnotatedToken: Sendable, Hashable {
    /// Where it stands.
    public let span: Span
    /// The very words.
    public let form: String
    /// Its form in the dictionary.
    public let lemma: String
    /// Its universal part of speech.
    public let tag: UniversalTag
    /// Its Penn Treebank tag, as UD English EWT uses them: `VBD`, `NNP`.
    public let pennTag: String
    /// The number of its head in the document; nil under the root of its sentence.
    public internal(set) var head: Int?
    /// Its relation to its head, of UD version 2: `nsubj:pass`; `root` under the root.
    public internal(set) var relation: String
}
