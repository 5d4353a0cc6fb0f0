/// One place that a name can mean.
struct GazetteerEntry: Hashable {
    /// What sort of thing the name is of.
    enum Kind: UInt8 {
        case country = 0x63
        /// A people or an adjective: no place, but a hint at a country.
        case demonym = 0x64
        case region = 0x72
        case town = 0x74
    }

    /// What sort of thing it is.
    let kind: Kind
    /// ISO 3166-1 alpha-2 or ISO 3166-2; nil where it lies in several countries, or in a disputed one.
    let code: String?
    /// Degrees north of the equator.
    let latitude: Double?
    /// Degrees east of Greenwich.
    let longitude: Double?
    /// How many live there.
    let population: Double?

    /// The country that it is or lies in.
    var country: String? { code.map { String($0.prefix(2)) } }
}
