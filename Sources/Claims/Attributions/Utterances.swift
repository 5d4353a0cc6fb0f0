/// What became of the attributions of a text.
struct Utterances {
    /// Those that put propositions forward, by their first contents, each after the one that it stands in.
    let taken: [Utterance]
    /// The others.
    let left: [LeftAttribution]
}
