import Documents

/// What of a claim tells how likely it is to be read rightly (training/calibrate has the same, in the same order).
enum ClaimTrait: CaseIterable {
    /// Every claim.
    case base
    /// The publisher's own.
    case unattributed
    /// All in quotation marks.
    case direct
    /// Partly in quotation marks.
    case mixed
    /// Attributed to nobody that is named.
    case sourceless
    /// Said by a pronoun that nobody was found for.
    case pronoun
    /// Relayed.
    case relayed
    /// With a cue of several words.
    case longCue
    /// Not simply asserted.
    case graded
    /// Of fewer than four words.
    case short
    /// Of more than thirty words.
    case long
    /// In several pieces.
    case pieces
    /// The publisher's own, and beginning in lower case.
    case fragment

    private static let pronouns: Set<String> = [
        "he", "she", "they", "it", "him", "her", "them", "who", "which", "i", "we", "you", "that", "this",
    ]

    /// Whether `claim` has it.
    func holds(for claim: Claim) -> Bool {
        let hop = claim.attribution.first
        switch self {
        case .base: return true
        case .unattributed: return hop == nil
        case .direct: return claim.type == .direct
        case .mixed: return claim.type == .mixed
        case .sourceless: return hop.map { $0.source == nil } ?? false
        case .pronoun:
            guard let source = hop?.source?.text.lowercased(), Self.pronouns.contains(source) else { return false }
            return hop?.resolved?.lowercased() == source
        case .relayed: return claim.attribution.count > 1
        case .longCue: return (hop?.cue?.text).map { Self.words(in: $0) > 1 } ?? false
        case .graded: return claim.modality != .asserted
        case .short: return Self.words(in: claim) < 4
        case .long: return Self.words(in: claim) > 30
        case .pieces: return claim.content.count > 1
        case .fragment: return hop == nil && claim.content.first?.text.first?.isLowercase ?? false
        }
    }

    private static func words(in claim: Claim) -> Int { claim.content.reduce(0) { $0 + words(in: $1.text) } }

    private static func words(in text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
}
