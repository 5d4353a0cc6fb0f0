import Documents
import Language

/// Finds the dates and periods of a text, and what days they can mean.
struct DateFinder {
    private let words: AnnotatedText
    private let document: Document

    /// A finder in `words`, the annotated text of `document`.
    init(_ words: AnnotatedText, of document: Document) {
        self.words = words
        self.document = document
    }

    /// The dates, in order.
    func dates() -> [DateMention] {
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
        let tenses = TenseReader(words)
        let resolver = DateResolver(reference: document.published.flatMap(CalendarDay.init))
        var narrative = DateNarrative()
        var dates: [DateMention] = []
        for (number, sentence) in words.sentences.enumerated() {
            let reader = DateReader(
                words: all[starts[number]..<starts[number + 1]],
                text: words,
                names: names,
                isMonthFirst: isMonthFirst
            )
            let readings = reader.readings()
            let tokens = { (reading: DateReading) in
                all[reading.places.lowerBound].token...all[reading.places.upperBound - 1].token
            }
            narrative.begin(sentence, readings) { tenses.aside(of: tokens($0)) }
            for reading in readings {
                let places = reading.places
                let tense = tenses.tense(of: tokens(reading))
                let context = narrative.context(of: reading, tense: tense, aside: tenses.aside(of: tokens(reading)))
                guard let date = resolver.resolve(reading, in: context) else { continue }
                if !isOwner(reading, tokens(reading)) { narrative.told(date) }
                dates.append(
                    mention(date, Span(all[places.lowerBound].span.start, all[places.upperBound - 1].span.end))
                )
            }
        }
        return dates
    }

    /// "The following day's feast": a day that is told of for what it will bring moves no story on.
    private func isOwner(_ reading: DateReading, _ tokens: ClosedRange<Int>) -> Bool {
        guard case .told = reading.expression, let top = words.tops(of: Range(tokens)).first else { return false }
        return words.tokens[top].relation == "nmod:poss"
    }

    private func mention(_ date: ResolvedDate, _ span: Span) -> DateMention {
        DateMention(
            document.text.passage(span),
            edtf: date.edtf.description,
            earliest: date.first?.description,
            latest: date.last?.description
        )
    }
}
