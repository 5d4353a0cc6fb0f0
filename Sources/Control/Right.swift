/// What somebody may ask of whoever holds a root; each right includes those before it.
public enum Right: Int, Sendable, Hashable, Comparable {
    /// About files that he dropped himself.
    case anyone
    /// About everything, and to state and retry: whoever may read the ledger.
    case reader
    /// To remove what was kept, too: root, and the user that the root folder belongs to.
    case owner

    /// Fewer rights before more.
    public static func < (left: Right, right: Right) -> Bool { left.rawValue < right.rawValue }
}
