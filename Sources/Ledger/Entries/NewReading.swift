public import Claims

/// What one run read from a document.
public struct NewReading: Sendable, Hashable {
    /// By what means.
    public let run: RunFacts
    /// What was read.
    public let extraction: Extraction

    /// What `run` read.
    public init(run: RunFacts, extraction: Extraction) {
        self.run = run
        self.extraction = extraction
    }
}
