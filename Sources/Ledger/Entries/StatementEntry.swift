public import Intake
public import SystemPackage

/// A statement about a document that the ledger already holds.
public struct StatementEntry: Sendable, Hashable {
    /// Which document it speaks of.
    public enum Subject: Sendable, Hashable {
        /// The one that the newest file with this path, below the intake folder, brought, of those that the user `owner`
        /// dropped; root may speak of everybody's.
        case file(FilePath, owner: UInt32)
        /// The one with this SHA-256.
        case document(String)
    }

    /// Which document it speaks of.
    public let subject: Subject
    /// What it states.
    public let statement: DocumentStatement
    /// When it was stated, or its sidecar taken in.
    public let at: Timestamp
    /// What becomes of the sidecar file; nil where there is none.
    public let disposal: Disposal?

    /// A statement about `subject`.
    public init(_ subject: Subject, _ statement: DocumentStatement, at: Timestamp, disposal: Disposal? = nil) {
        self.subject = subject
        self.statement = statement
        self.at = at
        self.disposal = disposal
    }
}
