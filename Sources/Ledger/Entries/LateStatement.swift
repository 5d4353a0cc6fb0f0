public import Intake
public import SystemPackage

/// A sidecar that came after its file.
public struct LateStatement: Sendable, Hashable {
    /// The path, below the intake folder, of the file that it speaks of: the newest sighting with it is meant.
    public let subject: FilePath
    /// What it states.
    public let statement: DocumentStatement
    /// When it was taken in.
    public let at: Timestamp
    /// What becomes of the sidecar file itself.
    public let disposal: Disposal

    /// A statement on the newest file that came as `subject`.
    public init(subject: FilePath, statement: DocumentStatement, at: Timestamp, disposal: Disposal) {
        self.subject = subject
        self.statement = statement
        self.at = at
        self.disposal = disposal
    }
}
