import SafeText

/// Bytes that travel through swift-log's metadata unharmed.
///
/// A handler that knows this type takes ``bytes``; any other sees the ``description``, one line that harms no terminal.
public struct RawBytes: Sendable, Hashable, CustomStringConvertible {
    /// The bytes as they are.
    public let bytes: [UInt8]

    /// Carries `bytes`.
    public init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// The bytes as text for people, ``Swift/String/init(escaping:)``.
    public var description: String { String(escaping: bytes) }
}
