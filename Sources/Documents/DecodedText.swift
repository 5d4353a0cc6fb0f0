/// What decoding made of a file's bytes.
package struct DecodedText: Sendable, Hashable {
    /// The characters as UTF-8, unchanged.
    package let bytes: [UInt8]
    /// How they were written.
    package let encoding: TextEncoding
    /// How many undecodable places stand as U+FFFD.
    package var replacements = 0
}
