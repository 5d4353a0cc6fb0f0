/// A phrase that names the source of its clause: "according to the mayor", "in her view".
struct SourcePhrase {
    /// All its words.
    let tokens: Range<Int>
    /// The noun that hangs on the clause.
    let noun: Int
    /// The words that name who says it.
    let source: Range<Int>
    /// The words that make it an attribution.
    let cue: Range<Int>
}
