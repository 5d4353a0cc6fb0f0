/// The sizes of an encoder, as the model file's metadata state them.
struct EncoderShape: Sendable, Decodable {
    /// How many word pieces the vocabulary has.
    let pieces: Int
    /// The most pieces of a window, with the two that begin and end it.
    let positions: Int
    /// How many layers there are.
    let layers: Int
    /// How many numbers a piece's vector has.
    let width: Int
    /// How many attentions a layer has side by side.
    let attentionHeads: Int
    /// How many numbers a layer's feed-forward part has inside.
    let inner: Int
    /// What keeps the normalisations' variances from 0.
    let epsilon: Float

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
