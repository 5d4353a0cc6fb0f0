/// How large a place is that a name means: how closely it says where something was.
public enum PlacePrecision: String, Sendable, Codable, CaseIterable {
    case country
    case region
    case town
    /// An installation or a landmark: an airport, a bridge, a camp.
    case site
}
