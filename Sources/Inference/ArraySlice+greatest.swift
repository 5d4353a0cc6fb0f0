extension ArraySlice<Float> {
    /// How far from the start the greatest stands, the first of several; nil where there is none.
    package var placeOfGreatest: Int? {
        indices.max { self[$0] < self[$1] }.map { $0 - startIndex }
    }
}
