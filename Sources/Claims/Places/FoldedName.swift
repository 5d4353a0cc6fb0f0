import Foundation

/// The form that names are looked up by: lower case, without diacritics, apostrophes and stops, one space between words.
///
/// `fold` of scripts/make-gazetteer makes the same.
enum FoldedName {
    /// Letters that Unicode does not take apart.
    private static let letters: [Unicode.Scalar: String] = [
        "ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
        "ħ": "h",
    ]
    private static let left: Set<Unicode.Scalar> = [
        "'", "’", "‘", "ʼ", "ʻ", "ʿ", "ʾ", "`", "´", "ʹ", "ʺ", "\u{201B}", ".",
    ]

    /// The folded form of `name` in UTF-8.
    static func bytes(of name: String) -> [UInt8] {
        var folded: [UInt8] = []
        let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
        let lower = name.lowercased()
        for scalar in (isPlain ? lower : lower.decomposedStringWithCanonicalMapping).unicodeScalars {
            if left.contains(scalar) { continue }
            if let letter = letters[scalar] {
                folded += letter.utf8
            } else if scalar.properties.generalCategory == .nonspacingMark {
                continue
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                folded += String(scalar).utf8
            } else if let last = folded.last, last != UInt8(ascii: " ") {
                folded.append(UInt8(ascii: " "))
            }
        }
        if folded.last == UInt8(ascii: " ") { folded.removeLast() }
        return folded
    }
}
