/// The bytes of a file in hand, as they were copied and hashed in one pass.
public struct TakenContent: Sendable {
    /// All bytes of the file.
    public let bytes: [UInt8]
    /// Their digests.
    public let digests: ContentDigests
    /// The bytes of the sidecar that was taken in with it.
    public let sidecar: [UInt8]?

    /// The content of a file and its sidecar.
    public init(bytes: [UInt8], digests: ContentDigests, sidecar: [UInt8]?) {
        self.bytes = bytes
        self.digests = digests
        self.sidecar = sidecar
    }
}
