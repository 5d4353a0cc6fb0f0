import TestSupport
import Testing

/// The generator that other random tests stand on.
struct SeededGeneratorTests {
    @Test func `a seed fixes every number`() {
        var generator = SeededGenerator(seed: 1_234_567)
        // The published test vector of SplitMix64.
        #expect(generator.next() == 6_457_827_717_110_365_317)
        #expect(generator.next() == 3_203_168_211_198_807_973)
        #expect(generator.seed == 1_234_567)
    }

    @Test func `different seeds give different numbers`() {
        var one = SeededGenerator(seed: 1)
        var two = SeededGenerator(seed: 2)
        #expect(one.next() != two.next())
    }
}
