import Claims

extension Modality {
    /// How certain it is put forward as being, for people.
    var words: String {
        switch self {
        case .asserted: "asserted"
        case .alleged: "alleged"
        case .possible: "said to be possible"
        case .planned: "said to be planned"
        case .denied: "denied"
        case .demanded: "demanded"
        case .unknown: "said not to be known"
        }
    }
}
