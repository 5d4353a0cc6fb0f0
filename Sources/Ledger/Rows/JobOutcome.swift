/// What the ledger knows of a job, so that a restart can finish its file.
public enum JobOutcome: Sendable, Hashable {
    /// It brought a document: its SHA-256. The file is archived.
    case stored(document: String)
    /// It brought a content that was known: its document's SHA-256, and what becomes of the file.
    case duplicate(document: String, disposal: Disposal)
    /// It was rejected.
    case rejected(RejectionRow)
}
