public import Intake

/// One thing to write: it is written whole or not at all.
public enum LedgerEntry: Sendable, Hashable {
    /// A file that was read.
    case document(NewDocument)
    /// A file whose content was found to be known before it was read.
    case sighting(KnownSighting)
    /// A file that cannot go through.
    case rejection(Rejection)
    /// A file that a passing fault holds up.
    case deferral(Deferral)
    /// A file that is held up no more, though no sighting or rejection of its job says so.
    case deferralEnded(Deferral.Subject)
    /// A statement about a known document.
    case statement(StatementEntry)
    /// A further reading of a known document.
    case run(NewRun)
    /// A person's decision about a rejected file.
    case release(RejectionRelease)
    /// The file of the rejection with this job was taken in again, or removed, as was decided.
    case released(JobID)
}
