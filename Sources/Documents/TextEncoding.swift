/// How a document's bytes were written, by its IANA name.
public enum TextEncoding: String, Sendable, Codable, CaseIterable {
    /// UTF-8, with or without a byte order mark (kept in the text as U+FEFF).
    case utf8 = "utf-8"
    /// UTF-16, low byte first.
    case utf16LittleEndian = "utf-16le"
    /// UTF-16, high byte first.
    case utf16BigEndian = "utf-16be"
    /// Windows-1251: Cyrillic.
    case windows1251 = "windows-1251"
    /// Windows-1252: Western European.
    case windows1252 = "windows-1252"
}
