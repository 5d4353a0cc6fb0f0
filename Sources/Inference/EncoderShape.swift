/// The sizes of an encoder, as the model file's metadata state them.
package struct EncoderShape: Sendable, Decodable {
    /// How many word pieces the vocabulary has.
    package let pieces: Int
    /// The most pieces of a window, with the two that begin and end it.
    package let positions: Int
    /// How many layers there are.
    package let layers: Int
    /// How many numbers a piece's vector has.
    package let width: Int
    /// How many attentions a layer has side by side.
    package let attentionHeads: Int
    /// How many numbers a layer's feed-forward part has inside.
    package let inner: Int
    /// What keeps the normalisations' variances from 0.
    package let epsilon: Float

    private enum CodingKeys: String, CodingKey {
        case pieces
        case positions
        case layers
        case width
        case attentionHeads = "attention_heads"
        case inner
        case epsilon
    }
}
