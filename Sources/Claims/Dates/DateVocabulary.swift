import Documents

/// The words that dates are told in, in lower case.
enum DateVocabulary {
    /// The months by their names and their abbreviations without the full stop.
    static let months = MonthNames.all.merging(["febr": 2]) { name, _ in name }

    /// Their abbreviations, which a full stop can follow.
    static let shortMonths = MonthNames.short.union(["febr"])

    /// Months that are other words, too: they need a capital.
    static let ambiguousMonths: Set<String> = ["march", "mar", "may", "august", "dec", "jun", "jan"]

    /// The days of the week, Monday 1.
    static let weekdays = WeekdayNames.all

    /// Their short forms, of which some are other words: they need a capital, and a date or a full stop behind them.
    static let shortWeekdays = WeekdayNames.short

    /// What makes a day of the week the name of something, before it: "Bloody Sunday".
    static let namedWeekdays: Set<String> = [
        "ash", "black", "bloody", "cyber", "easter", "fat", "giving", "good", "holy", "maundy", "palm", "red", "super",
        "whit",
    ]

    /// The seasons by their names.
    static let seasons: [String: EDTFSeason] = [
        "spring": .spring, "springtime": .spring, "summer": .summer, "summertime": .summer, "autumn": .autumn,
        "fall": .autumn, "winter": .winter, "wintertime": .winter,
    ]

    /// Calendar units, one or several.
    static let units: [String: DateUnit] = [
        "day": .day, "days": .day, "week": .week, "weeks": .week, "weekend": .weekend, "month": .month,
        "months": .month, "quarter": .quarter, "quarters": .quarter, "year": .year, "years": .year,
        "decade": .decade, "decades": .decade, "workweek": .week,
    ]

    /// How many units away a word says.
    static let directions: [String: Int] = [
        "last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "next": 1, "coming": 1,
        "upcoming": 1, "following": 1, "forthcoming": 1,
    ]

    /// Directions that count from what was told of before, with an article: "the next day".
    static let tellers: Set<String> = ["next", "following", "previous", "preceding"]

    /// Days away from the day it is said.
    static let days: [String: Int] = [
        "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tonite": 0, "tmrw": 1,
    ]

    /// Times of the day, which leave the day as it is.
    static let timesOfDay: Set<String> = ["morning", "afternoon", "evening", "night", "noon", "midnight"]

    /// Words for vague parts of a period.
    static let parts: [String: DatePart] = [
        "early": .early, "mid": .middle, "middle": .middle, "late": .late, "beginning": .beginning, "start": .beginning,
        "end": .end, "rest": .rest, "remainder": .rest, "earlier": .past, "later": .rest,
    ]

    /// Words before a date that open it towards one side.
    static let bounds: [String: DateBound] = [
        "since": .since, "starting": .since, "beginning": .since, "after": .after, "until": .until, "till": .until,
        "by": .until, "before": .before, "through": .until,
    ]

    /// Words that let a bare four-digit number behind them be a year, or a bare month a month.
    static let openers: Set<String> = [
        "in", "since", "until", "till", "by", "from", "of", "during", "before", "after", "for", "between", "early",
        "late", "mid", "circa", "around", "about", "year", "through", "throughout", "to", "and", "or", "as", "on",
        "last", "this", "next", "than", "spring", "summer", "autumn", "fall", "winter", "fiscal", "into", "month",
        "towards", "toward",
    ]

    /// Days that are counted from Easter Sunday.
    static let easterFeasts: [(words: [String], days: Int)] = [
        (["palm", "sunday"], -7), (["good", "friday"], -2), (["easter", "sunday"], 0), (["easter", "monday"], 1),
        (["easter"], 0),
    ]

    /// Days of the year that have a name and the same date everywhere.
    static let holidays: [(words: [String], month: Int, day: Int)] = [
        (["christmas", "eve"], 12, 24), (["christmas", "day"], 12, 25), (["christmas"], 12, 25),
        (["boxing", "day"], 12, 26), (["new", "year", "'", "s", "eve"], 12, 31),
        (["new", "year", "'", "s", "day"], 1, 1),
        (["new", "years", "eve"], 12, 31), (["new", "years", "day"], 1, 1), (["new", "year", "day"], 1, 1),
        (["new", "year", "'", "s"], 1, 1), (["new", "year"], 1, 1), (["halloween"], 10, 31),
        (["valentine", "'", "s", "day"], 2, 14), (["st", ".", "patrick", "'", "s", "day"], 3, 17),
        (["saint", "patrick", "'", "s", "day"], 3, 17), (["earth", "day"], 4, 22), (["may", "day"], 5, 1),
        (["international", "women", "'", "s", "day"], 3, 8), (["international", "workers", "'", "day"], 5, 1),
        (["human", "rights", "day"], 12, 10),
    ]
}
