/// Nouns that tell what a denial is of: a statement, something that is not given, or something that is not accepted.
enum DenialNouns {
    /// What somebody is not given who is denied it.
    static let givings: Set<String> = [
        "access", "admission", "aid", "asylum", "bail", "care", "citizenship", "compensation", "entry", "food", "leave",
        "license", "licence", "medicine", "opportunity", "parole", "passage", "permission", "permit", "promotion",
        "protection", "recognition", "refund", "release", "request", "right", "service", "shelter", "treatment", "visa",
        "visit", "water",
    ]
    /// What somebody does not accept who rejects or dismisses it, though nobody has stated anything.
    static let proposals: Set<String> = [
        "agreement", "amendment", "appeal", "application", "ballot", "bid", "bill", "budget", "case", "ceasefire",
        "compromise", "count", "deal", "draft", "invitation", "lawsuit", "measure", "motion", "offer", "petition",
        "plan", "plea", "proposal", "request", "resolution", "result", "settlement", "suit", "takeover", "treaty",
        "truce", "ultimatum",
    ]
    /// What a person or a body is charged with, in one word.
    static let charges: Set<String> = [
        "bribery", "collusion", "corruption", "fraud", "genocide", "guilt", "impropriety", "involvement", "liability",
        "malpractice", "misconduct", "negligence", "responsibility", "torture", "wrongdoing",
    ]
}
