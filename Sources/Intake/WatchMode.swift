/// How the intake folder is watched.
public enum WatchMode: Sendable, Hashable {
    /// By inotify(7).
    case events
    /// By listing the folder at intervals, for this reason.
    case polling(PollingReason)

    /// Why a folder is listed at intervals.
    public enum PollingReason: Sendable, Hashable {
        /// The configuration says so.
        case configured
        /// The folder's file system, of this name, does not tell of changes made elsewhere.
        case remoteFileSystem(String)
        /// The kernel's limit, the sysctl of this name, leaves no watch.
        case watchLimit(String)
    }
}
