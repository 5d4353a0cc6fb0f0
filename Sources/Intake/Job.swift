public import SystemPackage

/// A file that was taken into the work folder and is not finished yet.
public struct Job: Sendable, Hashable {
    /// The job's id, which is also the name of its folder.
    public let id: JobID
    /// The file's path below the intake folder.
    public let path: FilePath
    /// Whether the intake folder lies on another mount: then the file itself still lies there, and only its copy here.
    public let isOnOtherMount: Bool

    init(id: JobID, path: FilePath, isOnOtherMount: Bool) {
        self.id = id
        self.path = path
        self.isOnOtherMount = isOnOtherMount
    }

    /// The name of its folder in the work folder.
    var folder: FilePath { FilePath(id.description) }

    /// The arrival of this file of the user `owner`, which was read as `content`.
    public func arrival(_ content: TakenContent, owner: UInt32) -> Arrival {
        Arrival(
            job: id,
            path: path,
            size: content.status.size,
            modified: content.status.modified,
            owner: owner,
            digests: content.digests
        )
    }
}
