import Documents
import Language

/// Finds the dates and periods of a text, and what days they can mean.
struct DateFinder {
    private let words: AnnotatedText
    private let document: Document
    private let tenses: TenseReader
    /// The words of the text as dates are made of them.
    private let dateWords: [DateWord]
    /// By sentence its dates as their words say them.
    private let readings: [[DateReading]]

    /// A finder in `words`, the annotated text of `document`.
    init(_ words: AnnotatedText, of document: Document) {
        self.words = words
        self.document = document
        tenses = TenseReader(words)
        var cutter = DateWordCutter()
        var starts: [Int] = []
        for sentence in words.sentences {
            starts.append(cutter.words.count)
            for number in sentence.tokens { cutter.cut(words.tokens[number], number: number) }
        }
        let all = cutter.words
        starts.append(all.count)
        let names = words.nameKinds
        let isMonthFirst = DayOrder(of: all).isMonthFirst
        readings = words.sentences.indices.map { number in
            DateReader(
                words: all[starts[number]..<starts[number + 1]],
                text: words,
                names: names,
                isMonthFirst: isMonthFirst
            ).readings()
        }
        dateWords = all
    }

    /// The dates, in order.
    func dates() -> [DateMention] {
        let published = publicationDay()
        let resolver = DateResolver(published: published)
        var narrative = DateNarrative()
        var dates: [DateMention] = []
        for (sentence, readings) in zip(words.sentences, readings) {
            narrative.begin(sentence, readings) { tenses.aside(of: tokens($0)) }
            for reading in readings {
                let tense = tenses.tense(of: tokens(reading))
                let context = narrative.context(of: reading, tense: tense, aside: tenses.aside(of: tokens(reading)))
                guard let date = resolver.resolve(reading, in: context) else { continue }
                if !isOwner(reading) { narrative.told(date) }
                guard let written = published.map({ $0.written(date) }) ?? date else { continue }
                dates.append(mention(written, of: reading))
            }
        }
        return dates
    }

    /// The day of publication, without its year where neither the text nor anybody states it.
    private func publicationDay() -> PublicationDay? {
        if let day = document.published.flatMap({ CalendarDay($0) }) { return PublicationDay(day) }
        return document.yearlessDay.flatMap {
            PublicationDay($0, weekday: $0.weekday ?? ($0.opensStory ? weekdayOfLead : nil))
        }
    }

    /// The only day of the week that the first sentence behind a dateline tells of as past: an agency's lead is of its day.
    private var weekdayOfLead: Int? {
        guard let dateline = document.zones.last(where: { $0.kind == .dateline }),
            let lead = words.sentences.firstIndex(where: { words.span($0.tokens).start >= dateline.span.end })
        else { return nil }
        let told = readings[lead].compactMap { reading -> Int? in
            guard case .weekday(let weekday, nil) = reading.expression, reading.bound == nil,
                tenses.tense(of: tokens(reading)) == .past, !isOfNight(reading)
            else { return nil }
            return weekday
        }
        return Set(told).count == 1 ? told.first : nil
    }

    /// "On Monday night", which is told on the day after as often as on the day itself.
    private func isOfNight(_ reading: DateReading) -> Bool {
        let end = reading.places.upperBound
        return dateWords.indices.contains(end) && ["night", "evening"].contains(dateWords[end].text)
    }

    private func tokens(_ reading: DateReading) -> ClosedRange<Int> {
        dateWords[reading.places.lowerBound].token...dateWords[reading.places.upperBound - 1].token
    }

    /// "The following day's feast": a day that is told of for what it will bring moves no story on.
    private func isOwner(_ reading: DateReading) -> Bool {
        guard case .told = reading.expression, let top = words.tops(of: Range(tokens(reading))).first else {
            return false
        }
        return words.tokens[top].relation == "nmod:poss"
    }

    private func mention(_ date: ResolvedDate, of reading: DateReading) -> DateMention {
        let places = reading.places
        return DateMention(
            document.text.passage(
                Span(dateWords[places.lowerBound].span.start, dateWords[places.upperBound - 1].span.end)
            ),
            edtf: date.edtf.description,
            earliest: date.first?.description,
            latest: date.last?.description
        )
    }
}
