public import Intake

/// By what means claims were read, and when: what makes a run reproducible.
public struct RunFacts: Sendable, Hashable {
    /// The program and its version: `claimd 0.1.0`.
    public let program: String
    /// The reader of the language and its version: `english 1`.
    public let extractor: String
    /// When reading began.
    public let started: Timestamp
    /// When reading ended.
    public let finished: Timestamp
    /// The SHA-256 of the model file, 64 lower-case hex digits; nil where none is used.
    public let model: String?
    /// The taxonomy; nil where none is used.
    public let taxonomy: TaxonomyFacts?
    /// The SHA-256 of the gazetteer; nil where none is used.
    public let gazetteer: String?
    /// The SHA-256 of the configuration, as far as it bears on reading.
    public let configuration: String?

    /// A run by these means.
    public init(
        program: String,
        extractor: String,
        started: Timestamp,
        finished: Timestamp,
        model: String? = nil,
        taxonomy: TaxonomyFacts? = nil,
        gazetteer: String? = nil,
        configuration: String? = nil
    ) {
        self.program = program
        self.extractor = extractor
        self.started = started
        self.finished = finished
        self.model = model
        self.taxonomy = taxonomy
        self.gazetteer = gazetteer
        self.configuration = configuration
    }
}
