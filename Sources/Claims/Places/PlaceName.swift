/// A name of a place in an annotated text, before it is known which place it is.
struct PlaceName: Hashable {
    /// The tokens of the name as written.
    var tokens: Range<Int>
    /// Those of them by which the place is looked up: without "Oblast", "Republic of".
    var core: Range<Int>
    /// What the words around say that it is; nil where they say nothing.
    var precision: PlacePrecision?

    /// A name of these tokens, of which nothing else is known.
    init(_ tokens: Range<Int>) {
        self.tokens = tokens
        core = tokens
    }
}
