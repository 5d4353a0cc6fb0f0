public import SystemPackage

/// What the watch tells its consumer.
public enum WatchNotice: Sendable {
    /// A file is whole, as it was last seen, and may be taken in; the watch does not tell of it again until it is
    /// released.
    case ready(FilePath, FileStatus)
    /// An entry that is not claimd's to take lies in the folder; said once for as long as it lies there.
    case leftAlone(FilePath, LeftAlone)
    /// The folder is watched, in this way from now on.
    case watching(WatchMode)
    /// Events were lost; the folder was scanned anew.
    case overflowed
    /// The intake folder is gone, or was moved or unmounted; it is looked for until it is back, and
    /// then watched as at the start.
    case lost

    /// Why an entry is left alone.
    public enum LeftAlone: Sendable, Hashable {
        /// It is no regular file.
        case notRegular(FileStatus.Kind)
        /// Its name says that it is not whole yet.
        case heldBack
        /// Somebody has had it open for writing for long.
        case beingWritten
        /// It lies deeper than the watch descends.
        case tooDeep
        /// The directory cannot be read.
        case unreadable(Errno)
    }
}
