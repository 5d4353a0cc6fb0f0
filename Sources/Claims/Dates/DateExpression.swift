/// What the words of a date say, before it is known which day they were said on.
indirect enum DateExpression: Hashable {
    /// "16 August 2023"; "the 16th" has no month.
    case day(DateYear, month: Int?, day: Int)
    /// "Easter Monday": so many days after Easter Sunday.
    case easter(DateYear, days: Int)
    /// "The 20th of next month".
    case dayOfMonth(Int, of: DateExpression)
    /// "August 2023".
    case month(DateYear, Int)
    /// "The summer of 2023".
    case season(DateYear, EDTFSeason)
    /// "The first quarter of 2023", 1 to 4.
    case quarter(DateYear, Int)
    /// "The first half of 2023", 1 or 2.
    case half(DateYear, Int)
    /// What needs nothing else to be known: a year, a decade, a century.
    case whole(EDTFDate)
    /// "Monday", and how many weeks away its week is where that is said: "last Monday" is -1.
    case weekday(Int, weeks: Int?)
    /// "Tuesday of last week".
    case weekdayOfWeek(Int, weeks: Int)
    /// "Today", and so many days away.
    case dayAway(Int)
    /// "This week", and so many of the unit away.
    case unitAway(DateUnit, Int)
    /// "The weekend", the last or the next one.
    case weekend
    /// "The past five years", "the next three days".
    case stretch(DateLength, forwards: Bool)
    /// "Two days ago", "the day before yesterday"; nil is the day it is said.
    case away(DateLength, times: Int, from: DateExpression?)
    /// "In two weeks", which means a day only of what is still to come.
    case future(DateLength)
    /// "The next day", "two weeks later": counted from the day that was told of before.
    case told(DateLength, times: Int)
    /// "The second week of May", "the first week of 2023"; -1 is the last.
    case week(Int, of: DateExpression)
    /// "The previous week": the calendar's week so many away from what was told of before.
    case toldWeek(Int)
    /// "The nine weeks to 6 June", "the year ended March 2023".
    case stretchTo(DateLength, DateExpression)
    /// "The week of 18 May", "the weekend of 18 May".
    case weekAround(DateExpression, weekend: Bool)
    /// "The second Monday of May"; -1 is the last.
    case nthWeekday(Int, Int, of: DateExpression)
    /// "Early May", "the end of 2022".
    case part(DatePart, of: DateExpression)
    /// "The first half of May".
    case monthHalf(Int, of: DateExpression)
    /// "From March to June 2022".
    case range(DateExpression, DateExpression)

    /// Whether it has both its ends.
    var isRange: Bool { if case .range = self { true } else { false } }
}
