import Faults

/// What can be wrong with `claimd.yaml`.
enum ConfigurationError: Fault, Equatable {
    /// The file cannot be read; why.
    case unreadable(String)
    /// It is no YAML mapping; where or why.
    case notYAML(String)
    /// It has a key that means nothing.
    case unknownKey(String)
    /// A key has a value of the wrong type; what it should be.
    case wrongType(String, expected: String)
    /// A key's value lies out of range; the range.
    case outOfRange(String, expected: String)

    var reason: String { "configuration" }

    var explanation: String {
        switch self {
        case .unreadable(let why): "The configuration file cannot be read: \(why)."
        case .notYAML(let why): "The configuration file is not valid: \(why)."
        case .unknownKey(let key): "The configuration file has an unknown key: \(key)."
        case .wrongType(let key, let expected): "The configuration's \(key) must be \(expected)."
        case .outOfRange(let key, let expected): "The configuration's \(key) must be \(expected)."
        }
    }

    var advice: String {
        switch self {
        case .unknownKey:
            "The keys are \(Configuration.Key.allCases.map(\.rawValue).joined(separator: ", "))."
        default: "Correct the file; nothing of it was taken over."
        }
    }

    var severity: Severity { .error }
    var fate: Fate { .halts }
}
