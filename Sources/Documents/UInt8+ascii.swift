/// What a byte is as an ASCII character.
extension UInt8 {
    /// A line feed.
    static let lineFeed: UInt8 = 0x0A

    /// A carriage return.
    static let carriageReturn: UInt8 = 0x0D

    /// Whether it is `0`…`9`.
    var isDigit: Bool { self &- 0x30 < 10 }

    /// Whether it is `A`…`Z`.
    var isUppercase: Bool { self &- 0x41 < 26 }

    /// Whether it is `a`…`z`.
    var isLowercase: Bool { self &- 0x61 < 26 }

    /// Whether it is `A`…`Z` or `a`…`z`.
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// Whether it is a space, a tab or one of the line-breaking controls U+000A…U+000D.
    var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }

    /// The lower-case letter where it is `A`…`Z`, else itself.
    var lowercased: UInt8 { isUppercase ? self | 0x20 : self }
}
