/// A season as level 1 of the Extended Date/Time Format numbers it.
package enum EDTFSeason: Int, Sendable, Hashable, CaseIterable {
    case spring = 21
    case summer = 22
    case autumn = 23
    case winter = 24

    /// The month in which it begins at the earliest, north of the equator.
    var firstMonth: Int { 3 * (rawValue - 20) }
}
