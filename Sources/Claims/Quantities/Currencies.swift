/// Currencies by their signs, names and ISO 4217 codes.
enum Currencies {
    /// The code that stands in a text in capitals: one of ISO 4217, or what is written for one.
    static func code(_ word: some StringProtocol) -> String? {
        if codes.contains(String(word)) { return String(word) }
        return informal[String(word)]
    }

    private static let informal = ["RMB": "CNY", "NIS": "ILS", "BTC": "BTC", "STG": "GBP", "RUR": "RUB", "TL": "TRY"]

    /// The codes of ISO 4217, but for funds and metals, and for those that are words: ALL, TOP, TRY.
    private static let codes = Set(
        """
        AED AFN AMD AOA ARS AUD AWG AZN BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY CRC CVE \
        CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD \
        JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LBP LKR LRD LSL LYD MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NGN \
        NOK NPR NZD OMR PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SRD SSP STN SVC SYP \
        SZL THB TJS TMT TND TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
        """.split(separator: " ").map(String.init)
    )

    /// The signs of currencies; a dollar's without a country is that of the United States, where the text tells no other,
    /// a pound's that of Britain.
    static let signs = [
        "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₴": "UAH", "₽": "RUB", "₹": "INR", "₪": "ILS", "₺": "TRY",
        "₩": "KRW", "₫": "VND", "₦": "NGN", "₱": "PHP", "₾": "GEL", "₸": "KZT", "₼": "AZN", "₵": "GHS", "₡": "CRC",
        "₲": "PYG", "₭": "LAK", "฿": "THB", "৳": "BDT", "؋": "AFN", "﷼": "IRR", "￥": "JPY",
    ]

    /// Whose dollar it is by the letters before its sign: "C$", "US $".
    static let dollars = [
        "us": "USD", "u.s.": "USD", "u.s": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "cad": "CAD",
        "cdn": "CAD", "a": "AUD", "au": "AUD", "aus": "AUD", "aud": "AUD", "nz": "NZD", "nzd": "NZD", "hk": "HKD",
        "hkd": "HKD", "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL", "mex": "MXN", "mx": "MXN", "j": "JMD",
        "tt": "TTD", "z": "ZWL", "n": "NAD",
    ]

    /// Names of currencies that say whose they are, in the singular and in the plural.
    static let names: [String: String] = {
        let singular = [
            "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
            "won": "KRW", "hryvnia": "UAH", "hryvna": "UAH", "hryvnya": "UAH", "ruble": "RUB", "rouble": "RUB",
            "zloty": "PLN", "shekel": "ILS", "sheqel": "ILS", "rupee": "INR", "lira": "TRY", "forint": "HUF",
            "koruna": "CZK", "krona": "SEK", "leu": "RON", "lev": "BGN", "lari": "GEL", "tenge": "KZT", "dram": "AMD",
            "manat": "AZN", "som": "KGS", "somoni": "TJS", "afghani": "AFN", "baht": "THB", "kyat": "MMK",
            "taka": "BDT", "naira": "NGN", "cedi": "GHS", "birr": "ETB", "rand": "ZAR", "riyal": "SAR", "rial": "IRR",
            "dirham": "AED", "kuna": "HRK", "tugrik": "MNT", "dong": "VND", "rupiah": "IDR", "ringgit": "MYR",
            "bolivar": "VES", "kwacha": "ZMW", "metical": "MZN", "kwanza": "AOA", "greenback": "USD",
        ]
        let irregular = [
            "lei": "RON", "leva": "BGN", "kronor": "SEK", "lire": "TRY", "hryvni": "UAH", "meticais": "MZN",
        ]
        var names = singular.merging(irregular) { first, _ in first }
        for (name, code) in singular { names[name + "s"] = code }
        return names
    }()

    /// Names that several countries' currencies have: without its country none is known.
    static let shared: Set<String> = [
        "franc", "francs", "dinar", "dinars", "peso", "pesos", "krone", "kroner", "shilling", "shillings", "real",
        "reais", "mark", "marks", "colon", "colons", "crown", "crowns",
    ]

    /// The currency of a country's name or adjective and a common name; nil where it has another.
    static func code(of country: String, _ name: String) -> String? {
        byCountry["\(country) \(singular(of: name))"]
    }

    private static let byCountry: [String: String] = {
        let lines = """
            USD us dollar, u.s. dollar, u.s dollar, american dollar|CAD canadian dollar|AUD australian dollar
            NZD zealand dollar|HKD kong dollar|SGD singapore dollar|TWD taiwan dollar, taiwanese dollar
            NAD namibian dollar|JMD jamaican dollar|ZWL zimbabwean dollar, zimbabwe dollar|LRD liberian dollar
            CHF swiss franc|XAF cfa franc|CDF congolese franc|RWF rwandan franc|BIF burundian franc|GNF guinean franc
            DJF djiboutian franc|GBP british pound, sterling pound|EGP egyptian pound|SYP syrian pound
            LBP lebanese pound, lebanese lira|SDG sudanese pound|SSP sudanese pound|SYP syrian lira|TRY turkish lira
            IQD iraqi dinar|LYD libyan dinar|RSD serbian dinar|JOD jordanian dinar|KWD kuwaiti dinar
            DZD algerian dinar|TND tunisian dinar|BHD bahraini dinar|INR indian rupee|PKR pakistani rupee
            NPR nepalese rupee, nepali rupee|LKR lankan rupee|MXN mexican peso|COP colombian peso
            PHP philippine peso|ARS argentine peso|CLP chilean peso|CUP cuban peso|NOK norwegian krone
            DKK danish krone|SEK swedish krona, swedish crown|NOK norwegian crown|DKK danish crown|CZK czech crown, czech koruna
            ISK icelandic krona|KES kenyan shilling|UGX ugandan shilling|TZS tanzanian shilling|SOS somali shilling
            BRL brazilian real|RUB russian ruble, russian rouble|BYN belarusian ruble, belarusian rouble
            CNY chinese yuan|JPY japanese yen|KRW korean won|UAH ukrainian hryvnia|PLN polish zloty|ILS israeli shekel
            IRR iranian rial|YER yemeni rial|OMR omani rial|QAR qatari rial, qatari riyal|SAR saudi riyal, saudi rial
            MAD moroccan dirham|AED emirati dirham|BAM convertible mark|RON romanian leu|MDL moldovan leu
            BGN bulgarian lev|HUF hungarian forint|GEL georgian lari|AMD armenian dram|AZN azerbaijani manat
            TMT turkmen manat|KZT kazakh tenge|KGS kyrgyz som|UZS uzbek som|AFN afghan afghani|MMK myanmar kyat
            BDT bangladeshi taka|NGN nigerian naira|GHS ghanaian cedi|ETB ethiopian birr|ZAR african rand|THB thai baht
            """
        var table: [String: String] = [:]
        for entry in lines.split(whereSeparator: { $0 == "\n" || $0 == "|" }) {
            let code = String(entry.prefix(3))
            for name in entry.dropFirst(4).split(separator: ",") {
                let name = name.drop { $0 == " " }
                // A South Sudanese pound is told from a Sudanese one by the word before, which no table has.
                if table[String(name)] == nil { table[String(name)] = code }
            }
        }
        return table
    }()

    /// What a hundredth of a currency is called.
    static let hundredths: Set<String> = ["cent", "cents", "penny", "pence", "pennies", "kopeck", "kopecks", "kopeks"]
}
