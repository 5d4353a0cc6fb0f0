/// A day of the calendar, written `YYYY-MM-DD`.
public struct CalendarDate: Sendable, Hashable, CustomStringConvertible {
    /// The day as ISO 8601 writes it.
    public let description: String

    /// The day that `text` writes as `YYYY-MM-DD`; nil where it is written otherwise or no such day was.
    public init?(_ text: String) {
        self.init(bytes: Array(text.utf8))
    }

    /// The day that ten bytes write; nil as for `init(_:)`.
    init?(bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10]), year >= 1, 1...12 ~= month, day >= 1,
            day <= Self.days(in: month, of: year)
        else { return nil }
        description = String(decoding: bytes, as: UTF8.self)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit.isDigit else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && year % 100 != 0 || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
