import Documents
import Language

/// What a text has told of days so far, as far as later dates can lean on it: within a paragraph, from a sentence to the next.
struct DateNarrative {
    private var paragraph: Int?
    private var before: [CalendarDay] = []
    private var here: [(places: Range<Int>, day: CalendarDay)] = []
    private var dayBefore: CalendarDay?
    private var dayHere: CalendarDay?

    /// Goes on to the next sentence, which has these dates.
    mutating func begin(_ sentence: AnnotatedSentence, _ readings: [DateReading]) {
        let goesOn = paragraph == sentence.paragraph
        before = goesOn ? here.map(\.day) : []
        dayBefore = goesOn ? dayHere : nil
        dayHere = nil
        paragraph = sentence.paragraph
        // Only what says month and year by itself: it needs no day of publication.
        let resolver = DateResolver(reference: nil)
        here = readings.compactMap { reading in
            guard case .given = reading.expression.year else { return nil }
            let date = resolver.resolve(reading.expression, in: DateContext())
            return date?.first.map { (reading.places, $0) }
        }
    }

    /// What surrounds the reading, which is of the sentence that was begun last.
    func context(of reading: DateReading, tense: DateTense) -> DateContext {
        let near = here.last { $0.places.upperBound <= reading.places.lowerBound } ?? here.first
        let anchor =
            near.map { DateContext.Anchor(day: $0.day, isNear: true) }
            ?? before.last.map { DateContext.Anchor(day: $0, isNear: false) }
        return DateContext(tense: tense, anchor: anchor, told: dayHere ?? dayBefore)
    }

    /// Takes note of what was told.
    mutating func told(_ date: ResolvedDate) {
        if let day = date.day { dayHere = day }
    }
}
