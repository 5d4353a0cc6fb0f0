import Documents
import Testing

/// The language of texts, long and short, pure and mixed.
struct LanguageTests {
    @Test(arguments: [
        ("en", "The harbour was closed on Monday, and it will not open before the storm has passed."),
        (
            "de",
            "Der Hafen wurde am Montag geschlossen und wird nicht vor dem Ende des Sturms geöffnet, sagte die Stadt."
        ),
        ("fr", "Le port a été fermé lundi et ne sera pas rouvert avant la fin de la tempête, selon la mairie."),
        ("es", "El puerto fue cerrado el lunes y no se abrirá hasta que pase la tormenta, según la alcaldía."),
        (
            "it",
            "Il porto è stato chiuso lunedì e non sarà riaperto prima della fine della tempesta, ha detto il sindaco."
        ),
        (
            "pt",
            "O porto foi fechado na segunda-feira e não será reaberto até que a tempestade passe, segundo a prefeitura."
        ),
        ("nl", "De haven werd op maandag gesloten en gaat niet open voordat de storm voorbij is, zei het bestuur."),
        (
            "pl",
            "Port został zamknięty w poniedziałek i nie zostanie otwarty, zanim burza nie minie, powiedział burmistrz."
        ),
        (
            "cs",
            "Přístav byl v pondělí uzavřen a nebude otevřen, dokud bouře nepomine, řekl starosta, který je na místě."
        ),
        ("ro", "Portul a fost închis luni și nu va fi deschis până când furtuna nu trece, a spus primarul din oraș."),
        (
            "tr",
            "Liman pazartesi günü kapatıldı ve fırtına geçene kadar açılmayacak, dedi belediye başkanı bir açıklama ile."
        ),
        (
            "sv",
            "Hamnen stängdes på måndagen och kommer inte att öppna förrän stormen är över, sade en talesman för staden."
        ),
        (
            "da",
            "Havnen blev lukket mandag og vil ikke åbne, før stormen er ovre, sagde borgmesteren til avisen efter mødet."
        ),
        (
            "fi",
            "Satama suljettiin maanantaina, eikä se aukea ennen kuin myrsky on ohi, sanoi kaupunginjohtaja, joka oli paikalla."
        ),
        (
            "hu",
            "A kikötőt hétfőn lezárták, és nem nyitják ki, amíg a vihar el nem múlik, mondta a polgármester szerint."
        ),
        ("uk", "Порт закрили в понеділок, і його не відкриють, доки не мине шторм, повідомили в міській раді."),
        ("ru", "Порт закрыли в понедельник, и его не откроют, пока не пройдёт шторм, сообщили в мэрии."),
        (
            "bg",
            "Пристанището беше затворено в понеделник и няма да отвори, преди бурята да отмине, каза кметът, който е там."
        ),
        ("be", "Порт закрылі ў панядзелак, і яго не адкрыюць, пакуль не пройдзе шторм, паведамілі ў горадзе."),
        ("sr", "Лука је затворена у понедељак и неће бити отворена док олуја не прође, рекао је градоначелник."),
        ("kk", "Порт дүйсенбіде жабылды және дауыл өткенше ашылмайды, деді қала әкімі бүгін."),
        ("el", "Το λιμάνι έκλεισε τη Δευτέρα."), ("he", "הנמל נסגר ביום שני."), ("ar", "أغلق الميناء يوم الاثنين."),
        ("fa", "بندر روز دوشنبه بسته شد، گفت شهردار پس از جلسه."), ("zh", "港口星期一关闭。"), ("ja", "港は月曜日に閉鎖された。"),
        ("ko", "항구는 월요일에 폐쇄되었다."), ("ka", "პორტი ორშაბათს დაიხურა."), ("hy", "Նավահանգիստը փակվել է։"),
        ("th", "ท่าเรือปิดในวันจันทร์"), ("hi", "बंदरगाह सोमवार को बंद रहा।"),
    ])
    func `a sentence gives its language away`(expected: String, text: String) throws {
        #expect(try document(text).language == expected)
    }

    @Test(arguments: [
        "Harbour closed", "Storm hits Odesa", "Hello", "Wałęsa dies", "Mayor Ibáñez resigns", "DON'T PANIC",
        "La Paz calling",
        "The mayor, Ігор Петренко, spoke with Олена Коваль about the harbour on Monday.", "Don’t", "Naïve café owner",
        "Vladimir Putin’s adviser met Charles de Gaulle’s grandson in The Hague.",
    ])
    func `a short Latin text or a foreign name stays English`(text: String) throws {
        #expect(try document(text).language == "en")
    }

    @Test func `in a mixed text most letters decide`() throws {
        let english = "The harbour was closed on Monday, the mayor said. "
        let ukrainian = "Порт закрили в понеділок, сказав мер. "
        #expect(try document(english + english + ukrainian).language == "en")
        #expect(try document(english + ukrainian + ukrainian).language == "uk")
    }

    @Test func `in a mixed Latin text most small words decide`() throws {
        let english = "The harbour was closed on Monday and it will not open, the mayor said to the crowd. "
        let german = "Der Hafen wurde am Montag geschlossen und wird nicht geöffnet, sagte die Stadt. "
        #expect(try document(english + english + english + german).language == "en")
        #expect(try document(english + german + german + german).language == "de")
    }

    @Test(arguments: [
        "12 345 678", "898343b77cce593e", "+380 44 123-45-67", "— … —", "2024-01-17 10:33", "f0a0 dc89 37a3", "😀😀",
        "5G 4G", "%",
    ])
    func `a text without words has no language`(text: String) throws {
        #expect(try document(text).language == "und")
    }

    @Test func `only English is analysable`() throws {
        #expect(try document("The port is closed.").isAnalysable)
        #expect(try !document("Порт закрито, і його не відкриють.").isAnalysable)
    }
}
