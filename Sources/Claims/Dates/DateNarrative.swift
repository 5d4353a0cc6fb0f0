import Documents
import Language

/// What a text has told of days so far, as far as later dates can lean on it: from a sentence to the next, and for years
/// within a paragraph.
struct DateNarrative {
    private var paragraph: Int?
    private var before: [CalendarDay] = []
    private var here: [(places: Range<Int>, day: CalendarDay, aside: Int?)] = []
    private var told = ToldDates()
    private var toldHere = ToldDates()
    private var year: Int?

    /// Goes on to the next sentence, which has these dates.
    ///
    /// - Parameters:
    ///   - sentence: The sentence.
    ///   - readings: Its dates.
    ///   - aside: The relative clause that a date of it stands in, which tells of something else's time.
    mutating func begin(_ sentence: AnnotatedSentence, _ readings: [DateReading], aside: (DateReading) -> Int?) {
        let goesOn = paragraph == sentence.paragraph
        before = goesOn ? here.map(\.day) : []
        // "The next day" counts from its own sentence or from the one before.
        told = toldHere
        toldHere = ToldDates()
        paragraph = sentence.paragraph
        // Only what says month and year by itself: it needs no day of publication.
        let resolver = DateResolver(published: nil)
        here = readings.compactMap { reading in
            guard case .given = reading.expression.year else { return nil }
            let date = resolver.resolve(reading.expression, in: DateContext())
            return date?.first.map { (reading.places, $0, aside(reading)) }
        }
    }

    /// What surrounds the reading, which is of the sentence that was begun last, and of the clause `aside` in it.
    func context(of reading: DateReading, tense: DateTense, aside: Int?) -> DateContext {
        let here = here.filter { $0.aside == nil || $0.aside == aside }
        let near = here.last { $0.places.upperBound <= reading.places.lowerBound } ?? here.first
        let anchor =
            near.map { DateContext.Anchor(day: $0.day, isNear: true) }
            ?? before.last.map { DateContext.Anchor(day: $0, isNear: false) }
        return DateContext(tense: tense, anchor: anchor, told: told, year: year)
    }

    /// Takes note of what was told.
    mutating func told(_ date: ResolvedDate) {
        told.note(date)
        toldHere.note(date)
        if let told = date.edtf.end ?? date.edtf.start, case .year(let year) = told.year { self.year = year }
    }
}
