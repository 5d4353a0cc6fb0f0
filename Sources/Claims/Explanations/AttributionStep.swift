/// One rule's part in an utterance, by the numbers of tokens.
struct AttributionStep {
    /// The rule.
    let rule: AttributionRule
    /// The words that it went by or changed; nil where these are all of the utterance.
    let tokens: Range<Int>?

    /// A step of `rule` on `tokens`.
    init(_ rule: AttributionRule, _ tokens: Range<Int>? = nil) {
        self.rule = rule
        self.tokens = tokens
    }
}
