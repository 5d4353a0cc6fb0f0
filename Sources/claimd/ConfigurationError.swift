/// What can be wrong with `claimd.yaml`.
enum ConfigurationError: Error, Equatable {
    /// It is no YAML mapping; where or why.
    case notYAML(String)
    /// It has a key that means nothing.
    case unknownKey(String)
    /// A key has a value of the wrong type; what it should be.
    case wrongType(String, expected: String)
    /// A key's value lies out of range; the range.
    case outOfRange(String, expected: String)

    /// What is wrong, to stand after the file's name.
    var explanation: String {
        switch self {
        case .notYAML(let why): "it is not valid: \(why)"
        case .unknownKey(let key): "it has an unknown key, \(key)"
        case .wrongType(let key, let expected), .outOfRange(let key, let expected): "its \(key) must be \(expected)"
        }
    }
}
