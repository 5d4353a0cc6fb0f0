/// One file's way through claimd: the same in the journal, the ledger, the work folder and the reason file.
///
/// A UUID of version 7 (RFC 9562, with the microseconds in `rand_a` by its method 3), written as 32 hex digits without
/// dashes, so that jobs sort by the time at which their file was taken in, and that time survives a crash with them.
public struct JobID: Sendable, Hashable, CustomStringConvertible {
    /// 32 lower-case hex digits.
    public let description: String

    /// A fresh job, taken in at `moment`.
    public init(at moment: Timestamp, using generator: inout some RandomNumberGenerator) {
        let milliseconds = UInt64(clamping: moment.microseconds / 1000) & 0xFFFF_FFFF_FFFF
        // RFC 9562 section 6.2, method 3: the 12 bits hold the fraction of a millisecond.
        let fraction = UInt64(moment.microseconds % 1000) * 4096 / 1000
        let high = milliseconds << 16 | 0x7000 | fraction
        let low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        description = Self.hex(high) + Self.hex(low)
    }

    /// A fresh job, taken in at `moment`.
    public init(at moment: Timestamp) {
        var generator = SystemRandomNumberGenerator()
        self.init(at: moment, using: &generator)
    }

    /// The job that `description` names; nil where that is not a UUID of version 7 in 32 lower-case hex digits.
    public init?(_ description: String) {
        let digits = Array(description.utf8)
        let isHex = digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard digits.count == 32, isHex, digits[12] == UInt8(ascii: "7") else { return nil }
        self.description = description
    }

    /// When its file was taken in, to the microsecond.
    public var moment: Timestamp {
        let high = UInt64(description.prefix(16), radix: 16) ?? 0
        let fraction = (high & 0xFFF) * 1000
        return Timestamp(microseconds: Int64(high >> 16) * 1000 + Int64((fraction + 4095) / 4096))
    }

    private static func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
