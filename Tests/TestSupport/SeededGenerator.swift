/// A source of random numbers that a seed fixes for ever, so that a random test can be run again (SplitMix64).
///
/// A test prints the seed it used, or names it in its expectations; the generator itself prints nothing.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    /// The seed it began with.
    public let seed: UInt64
    private var state: UInt64

    /// A generator that begins at `seed`.
    public init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    /// A generator that begins at a seed of the moment.
    public init() {
        self.init(seed: .random(in: .min ... .max))
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
