/// A day of publication as many papers and agencies give it: without its year.
public struct YearlessDay: Sendable, Hashable {
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int
    /// The day of the week, Monday 1, where it stands beside it.
    public private(set) var weekday: Int?
    /// Whether the story begins right behind it, as agencies write: what their lead tells of a day of the week is of this day.
    public private(set) var opensStory = false

    /// A day before the first word of a story; nil where no year has it.
    init?(openingStoryIn month: Int, on day: Int) {
        guard CalendarDay(year: 2000, month: month, day: day) != nil else { return nil }
        self.month = month
        self.day = day
        opensStory = true
    }

    /// The day that `line` gives and says nothing besides: "Tuesday, 9 July", "Published: 14:22, 9 Jul", "As of 09:00 on
    /// 7 February", "Orlo, July 3."; nil for any other, and for a day alone, which heads a part of a chronicle.
    init?(line: String) {
        let words = line.split { $0.isWhitespace || ",()".contains($0) }.map(String.init)
        guard words.count <= Self.mostWords, let (place, month, day) = Self.monthAndDay(in: words) else { return nil }
        self.month = month
        self.day = day
        var others: [String] = []
        for (index, word) in words.enumerated() where index != place && index != place + 1 {
            let letters = word.lowercased().filter(\.isLetter)
            if let number = WeekdayNames.all[letters] {
                weekday = number
            } else if !WrittenDay.isHour(word) {
                others.append(word)
            }
        }
        let isLabelled = others.contains { Self.labels.contains($0.lowercased().filter(\.isLetter)) }
        let labels = others.allSatisfy {
            let letters = $0.lowercased().filter(\.isLetter)
            return letters.isEmpty || Self.labels.contains(letters) || Self.particles.contains(letters)
        }
        // "Orlo, July 3": a name, a comma and the day, and nothing behind it.
        let isPlace =
            1...2 ~= others.count && place == others.count && words.count == place + 2
            && others.allSatisfy { $0.first?.isUppercase ?? false } && line.contains(",")
        guard labels && (isLabelled || weekday != nil) || isPlace else { return nil }
    }

    /// How many words a line may have that gives no more than the day.
    private static let mostWords = 8

    /// Words that say what a day and an hour are those of.
    private static let labels: Set<String> = ["as", "date", "issued", "posted", "published", "released", "updated"]

    /// Words between these and a day.
    private static let particles: Set<String> = ["at", "first", "last", "of", "on"]

    /// The place of the only month and day among `words`, in either order.
    private static func monthAndDay(in words: [String]) -> (place: Int, month: Int, day: Int)? {
        var found: (place: Int, month: Int, day: Int)?
        for place in words.indices.dropLast() {
            let pair = [words[place], words[place + 1]]
            for (name, number) in [(pair[0], pair[1]), (pair[1], pair[0])] {
                let figures = number.prefix(while: \.isNumber)
                let ending = number.dropFirst(figures.count)
                guard let month = MonthNames.number(of: name.lowercased().filter(\.isLetter)), let day = Int(figures),
                    ["", ".", "st", "nd", "rd", "th"].contains(ending),
                    CalendarDay(year: 2000, month: month, day: day) != nil
                else { continue }
                guard found == nil else { return nil }
                found = (place, month, day)
            }
        }
        return found
    }
}
