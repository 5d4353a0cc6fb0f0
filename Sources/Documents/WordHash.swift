/// A lower-case word as one number, made letter by letter (FNV-1a, 64 bits), to look words up without making strings.
struct WordHash {
    /// The number of the letters so far.
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of no letters yet.
    init() {}

    /// The hash of a whole word.
    init(_ word: some StringProtocol) {
        for scalar in word.unicodeScalars { append(scalar.value) }
    }

    /// Adds a letter, in lower case as far as European alphabets go.
    mutating func append(_ scalar: UInt32) {
        value = (value ^ UInt64(Self.lowercased(scalar))) &* 0x100_0000_01B3
    }

    private static func lowercased(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F, 0x391...0x3A9: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        case 0x100...0x137, 0x14A...0x177, 0x218...0x21B, 0x490...0x491: scalar | 1
        case 0x139...0x148, 0x179...0x17E: scalar + scalar % 2
        default: scalar
        }
    }
}
