/// One place that a name can mean.
package struct GazetteerEntry: Sendable, Hashable {
    /// What sort of thing the name is of.
    package enum Kind: UInt8, Sendable {
        case country = 0x63
        /// A people or an adjective: no place, but a hint at a country.
        case demonym = 0x64
        case region = 0x72
        case town = 0x74
    }

    /// What sort of thing it is.
    package let kind: Kind
    /// ISO 3166-1 alpha-2 or ISO 3166-2; nil where it lies in several countries, or in a disputed one.
    package let code: String?
    /// Degrees north of the equator.
    package let latitude: Double?
    /// Degrees east of Greenwich.
    package let longitude: Double?
    /// How many live there.
    package let population: Double?

    /// The country that it is or lies in.
    package var country: String? { code.map { String($0.prefix(2)) } }
}
