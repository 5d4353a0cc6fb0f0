/// A writing system, as far as it tells languages apart.
enum Script: Int, CaseIterable {
    case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, thai, georgian, hangul, kana, han, other

    /// The script of a letter, nil for what is no letter.
    ///
    /// Ranges are whole blocks, so that a text is told in one quick pass.
    init?(letter scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A: self = .latin
        case 0..<0xAA, 0xD7, 0xF7, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF: return nil
        case 0xAA...0x2AF, 0x1E00...0x1EFF, 0xFB00...0xFB06: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x531...0x587: self = .armenian
        case 0x5D0...0x5F4: self = .hebrew
        case 0x620...0x64A, 0x66E...0x6D3, 0x6FA...0x6FC: self = .arabic
        case 0x904...0x939, 0x958...0x961: self = .devanagari
        case 0xE01...0xE2E: self = .thai
        case 0x10A0...0x10FF: self = .georgian
        case 0x1100...0x11FF, 0xAC00...0xD7A3: self = .hangul
        case 0x3041...0x30FF: self = .kana
        case 0x3400...0x9FFF, 0x20000...0x323AF: self = .han
        case 0x700...0x8FF, 0x980...0x10FF, 0x1200...0x1CFF: self = .other
        default: return nil
        }
    }

    /// The language that is most often written so; `und` where there are too many.
    var language: String {
        switch self {
        case .latin, .cyrillic, .other: "und"
        case .greek: "el"
        case .armenian: "hy"
        case .hebrew: "he"
        case .arabic: "ar"
        case .devanagari: "hi"
        case .thai: "th"
        case .georgian: "ka"
        case .hangul: "ko"
        case .kana: "ja"
        case .han: "zh"
        }
    }
}
