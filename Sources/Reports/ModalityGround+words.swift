import Claims

extension ModalityGround {
    /// What decided a modality, for people.
    var words: String {
        switch self {
        case .nothing: "nothing says otherwise"
        case .cue: "by the cue"
        case .condition: "by a condition"
        case .predicate: "by the predicate"
        case .modal: "by a modal verb"
        case .adverb: "by an adverb"
        case .subject: "by an adjective of the subject"
        }
    }
}
