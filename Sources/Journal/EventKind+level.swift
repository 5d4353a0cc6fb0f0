public import Logging

extension EventKind {
    /// How loud an event of this kind is unless its author says otherwise.
    ///
    /// journald's rate limit counts notice and info together and lets warnings through (journald.conf(5)); the unit lifts the
    /// limit, so that no outcome of a file need be louder than it is.
    public var level: Logger.Level {
        switch self {
        case .heldBack, .configurationLoaded:
            .debug
        case .started, .ready, .stopping, .stopped, .watching, .stored, .duplicate, .metadataApplied:
            .info
        case .polling, .recovered, .resumed, .spaceRecovered, .migrated, .retried, .discarded:
            .notice
        case .watchLimit, .overflow, .watchLost, .rejected, .deferred, .leftAlone, .refused, .journalDropped:
            .warning
        case .spaceLow, .stalled, .configurationRejected, .internalError:
            .error
        case .ledgerFailed, .storageFailed, .installationFailed:
            .critical
        }
    }
}
