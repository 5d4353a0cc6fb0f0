import Documents
import Intake
public import Ledger

/// What is stated about a document, by a sidecar or a person.
extension HeldRoot {
    /// Records a person's word about the document whose SHA-256 begins with `prefix`, and reads it again with that in
    /// mind.
    ///
    /// - Returns: The document's SHA-256.
    /// - Throws: `LedgerError`, `IntakeError` or `DocumentError`; where the word is on record already, the next start
    ///   reads the document again.
    public func state(_ statement: DocumentStatement, ofDocument prefix: String) async throws -> String {
        let reader = ledger.reader
        let sha256 = try await disk.run { () throws(LedgerError) in try reader.document(startingWith: prefix) }
        let entry = StatementEntry(.document(sha256), statement, at: .now)
        guard case .stated = try await ledger.writer.write(.statement(entry)) else {
            throw LedgerError.notFound(prefix)
        }
        try await readAnew(sha256)
        return sha256
    }

    /// Reads an archived document again where what is stated about it has changed: its date resolves others.
    ///
    /// - Throws: `LedgerError`, `IntakeError` or `DocumentError`.
    public func readAnew(_ sha256: String) async throws {
        try await readings.taken { try await readAnewNow(sha256) }
    }

    private func readAnewNow(_ sha256: String) async throws {
        let reader = ledger.reader
        let (stated, newest, isRead) = try await disk.run {
            let (stated, newest) = try reader.stated(ofDocument: sha256)
            return (stated, newest, try reader.isReadAsStated(document: sha256))
        }
        // A restart may come here again after the run was written.
        if isRead { return }
        let bytes = try await disk.run { () throws(IntakeError) in try archive.read(sha256: sha256) }
        let (document, read) = try await reading.run { moveOn throws(DocumentError) in
            try analyst.analyse(bytes, sha256: sha256, stated: stated, moveOn: moveOn)
        }
        let run = NewRun(sha256: sha256, document: document, reading: read, statement: newest)
        _ = try await ledger.writer.write(.run(run))
    }
}
