import Faults
import SystemPackage

/// Why a configuration file was refused whole.
struct ConfigurationFault: Fault {
    /// The file.
    let path: String
    /// What is wrong with it, without a full stop.
    let problem: String

    /// A file that cannot be read.
    init(_ path: String, _ error: Errno) {
        self.path = path
        problem =
            switch error {
            case .invalidArgument: "it is no regular file"
            case .fileTooLarge: "it is too large to be a configuration"
            default: "it cannot be read: \(error)"
            }
    }

    /// A file that says something wrong.
    init(_ path: String, _ error: ConfigurationError) {
        self.path = path
        problem = error.explanation
    }

    var reason: String { "configuration" }
    var explanation: String { "The configuration \(path) was refused whole: \(problem)." }
    var advice: String {
        "Correct the file; its keys are \(Configuration.Key.allCases.map(\.rawValue).joined(separator: ", "))."
    }
    var severity: Severity { .error }
    var fate: Fate { .halts }
    var exitStatus: ExitStatus { .configuration }
}
