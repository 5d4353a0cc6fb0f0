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
    /// A sidecar that came after its file.
    case statement(LateStatement)
    /// A further reading of a known document.
    case run(NewRun)
}
