import Language

/// Reads what the words of one sentence say of dates.
///
/// Each reader of a kind of expression takes the place where it would begin and tells what it says and where it ends. The
/// words give the candidates, the model's trees and tags decide between a date and a count, a name or a verb.
struct DateReader {
    /// What stands at a place.
    struct Piece {
        /// What it says.
        let expression: DateExpression
        /// The place after its last word.
        let end: Int
    }

    /// The words of the sentence; places count through the whole document.
    let words: ArraySlice<DateWord>
    /// The tokens that they are cut from.
    let text: AnnotatedText
    /// For each token the kind of the name that it is in.
    let names: [NamedEntity.Kind?]
    /// Whether 3/8/2023 is the eighth of March here.
    let isMonthFirst: Bool

    /// The dates of the sentence, in order, without overlap.
    func readings() -> [DateReading] {
        var readings: [DateReading] = []
        var place = words.startIndex
        while place < words.endIndex {
            guard isStart(place), let piece = range(at: place) ?? single(at: place), piece.end > place else {
                place += 1
                continue
            }
            readings.append(reading(piece, from: place))
            place = piece.end
        }
        return readings
    }

    /// One date that is no range.
    func single(at place: Int) -> Piece? {
        let hasArticle = word(place) == "the"
        let next = skippingArticle(place)
        guard words.indices.contains(next) else { return nil }
        if let piece = numeric(at: place) { return piece }
        if let piece = dayFirst(at: next, hasArticle: hasArticle) { return piece }
        if let piece = ordinal(at: next, hasArticle: hasArticle) { return piece }
        if let piece = monthFirst(at: place) ?? weekdayFirst(at: place) ?? part(at: next) { return piece }
        if let piece = season(at: next, hasArticle: hasArticle) { return piece }
        if let piece = directed(at: next, hasArticle: hasArticle) ?? toldAgain(at: place) { return piece }
        if let piece = counted(at: next, hasArticle: hasArticle) { return piece }
        if let piece = week(at: next, hasArticle: hasArticle) { return piece }
        return dayAway(at: place) ?? holiday(at: place) ?? easter(at: place) ?? decade(at: next) ?? bareYear(at: place)
    }

    // MARK: Words

    /// The word at a place, in lower case; empty outside the sentence.
    func word(_ place: Int) -> String {
        words.indices.contains(place) ? words[place].text : ""
    }

    /// Whether there is a word at the place, with nothing between it and the one before.
    func isGlued(_ place: Int) -> Bool {
        words.indices.contains(place) && words[place].isGlued
    }

    /// The token that the word is of; the last one's outside the sentence.
    func token(_ place: Int) -> AnnotatedToken {
        text.tokens[words[min(place, words.endIndex - 1)].token]
    }

    /// Whether the word counts something that follows: "19" in "19 people".
    func isCount(_ place: Int) -> Bool {
        let token = token(place)
        guard ["nummod", "amod", "compound"].contains(token.relation), let head = token.head, head > words[place].token
        else { return false }
        return token.relation == "amod" || ["NNS", "NNPS"].contains(text.tokens[head].pennTag)
    }

    /// Whether the number is a piece of a longer one, of a clock time, a version or an amount.
    func isFraction(_ place: Int) -> Bool {
        let before = word(place - 1)
        if isGlued(place), [".", ",", ":", "$", "€", "£", "#", "+", "_"].contains(before) {
            // A full stop glued to the word before it can end a sentence: "Aug.16".
            if before != "." || words.indices.contains(place - 2) && words[place - 2].number != nil { return true }
        }
        let after = word(place + 1)
        if after == "%" { return true }
        guard isGlued(place + 1), [".", ",", ":"].contains(after), isGlued(place + 2) else { return false }
        return words[place + 2].number != nil
    }

    /// The place after a comma, or the place itself.
    func skippingComma(_ place: Int) -> Int { word(place) == "," ? place + 1 : place }

    /// The place after "the", or the place itself.
    func skippingArticle(_ place: Int) -> Int { word(place) == "the" ? place + 1 : place }

    private func isStart(_ place: Int) -> Bool {
        let word = words[place]
        if word.number != nil { return true }
        return Self.starters.contains(word.text)
    }

    private static let starters: Set<String> = {
        var starters: Set<String> = [
            "the", "that", "q", "h", "'", "year", "a", "an", "couple", "half", "week", "weekend", "new", "christmas",
            "boxing",
            "halloween", "valentine", "st", "saint", "earth", "international", "human", "first", "second", "third",
            "fourth", "fifth", "easter", "good", "palm",
        ]
        starters.formUnion(DateVocabulary.months.keys)
        starters.formUnion(DateVocabulary.weekdays.keys)
        starters.formUnion(DateVocabulary.seasons.keys)
        starters.formUnion(DateVocabulary.directions.keys)
        starters.formUnion(DateVocabulary.days.keys)
        starters.formUnion(DateVocabulary.parts.keys)
        starters.formUnion(SpelledNumber.words)
        return starters
    }()
}
