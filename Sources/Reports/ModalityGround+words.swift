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
        case .subject: "by the subject or its adjective"
        case .question: "by “whether”"
        case .grounds: "by “reasonable grounds”"
        }
    }
}
