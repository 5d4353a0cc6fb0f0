public import Faults

/// Why something cannot be stated about a document.
public struct StatementError: Fault, Hashable {
    /// What was to be stated.
    public let item: StatedItem
    /// What it must be, in words.
    public let expected: String

    /// See `Fault`.
    public var reason: String { "bad-statement" }

    /// See `Fault`.
    public var explanation: String { "What is stated as \(item.rawValue) is not \(expected)." }

    /// See `Fault`.
    public var advice: String { "State it anew." }

    /// See `Fault`.
    public var severity: Severity { .warning }

    /// See `Fault`: no file is in hand.
    public var fate: Fate { .left }
}
