import Foundation

extension StatedMetadata {
    /// The same, each item held to what it must be: one line of words, a day of the calendar.
    ///
    /// - Throws: `StatementError`, which names the item that is wrong.
    public func checked() throws(StatementError) -> StatedMetadata {
        var checked = StatedMetadata()
        for item in StatedItem.allCases {
            if let words = self[item] { checked[item] = try Self.checked(words, as: item) }
        }
        return checked
    }

    /// What `words` state as `item`.
    static func checked(_ words: String, as item: StatedItem) throws(StatementError) -> String {
        guard isOneLine(words) else { throw StatementError(item: item, expected: "one line of words") }
        let trimmed = words.trimmingCharacters(in: .whitespaces)
        guard item == .published else { return trimmed }
        guard let date = date(of: trimmed) else {
            throw StatementError(item: item, expected: "a day of the calendar, YYYY-MM-DD")
        }
        return date
    }

    /// Whether something is written and no control character among it.
    static func isOneLine(_ words: String) -> Bool {
        words.unicodeScalars.contains { !$0.properties.isWhitespace }
            && !words.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }

    /// The date of `YYYY-MM-DD` or of `YYYY-MM-DDThh:mm[:ss[.fraction]][Z|±hh[:]mm]`.
    private static func date(of words: String) -> String? {
        let time = /T([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?(Z|[+\-][0-9]{2}(:?[0-9]{2})?)?/
        guard let date = CalendarDay(String(decoding: words.utf8.prefix(10), as: UTF8.self)) else { return nil }
        let rest = words.dropFirst(10)
        return rest.isEmpty || rest.wholeMatch(of: time) != nil ? date.description : nil
    }
}
