/// Looking for ASCII words in bytes, without making strings of them.
extension [UInt8] {
    /// Whether the bytes of `prefix` stand at `offset`.
    func has(_ prefix: some Collection<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, offset + prefix.count <= count else { return false }
        var index = offset
        for byte in prefix {
            if self[index] != byte { return false }
            index += 1
        }
        return true
    }

    /// Whether the ASCII words of `prefix` stand at `offset`, byte for byte.
    func has(_ prefix: StaticString, at offset: Int) -> Bool {
        has(prefix.bytes, at: offset)
    }

    /// Whether the lower-case bytes of `prefix` stand at `offset`, ASCII letters of them in any case.
    func hasAnyCase(_ prefix: some Collection<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, offset + prefix.count <= count else { return false }
        var index = offset
        for byte in prefix {
            if self[index].lowercased != byte { return false }
            index += 1
        }
        return true
    }

    /// Whether the lower-case ASCII words of `prefix` stand at `offset` in any case.
    func hasAnyCase(_ prefix: StaticString, at offset: Int) -> Bool {
        hasAnyCase(prefix.bytes, at: offset)
    }

    /// Where the ASCII words of `needle` first stand within `range`.
    func firstOffset(of needle: StaticString, in range: Range<Int>) -> Int? {
        firstOffset(of: needle.bytes, in: range)
    }

    /// Where the bytes of `wanted` first stand within `range`.
    func firstOffset(of wanted: some Collection<UInt8>, in range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<count)
        guard let first = wanted.first, range.count >= wanted.count else { return nil }
        var index = range.lowerBound
        let last = range.upperBound - wanted.count
        while index <= last {
            if self[index] == first, has(wanted, at: index) { return index }
            index += 1
        }
        return nil
    }
}

extension StaticString {
    /// The literal's own UTF-8, which lives as long as the program.
    fileprivate var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}
