/// What stands before a piece.
///
/// The raw values are the rows of the model's `layout` embedding.
package enum Gap: UInt8, Sendable, CaseIterable {
    /// No word: a piece that begins or ends a window.
    case none
    /// The same word's piece before.
    case inside
    /// The word before, with nothing between.
    case glued
    case space
    case line
    case paragraph
}
