/// A line such as `Subject: Shelling of a school` above a release that was pasted from a message.
struct PastedHeader {
    /// The lines that a mail program shows.
    enum Name: String, CaseIterable {
        case from, to, cc, sent, date, subject
    }

    /// Which line it is.
    let name: Name
    /// The offset of the first word after the colon, or of the line's end.
    let value: Int

    /// The header line at `line`; nil where it is none, or so long that it may be a paragraph.
    init?(in bytes: [UInt8], line: Span) {
        guard line.count <= 250, let colon = bytes[line.range].prefix(8).firstIndex(of: 0x3A),
            let name = Name(rawValue: String(decoding: bytes[line.start..<colon].map(\.lowercased), as: UTF8.self))
        else { return nil }
        self.name = name
        value = LineScanner.trim(bytes, colon + 1..<line.end).lowerBound
    }
}
