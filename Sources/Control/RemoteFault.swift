public import Faults

/// A fault that another process met, as it told of it.
public struct RemoteFault: Fault, Hashable, Codable {
    /// See `Fault`.
    public let reason: String
    /// See `Fault`.
    public let explanation: String
    /// See `Fault`.
    public let advice: String

    private let exit: Int32

    /// What `fault` tells about itself.
    public init(_ fault: any Fault) {
        reason = fault.reason
        explanation = fault.explanation
        advice = fault.advice
        exit = fault.exitStatus.rawValue
    }

    /// See `Fault`.
    public var severity: Severity { .warning }

    /// See `Fault`: no file is in hand.
    public var fate: Fate { .left }

    /// See `Fault`.
    public var exitStatus: ExitStatus { ExitStatus(rawValue: exit) ?? .software }
}
