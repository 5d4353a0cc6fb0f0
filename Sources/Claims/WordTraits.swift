/// What a token is by itself, looked up once for all finders.
struct WordTraits: OptionSet, Sendable {
    let rawValue: UInt8

    /// A word or a number and no mark.
    static let word = WordTraits(rawValue: 1)
    /// Begins with a capital letter.
    static let capitalised = WordTraits(rawValue: 2)
    /// Shows a finite verb.
    static let finite = WordTraits(rawValue: 4)
    /// A form of a verb that can be a cue.
    static let cue = WordTraits(rawValue: 8)
    /// An opening or closing quotation mark.
    static let quotationMark = WordTraits(rawValue: 16)
    /// Begins a relative clause.
    static let relative = WordTraits(rawValue: 32)

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The traits of the token `text`, in lower case `lower`.
    init(of text: String, lower: String) {
        self = []
        guard let scalar = text.unicodeScalars.first else { return }
        if scalar.isASCII
            ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        {
            insert(.word)
            if scalar.properties.isUppercase { insert(.capitalised) }
            if WordLists.isFinite(lower) { insert(.finite) }
            if CueLexicon.english.isForm(lower) { insert(.cue) }
            if WordLists.relatives.contains(lower) { insert(.relative) }
        } else if WordLists.quotationMarks.contains(lower) {
            insert(.quotationMark)
        }
    }
}
