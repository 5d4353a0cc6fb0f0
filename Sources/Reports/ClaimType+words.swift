import Claims

extension ClaimType {
    /// How the words stand in the text, for people.
    var words: String {
        switch self {
        case .direct: "in quotation marks"
        case .mixed: "partly in quotation marks"
        case .indirect: "in reported speech"
        case .unattributed: "unattributed"
        }
    }
}
