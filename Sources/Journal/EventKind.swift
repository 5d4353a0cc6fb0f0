/// Every kind of event that claimd tells of.
///
/// The raw value is the journal's `CLAIMD_EVENT`; ``messageID`` is its `MESSAGE_ID` (systemd.journal-fields(7)). Both are for ever:
/// people search and alert by them, so a kind that goes out of use keeps its name and id, and a new kind gets new ones.
public enum EventKind: String, Sendable, CaseIterable {
    /// The process runs and has read its configuration; nothing is open yet.
    case started
    /// Ledger and folder are open: files are taken in from here on.
    case ready
    /// A stop was asked for; the file in hand is finished first.
    case stopping
    /// The last entry of an orderly stop.
    case stopped

    /// The folder is watched by inotify(7).
    case watching
    /// The folder is read at intervals, because inotify gives no events there or was not wanted: the reason says which.
    case polling
    /// A limit of inotify was reached, the sysctl is named; claimd reads at intervals instead.
    case watchLimit = "watch-limit"
    /// The kernel's event queue overflowed (`IN_Q_OVERFLOW`); the whole folder is read again.
    case overflow
    /// The folder was removed, moved or mounted over; it is opened and read again.
    case watchLost = "watch-lost"

    /// A file that a crash left half-way was finished after the start.
    case recovered
    /// A new document stands in the ledger with its claims.
    case stored
    /// The content was there already: a further sighting of a known document.
    case duplicate
    /// What a sidecar file or a person states was applied to its document.
    case metadataApplied = "metadata-applied"
    /// A file can never go through as it is and went to the rejected ones.
    case rejected
    /// A passing fault: the file is kept and tried again later.
    case deferred
    /// A file that was deferred has gone through.
    case resumed
    /// A person had a rejected file taken in again.
    case retried
    /// A person had a rejected file removed for good.
    case discarded
    /// A symbolic link, FIFO, socket or the like: not claimd's to take.
    case leftAlone = "left-alone"
    /// A file with a temporary name or an open writer is not taken yet.
    case heldBack = "held-back"

    /// Free space fell under the floor; nothing is taken in until there is more.
    case spaceLow = "space-low"
    /// Free space is over the floor again; files are taken in again.
    case spaceRecovered = "space-recovered"
    /// The ledger's schema was brought up to date, after a backup.
    case migrated
    /// The ledger cannot be opened, read or written; claimd stops.
    case ledgerFailed = "ledger-failed"
    /// A folder that claimd cannot do without cannot be made, opened or read; claimd stops.
    case storageFailed = "storage-failed"
    /// The model, the list of places or the taxonomy is missing, damaged or of another version; claimd stops.
    case installationFailed = "installation-failed"

    /// The configuration was read, with its values.
    case configurationLoaded = "configuration-loaded"
    /// The configuration is wrong; claimd does not start with it, or keeps the old one.
    case configurationRejected = "configuration-rejected"
    /// A request over the control socket was refused.
    case refused
    /// The watch, a worker or the ledger's writer does not move on; the service manager is no longer told that claimd lives.
    case stalled
    /// Journal entries were dropped because journald took none; the count is told.
    case journalDropped = "journal-dropped"
    /// Something happened that claimd has no name for: a mistake in claimd.
    case internalError = "internal-error"
}
