import Foundation

/// Tells how likely a reader is to agree with a claim's content and source: a logistic regression over its traits.
///
/// training/calibrate fits the weights and prints how well they hold. These were fitted on texts of the project's own making
/// and PolNeAR's training split; on seven sets of 86 texts, written since, the expected calibration error is 0.05 to 0.11.
/// Weights fitted on those texts did no better on others.
enum ConfidenceModel {
    private static let weights: [ClaimTrait: Double] = [
        .base: 1.633,
        .unattributed: 0.293,
        .direct: 1.229,
        .mixed: -0.012,
        .sourceless: -1.804,
        .pronoun: -0.801,
        .relayed: 0.310,
        .longCue: -0.207,
        .graded: -0.128,
        .short: -0.525,
        .long: -0.114,
        .pieces: -0.262,
        .fragment: 0.035,
    ]

    /// The probability for `claim`, between 0 and 1, with three digits.
    static func confidence(of claim: Claim) -> Double {
        let sum = ClaimTrait.allCases.reduce(0) { $0 + ($1.holds(for: claim) ? weights[$1] ?? 0 : 0) }
        return (1000 / (1 + exp(-sum))).rounded() / 1000
    }
}
