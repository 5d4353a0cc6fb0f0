/// Tells an e-mail message or mailbox by the header lines at its very top.
///
/// A press release pasted with its "From:", "To:", "Date:" and "Subject:" lines stays a text: at least one line must be
/// there that people do not see and so do not paste.
struct MailRecognizer {
    /// Header lines that mail programs show.
    private static let shown: Set<String> = [
        "from", "to", "cc", "bcc", "subject", "date", "sender", "reply-to", "content-type", "content-language",
    ]

    /// Header lines that only mail programs write and read.
    private static let technical: Set<String> = [
        "arc-seal", "authentication-results", "content-transfer-encoding", "delivered-to", "dkim-signature",
        "envelope-to", "in-reply-to", "list-unsubscribe", "message-id", "mime-version", "received", "received-spf",
        "references", "return-path", "thread-index", "x-mailer", "x-original-to", "x-originating-ip", "x-received",
    ]

    private static let weekdays: Set<String> = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// `.eml`, `.mbox` or nil; `head` is the beginning of the text without its byte order mark.
    func format(of head: [UInt8]) -> FileFormat? {
        let isMailbox = head.has("From ", at: 0)
        var start = 0
        if isMailbox {
            let end = endOfLine(in: head, from: 0)
            guard isEnvelope(head[0..<end]) else { return nil }
            start = end + 1
        }
        guard let (shown, technical) = headers(in: head, from: start) else { return nil }
        if isMailbox { return shown + technical >= 2 ? .mbox : nil }
        return shown + technical >= 2 && technical >= 1 ? .eml : nil
    }

    /// How many header lines of each sort stand before the first empty line; nil where another line stands among them.
    private func headers(in head: [UInt8], from start: Int) -> (shown: Int, technical: Int)? {
        var shown = 0
        var technical = 0
        var index = start
        while index < head.count {
            let end = endOfLine(in: head, from: index)
            let line = head[index..<end]
            let isFirst = index == start
            index = end + 1
            guard let first = line.first, first != .carriageReturn else { break }
            if first == 0x20 || first == 0x09 {
                if isFirst { return nil }
                continue
            }
            guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex,
                line[..<colon].allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D })
            else { return nil }
            let name = String(decoding: line[..<colon].map(\.lowercased), as: UTF8.self)
            if Self.shown.contains(name) { shown += 1 }
            if Self.technical.contains(name) { technical += 1 }
        }
        return (shown, technical)
    }

    /// Whether a line is `From SENDER Www Mmm dd hh:mm:ss yyyy`, which opens each message of a mailbox.
    private func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: line.prefix(256), as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count >= 6 else { return false }
        return Self.weekdays.contains(String(words[2])) && words.dropFirst(4).contains { $0.utf8.contains(0x3A) }
    }

    private func endOfLine(in head: [UInt8], from index: Int) -> Int {
        head[index...].firstIndex(of: .lineFeed) ?? head.count
    }
}
