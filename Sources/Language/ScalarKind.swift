/// What a character does for the tokenizer.
package enum ScalarKind: UInt8 {
    /// Separates words and belongs to none: white space, control characters, the byte order mark.
    case space
    /// Part of a word or a number: letters, combining marks, digits, soft hyphens and joiners.
    case word
    /// Anything else: a token of its own.
    case mark

    /// The kind of an ASCII byte.
    static let ascii: [ScalarKind] = (0..<128).map { byte in
        switch UInt8(byte) {
        case 0...32, 127: .space
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .word
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .word
        default: .mark
        }
    }

    /// The kind of any scalar.
    package static func of(_ scalar: Unicode.Scalar) -> ScalarKind {
        switch scalar.value {
        case 0..<128: ascii[Int(scalar.value)]
        case 0x80...0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
        case 0xAD, 0x200C, 0x200D, 0x2060: .word
        case 0xC0...0x24F, 0x400...0x52F: scalar.value == 0xD7 || scalar.value == 0xF7 ? .mark : .word
        case 0x2010...0x2060: .mark
        default: general(scalar)
        }
    }

    private static func general(_ scalar: Unicode.Scalar) -> ScalarKind {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            .word
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format:
            .space
        default:
            .mark
        }
    }
}
