/// How certain a proposition is put forward as being, and why.
struct ModalityReading {
    /// How certain.
    let modality: Modality
    /// What decided it.
    let ground: ModalityGround
    /// The words that say so; nil where none do.
    let cue: Range<Int>?

    /// A reading of `modality` by the words at `cue`.
    init(_ modality: Modality, by ground: ModalityGround, _ cue: Range<Int>?) {
        self.modality = modality
        self.ground = ground
        self.cue = cue
    }
}
