import Language

/// Feasts and holidays, with and without a fixed date.
extension DateReader {
    /// "Christmas Eve", "New Year's Day 2023".
    func holiday(at place: Int) -> Piece? {
        guard words.indices.contains(place) else { return nil }
        for holiday in DateVocabulary.holidays where holiday.words[0] == words[place].text {
            let end = place + holiday.words.count
            guard zip(holiday.words.indices, holiday.words).allSatisfy({ word(place + $0) == $1 }) else { continue }
            let isCertain =
                words[place].isCapitalised || ["day", "eve", "christmas", "halloween"].contains(word(end - 1))
            guard isCertain || ["before", "after"].contains(word(place - 1)) else { continue }
            // "The Christmas tree".
            if token(end - 1).relation == "compound", !["day", "eve"].contains(word(end - 1)) { continue }
            let (year, last) = dayYear(after: end)
            return Piece(expression: .day(year, month: holiday.month, day: holiday.day), end: last)
        }
        return nil
    }

    /// "Easter Sunday", "Good Friday", "since Easter"; the eastern churches keep another day.
    func easter(at place: Int) -> Piece? {
        guard words.indices.contains(place), words[place].isCapitalised, word(place - 1) != "orthodox" else {
            return nil
        }
        for feast in DateVocabulary.easterFeasts where feast.words[0] == words[place].text {
            let end = place + feast.words.count
            guard zip(feast.words.indices, feast.words).allSatisfy({ word(place + $0) == $1 }) else { continue }
            // "The Easter truce", "Easter Rising", "Easter Island".
            let isName = words.indices.contains(end) && words[end].isCapitalised && word(end) != "on"
            guard !isName, token(end - 1).relation != "compound", word(end) != "-" else { return nil }
            let (year, last) = dayYear(after: end)
            return Piece(expression: .easter(year, days: feast.days), end: last)
        }
        return nil
    }
}
