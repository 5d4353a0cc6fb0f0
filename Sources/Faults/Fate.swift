/// What becomes of a file whose stage failed.
public enum Fate: String, Sendable, CaseIterable {
    /// It can never go through as it is: moved whole to `rejected/`, with its reason beside it.
    case rejected
    /// A passing fault: kept where it is and tried again later.
    case deferred
    /// Not claimd's to move: left where it lies, said once.
    case left
    /// The daemon itself must stop; the file is finished after the restart.
    case halts
}
