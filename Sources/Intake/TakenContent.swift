/// The bytes of a file in hand, as they were copied and hashed in one pass.
public struct TakenContent: Sendable {
    /// All bytes of the file.
    public let bytes: [UInt8]
    /// Their digests.
    public let digests: ContentDigests
    /// What the kernel said of the file while it was read.
    public let status: FileStatus
    /// The bytes of the sidecar that was taken in with it.
    public let sidecar: [UInt8]?
}
