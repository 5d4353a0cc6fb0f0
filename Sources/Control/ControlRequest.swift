/// One thing that is asked of whoever holds a root.
public enum ControlRequest: Sendable, Hashable, Codable {
    /// How the running claimd is.
    case service
    /// What became of files.
    case file(FileQuestion)
    /// To take a rejected file in again: its job, the first digits of that, or its name in `rejected/`.
    case retry(rejection: String)
    /// To remove a rejected file for good: named as for `retry`.
    case discard(rejection: String)
    /// To put a person's word about a document on record, and read it again.
    case state(StatementRequest)

    /// Who may ask it.
    public var right: Right {
        switch self {
        case .file: .anyone
        case .service, .retry, .state: .reader
        case .discard: .owner
        }
    }

    /// How many seconds an answer may take: a document that is read again takes its time, and a claimd that is stuck is
    /// asked how it is.
    var patience: Int {
        switch self {
        case .service, .file: 10
        case .retry, .discard, .state: 600
        }
    }

    /// What it would do, for people.
    public var name: String {
        switch self {
        case .service: "status"
        case .file: "status of a file"
        case .retry: "rejected retry"
        case .discard: "rejected discard"
        case .state: "set"
        }
    }
}
