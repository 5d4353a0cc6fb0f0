import Documents

/// The document that a string's UTF-8 is.
func document(_ text: String, stated: StatedMetadata = .init()) throws -> Document {
    try DocumentReader().read(Array(text.utf8), stated: stated)
}

/// Why bytes are no document; nil where they are one.
func refusal(_ bytes: [UInt8]) -> DocumentError? {
    do {
        _ = try DocumentReader().read(bytes)
        return nil
    } catch {
        return error
    }
}

/// The bytes of a string in UTF-16.
func utf16(_ text: String, littleEndian: Bool = true, mark: Bool = false) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
        let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return littleEndian ? bytes : bytes.reversed()
    }
}

/// A file of ASCII words with bytes of its own among them.
func bytes(_ parts: any RawBytes...) -> [UInt8] {
    parts.flatMap(\.raw)
}

/// What a file of test bytes is put together from.
protocol RawBytes {
    var raw: [UInt8] { get }
}

extension String: RawBytes {
    var raw: [UInt8] { Array(utf8) }
}

extension [UInt8]: RawBytes {
    var raw: [UInt8] { self }
}
