public import Faults

/// A fault of no stage in particular, with the answers that a test wants.
public struct SampleFault: Fault {
    /// See `Fault`.
    public let reason: String
    /// See `Fault`.
    public let fate: Fate
    /// See `Fault`.
    public let explanation = "Something is wrong."
    /// See `Fault`.
    public let advice = "Try again."
    /// See `Fault`.
    public let severity = Severity.warning

    /// A fault with this code, after which a file goes this way.
    public init(reason: String = "empty", fate: Fate = .rejected) {
        self.reason = reason
        self.fate = fate
    }
}
