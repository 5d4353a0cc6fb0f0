/// What currencies of one name are told apart by: the country, and letters before digits.
extension Currencies {
    /// By the name in the singular, and the country in the two letters of ISO 3166, the currency.
    static let byName: [String: [String: String]] = {
        let lines = """
            peso CO COP MX MXN PH PHP AR ARS CL CLP CU CUP UY UYU DO DOP
            franc CH CHF LI CHF CD CDF RW RWF BI BIF GN GNF DJ DJF KM KMF CM XAF CF XAF TD XAF CG XAF GQ XAF GA XAF \
            BJ XOF BF XOF CI XOF GW XOF ML XOF NE XOF SN XOF TG XOF
            dinar IQ IQD LY LYD RS RSD JO JOD KW KWD DZ DZD TN TND BH BHD MK MKD
            krone NO NOK DK DKK
            krona SE SEK IS ISK
            crown SE SEK NO NOK DK DKK CZ CZK IS ISK
            shilling KE KES UG UGX TZ TZS SO SOS
            rupee IN INR PK PKR NP NPR LK LKR MU MUR SC SCR
            pound GB GBP EG EGP SY SYP LB LBP SD SDG SS SSP
            lira TR TRY SY SYP LB LBP
            riyal SA SAR QA QAR YE YER
            rial IR IRR YE YER OM OMR QA QAR
            dirham AE AED MA MAD
            manat AZ AZN TM TMT
            som KG KGS UZ UZS
            ruble RU RUB BY BYN
            rouble RU RUB BY BYN
            kwacha ZM ZMW MW MWK
            leu RO RON MD MDL
            real BR BRL
            colon CR CRC
            """
        var table: [String: [String: String]] = [:]
        for line in lines.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for place in stride(from: 1, to: words.count - 1, by: 2) {
                table[words[0], default: [:]][words[place]] = words[place + 1]
            }
        }
        return table
    }()

    /// Countries with a dollar of their own that their papers write as "$".
    static let dollarsByCountry = [
        "AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "JM": "JMD", "TT": "TTD", "FJ": "FJD",
        "BB": "BBD", "NA": "NAD",
    ]

    /// What letters before digits stand for.
    enum Letters: Equatable {
        /// A currency, whatever the text is of.
        case code(String)
        /// A currency of that name, of whichever country.
        case name(String)
        /// A currency where the text is of one of these countries, or where what follows is surely money: "R500" is a
        /// road as well.
        case weak(String, of: [String])
    }

    /// Letters that stand for a currency before digits, as they are written.
    static let letters: [String: Letters] = [
        "N": .weak("NGN", of: ["NG"]), "R": .weak("ZAR", of: ["ZA", "LS", "NA", "SZ"]), "Br": .weak("ETB", of: ["ET"]),
        "Le": .weak("SLE", of: ["SL"]), "KSh": .code("KES"), "Ksh": .code("KES"), "KShs": .code("KES"),
        "Kshs": .code("KES"), "TSh": .code("TZS"), "Tsh": .code("TZS"), "TShs": .code("TZS"), "Tshs": .code("TZS"),
        "USh": .code("UGX"), "Ush": .code("UGX"), "UShs": .code("UGX"), "Ushs": .code("UGX"), "Sh": .name("shilling"),
        "Shs": .name("shilling"), "Rs": .name("rupee"), "RM": .code("MYR"), "Rp": .code("IDR"), "Tk": .code("BDT"),
        "FCFA": .code("XOF"),
    ]

    /// The name in the singular of what a word names: "pesos", "kroner".
    static func singular(of word: String) -> String {
        switch word {
        case "lei": "leu"
        case "reais": "real"
        case "kroner": "krone"
        case "kronor": "krona"
        case "lire": "lira"
        default: word.hasSuffix("s") ? String(word.dropLast()) : word
        }
    }
}
