import Documents

/// Reads what a number counts: the plural noun after it, a currency or a per cent sign.
struct UnitReader {
    private static let symbols: [String: String] = [
        "$": "USD", "€": "EUR", "£": "GBP", "₴": "UAH", "₽": "RUB", "¥": "JPY", "₹": "INR", "₪": "ILS", "₺": "TRY",
    ]
    private static let currencies: [String: String] = [
        "dollars": "USD", "dollar": "USD", "usd": "USD", "euros": "EUR", "euro": "EUR", "eur": "EUR", "pounds": "GBP",
        "hryvnias": "UAH", "hryvnia": "UAH", "uah": "UAH", "rubles": "RUB", "roubles": "RUB", "rub": "RUB",
        "shekels": "ILS", "yen": "JPY", "rupees": "INR", "lira": "TRY", "liras": "TRY",
    ]
    /// Plurals without an s, and words for many that have none.
    private static let plurals: Set<String> = [
        "children", "people", "men", "women", "policemen", "servicemen", "personnel", "police", "cattle", "aircraft",
        "youth", "staff", "infantry", "livestock", "km", "kg", "kilometres", "feet", "percent", "refugees", "dead",
        "wounded", "injured", "fishermen", "clergymen", "firemen", "civilians", "mice", "teeth", "families",
    ]
    private static let irregular: [String: String] = [
        "child": "children", "person": "people", "man": "men", "woman": "women", "foot": "feet", "family": "families",
        "policeman": "policemen", "serviceman": "servicemen", "body": "bodies", "city": "cities",
        "country": "countries",
        "party": "parties", "aircraft": "aircraft",
    ]

    private let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    /// The currency whose sign stands at `index`.
    func currencySymbol(at index: Int) -> String? {
        Self.symbols[reading.word(index)]
    }

    /// The currency whose name stands at `index`.
    func currencyWord(at index: Int, before limit: Int) -> String? {
        index < limit ? Self.currencies[reading.lower[index]] : nil
    }

    /// What is counted by a number that ends before `end`; nil where no plural noun shows it.
    func unit(after end: Int, value: Double, before limit: Int) -> String? {
        var index = end
        guard index < limit else { return nil }
        if ["%", "percent"].contains(reading.lower[index]) { return "%" }
        if reading.lower[index] == "per", reading.word(index + 1) == "cent" { return "%" }
        if reading.lower[index] == "of" {
            index += 1
            if index < limit, WordLists.determiners.contains(reading.lower[index]) { index += 1 }
        }
        var run: [String] = []
        let last = min(limit, index + 7)
        while index < last {
            let word = reading.lower[index]
            if run.isEmpty, WordLists.quotationMarks.contains(word) {
                index += 1
                continue
            }
            guard reading.isWord(index), !WordLists.closed.contains(word) else { break }
            if let plural = run.last, Self.isPlural(plural), !Self.isPlural(word) { break }
            run.append(word)
            index += 1
        }
        guard let head = run.last else { return nil }
        if Self.isPlural(head) { return head }
        guard value == 1 else { return nil }
        if let singular = run.first(where: { Self.irregular[$0] != nil }) { return Self.irregular[singular] }
        return run.count <= 2 ? head + "s" : nil
    }

    private static func isPlural(_ word: String) -> Bool {
        if plurals.contains(word) { return true }
        guard word.utf8.count > 3, word.hasSuffix("s") else { return false }
        return !["ss", "us", "is", "'s"].contains { word.hasSuffix($0) }
    }
}
