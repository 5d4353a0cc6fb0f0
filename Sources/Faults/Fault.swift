/// What an error of any stage can tell about itself.
///
/// A stage throws; the daemon alone logs and moves files, and it decides both from these answers.
public protocol Fault: Error, Sendable {
    /// A short stable code, kebab-case, for the journal's `CLAIMD_REASON`, the ledger and the reason file.
    var reason: String { get }

    /// One plain sentence that says what is wrong.
    var explanation: String { get }

    /// One plain sentence that says what a person can do about it.
    var advice: String { get }

    /// How loud the journal entry is.
    var severity: Severity { get }

    /// What becomes of the file in hand.
    var fate: Fate { get }

    /// How a program ends that it stops.
    var exitStatus: ExitStatus { get }
}

extension Fault {
    /// Input or output failed, unless a fault says otherwise.
    public var exitStatus: ExitStatus { .inputOutput }
}
