/// Words that are written with a full stop of their own.
enum Abbreviations {
    /// Words with which a sentence, and no name, begins: after an abbreviation they show that it ended a sentence.
    static let openers: Set<String> = [
        "A", "After", "All", "Also", "Although", "An", "And", "As", "At", "Because", "Before", "But", "By", "During",
        "Each", "Earlier", "Even", "For", "From", "He", "Her", "His", "However", "I", "If", "In", "It", "Its", "Last",
        "Later", "Many", "Meanwhile", "More", "Most", "No", "Not", "Of", "On", "One", "Only", "Our", "She", "Since",
        "So", "Some", "Such", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "To",
        "Under", "Until", "We", "What", "When", "Where", "Which", "While", "Who", "With", "You",
    ]

    /// Such as keep their full stop as EWT writes words, in their one way of writing.
    static let written = titles.union(months).union([
        "Brig", "Cmdr", "Reps", "Sens", "Hon", "St", "Ft", "Mt", "Jr", "Sr", "vs", "etc", "Inc", "Ltd", "Co", "Corp",
        "a.m", "p.m", "e.g", "i.e", "cf", "U.S", "U.N", "U.K", "E.U", "D.C", "Ph.D", "approx", "est",
    ])

    /// Such as keep it before a number only.
    static let numbering: Set<String> = [
        "No", "Nos", "no", "nos", "Art", "Arts", "art", "arts", "Para", "Paras", "para", "paras", "Sec", "sec", "Res",
        "Fig", "fig", "Vol", "vol", "p", "pp",
    ]

    /// Such as stand before a name, which may be glued to them: "Mr.Smith".
    static let titles: Set<String> = [
        "Mr", "Mrs", "Ms", "Mx", "Messrs", "Dr", "Prof", "Gen", "Col", "Lt", "Maj", "Capt", "Sgt", "Cpl", "Pvt", "Pte",
        "Pfc", "Spc", "Adm", "Cdr", "Det", "Insp", "Supt", "Sen", "Rep", "Gov", "Amb", "Cllr", "Rev", "Msgr", "Fr",
    ]

    /// Months, to which a day may be glued: "Oct.7".
    static let months: Set<String> = [
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    ]

    /// How many bytes the longest of `written` and `numbering` has.
    static let longest = 6
}
