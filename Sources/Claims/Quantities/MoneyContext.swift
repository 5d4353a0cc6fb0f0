import Language

/// What a whole text tells of its money: of which country it is, and what is divided into cents.
struct MoneyContext {
    /// The countries that the text speaks of.
    let countries: SpokenCountries
    /// What a dollar's sign without letters means.
    let dollar: String
    /// The currency of cents without another name by them; nil where the text has none, or both.
    let hundredths: String?
    /// The currency of thousands that are told as "four grand".
    let thousands: String

    /// The money of `words`, whose places are `places`.
    init(_ words: AnnotatedText, _ places: [PlaceMention]) {
        countries = SpokenCountries(places)
        dollar = countries.dollar ?? "USD"
        var currencies: Set<String> = []
        var pounds = 0
        for token in words.tokens {
            switch token.form.lowercased() {
            case "€", "euro", "euros": currencies.insert("EUR")
            case "$", "dollar", "dollars": currencies.insert("USD")
            case "£", "quid": pounds += 1
            default: break
            }
        }
        hundredths = currencies.count == 1 ? currencies.first : nil
        thousands = pounds > 0 ? "GBP" : hundredths ?? "USD"
    }

    /// The unit that letters before digits stand for; nil where they may be no money.
    func unit(of letters: Currencies.Letters, isSurelyMoney: Bool) -> String? {
        switch letters {
        case .code(let code): code
        case .name(let name): countries.currency(named: name) ?? Currencies.names[name] ?? Plural.of(name)
        case .weak(let code, let homes): isSurelyMoney || countries.contains(anyOf: homes) ? code : nil
        }
    }
}
