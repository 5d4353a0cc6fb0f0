/// The small words and the letters that give languages away.
struct FunctionWords {
    /// The languages told by their words: English, the others in Latin letters, and from Ukrainian on those in Cyrillic; a
    /// language's place is its bit in a mask.
    static let languages = [
        "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ro", "tr", "sv", "da", "fi", "hu",
        "uk", "ru", "bg", "be", "sr", "kk",
    ]

    /// All tables, made once.
    static let shared = FunctionWords()

    private static let words = [
        "en": """
        a an and are as at be been but by for from had has have he her his in is it its not of on or said she that \
        the their they this to was were which who will with would
        """,
        "de": """
        aber als am an auch auf aus bei das dass dem den der des die ein eine einer es für hat im in ist mit nach \
        nicht oder sich sie sind und von war werden wird wurde zu zum zur
        """,
        "fr": """
        a au aux avec ce cette d dans de des du elle en est et été il la le les leur mais ne ont ou par pas plus pour \
        qu que qui sa se son sont sur un une
        """,
        "es": """
        a al como con de del el en es está fue ha han la las lo los más no o para pero por que se según ser sin sobre \
        son su sus también un una y
        """,
        "it": """
        a al alla anche che come con da dal dei del della delle di e è gli ha hanno i il in la le lo ma nel nella non \
        per più si sono stato su un una
        """,
        "pt": """
        a ao às as com como da das de do dos e em é está foi na não nas no nos o os ou para pela pelo por que são se \
        segundo seu sua também um uma
        """,
        "nl": """
        aan als bij dat de deze die dit door een en er had heeft het hij in is maar met naar niet nog of om ook op \
        over te uit van voor was werd worden zijn ze
        """,
        "pl": """
        ale był była było być co dla do i jak jako jest już które który na nie o od oraz po pod przez przy są się tak \
        tego to tym w został z za ze że
        """,
        "cs": """
        a ale až být by byl byla do i jako je jeho jsou k která které který na nebo od o po podle pro při před s se \
        ve v však z za že
        """,
        "ro": """
        a al ale au că ca care ce cu de din este fi fost în între la lui mai nu o pe pentru prin sa să se și sunt sau \
        un unei
        """,
        "tr": """
        ama bir bu çok da daha de değil diye en gibi göre her için ile ise kadar ki mi ne o olan olarak olduğu oldu \
        sonra ve veya
        """,
        "sv": """
        alla att av de den det efter eller en ett för från har hade i inte kan man med men mot när och om på sig ska \
        som till under var vid är
        """,
        "da": """
        af at blev blir ble de den der det efter eller en er et for fra har havde hun i ikke kan med men mod og også \
        om på sig som til var ved
        """,
        "fi": """
        ei että hän ja jo joka jotka kanssa kun kuin mukaan mutta myös niin nyt on oli olivat ovat se sekä sen siitä \
        tai vain
        """,
        "hu": """
        a az ahogy által csak de egy el ellen és ez fel hogy is ki lehet már meg mint nem pedig szerint után vagy van \
        volt voltak
        """,
        "uk": "а але від він вона вони для до з за і із її його й його на не про що як також та це є у в після під",
        "ru": "а был было были в для до его ее её из и или как который на не но о он она от по при с также то что это",
        "bg": "а беше във до е за и из като които който като на не но от по при са се със след това че ще който",
        "be": "а але ад быў было быць для да з за і які як на не пра што ў яго яна яны гэта таксама",
        "sr": "а али био да за и из је као који на не није од о по са се су у што ће",
        "kk": "және бұл мен бір үшін деп осы болып туралы деді жылы",
    ]

    /// Letters that nobody else writes, or hardly anybody.
    private static let letters = [
        "de": "ßẞ", "es": "ñÑ", "pt": "ãõÃÕ", "pl": "łŁąęśźżĄĘŚŹŻ", "cs": "řěůŘĚŮ", "ro": "șțăȘȚĂţŢ", "tr": "ğışĞİŞ",
        "sv": "åÅ", "da": "øØ", "hu": "őűŐŰ", "uk": "ґєіїҐЄІЇ", "ru": "ыэёЫЭЁ", "be": "ўіыэёЎІЫЭЁ",
        "sr": "ђјљњћџЂЈЉЊЋЏ",
        "kk": "әғқңөұүһіӘҒҚҢӨҰҮҺІ",
    ]

    private let masks: [UInt64: UInt32]
    private let telltale: [UInt32: UInt32]

    private init() {
        var masks: [UInt64: UInt32] = [:]
        var telltale: [UInt32: UInt32] = [:]
        for (bit, language) in Self.languages.enumerated() {
            for word in Self.words[language, default: ""].split(separator: " ") {
                masks[WordHash(word).value, default: 0] |= 1 << UInt32(bit)
            }
            for scalar in Self.letters[language, default: ""].unicodeScalars {
                telltale[scalar.value, default: 0] |= 1 << UInt32(bit)
            }
        }
        self.masks = masks
        self.telltale = telltale
    }

    /// The languages in which a word is a function word, as bits.
    func languages(of word: WordHash) -> UInt32 { masks[word.value] ?? 0 }

    /// The languages that a letter gives away, as bits.
    func languages(ofLetter scalar: UInt32) -> UInt32 { telltale[scalar] ?? 0 }
}
