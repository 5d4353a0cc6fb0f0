/// An attribution that puts no proposition forward, and why.
struct LeftAttribution {
    /// The attribution.
    let parts: AttributionParts
    /// Why.
    let refusal: AttributionRefusal
}
