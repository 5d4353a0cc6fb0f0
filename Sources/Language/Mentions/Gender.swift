/// Whether a person is spoken of as a woman or as a man.
public enum Gender: Sendable {
    /// A woman.
    case female
    /// A man.
    case male

    /// The gender of words that only a woman or only a man is called by, in lower case without a full stop.
    static let ofWord: [String: Gender] = {
        var words: [String: Gender] = [:]
        for word in femaleWords { words[word] = .female }
        for word in maleWords { words[word] = .male }
        return words
    }()

    private static let femaleWords = """
        she her hers herself woman women mother girl daughter wife sister aunt grandmother niece widow actress spokeswoman \
        chairwoman congresswoman businesswoman policewoman servicewoman councilwoman queen princess lady madam mrs ms miss \
        duchess nun waitress stepmother granddaughter fiancée girlfriend
        """.split(separator: " ").map(String.init)

    private static let maleWords = """
        he him his himself man men father boy son husband brother uncle grandfather nephew widower actor spokesman chairman \
        congressman businessman policeman serviceman councilman king prince sir lord mr bishop pope patriarch imam priest \
        duke monk stepfather grandson fiancé boyfriend
        """.split(separator: " ").map(String.init)

    /// The gender that a first name tells, in lower case: the commonest of those that news name people by.
    static let ofFirstName: [String: Gender] = {
        var names: [String: Gender] = [:]
        for name in femaleNames { names[name] = .female }
        for name in maleNames { names[name] = .male }
        return names
    }()

    private static let femaleNames = """
        aisha alexandra alice alina alla alona amanda amina amy ana anastasia angela anna anne antonina barbara carol caroline \
        catherine charlotte chloe christine claire daria daryna deborah diana donna elena elizabeth ella emily emma eva fatima \
        galina halyna hanna helen hillary inna irina iryna jane janet jean jennifer jessica joan julia julie kamala karen \
        karolina kate kateryna katherine kathleen kellyanne kimberly larysa laura lesia leila lena lilia linda lisa liudmyla \
        ludmila lyudmila margaret maria mariam mariana marie marina marta martha mary maryam maryna megan melania melissa \
        michelle nadia nancy natalia nataliia natalya nicole nina oksana oleksandra olena olga olha pamela patricia rachel \
        rebecca ruslana ruth samantha sandra sara sarah sharon sofia solomiia susan svetlana svitlana tamara tatiana tetiana \
        theresa ursula valentina valeria vera veronika victoria viktoria viktoriia virginia vira yana yaroslava yevheniia \
        yulia yuliia zainab zhanna zoe
        """.split(separator: " ").map(String.init)

    private static let maleNames = """
        abdul abdullah adam ahmad ahmed alan albert aleksandr aleksei alexander alexei ali anatoliy anatoly andrew andrei andrii \
        andriy anthony anton antonio antónio artem arthur barack benjamin bernie bill bob bogdan bohdan boris brian bruce \
        carlos charles chris christopher dan daniel danylo david denis denys dmitri dmitry dmytro donald edward emmanuel eric \
        evgeny frank fyodor gary george gerald grigory harry hassan henry hussein ibrahim igor ihor ilya ivan jack jacob jake \
        james jared jason jeff jeffrey jens jim joe john jonathan jose joseph josep juan karim keith kenneth kevin khalid \
        konstantin kyrylo larry leonid luis lukas mahmoud marc marco mark martin matthew maxim maksym michael mike mikhail \
        mitch mohamed mohammad mohammed muhammad mustafa mykhailo mykola mykyta nicholas nikita nikolai oleg oleh oleksandr \
        oleksii oleksiy olexiy omar pavel pavlo patrick paul peter petro philip ramzan richard robert roman ronald ruslan ryan \
        saleh samuel scott sean serge sergei sergey serhii serhiy simon stanislav stepan stephen steve steven taras ted \
        thomas tim timothy tom tony vadim vadym valentyn valerii valeriy valery vasyl viktor victor vitali vitaliy vitaly \
        vladimir vladyslav volodymyr vyacheslav walter william yaroslav yevgeny yevhen yousef yuri yurii yuriy yusuf zaur
        """.split(separator: " ").map(String.init)

    /// The gender that a person's name tells: by the first name, else by the ending of a Slavic woman's surname.
    init?(ofName words: [String]) {
        guard let first = words.first, let last = words.last else { return nil }
        if words.count > 1, let known = Self.ofFirstName[first] {
            self = known
        } else if ["ova", "eva", "ska", "skaya", "skaia", "enkova"].contains(where: last.hasSuffix), last.count > 5 {
            self = .female
        } else {
            return nil
        }
    }
}
