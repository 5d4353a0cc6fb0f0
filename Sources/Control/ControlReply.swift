public import Ledger

/// The answer to a `ControlRequest`.
public enum ControlReply: Sendable, Hashable, Codable {
    /// How the running claimd is.
    case service(ServiceCondition)
    /// What became of the files that were asked about; none where no such file is known.
    case file([FileFate])
    /// The rejected file is in hand again, carried by this job.
    case retried(RejectionRow, job: String)
    /// The rejected file is removed.
    case discarded(RejectionRow)
    /// The statement is on record, and the document of this SHA-256 read with it.
    case stated(document: String)
    /// Nothing was done.
    case refused(RemoteFault)
}
