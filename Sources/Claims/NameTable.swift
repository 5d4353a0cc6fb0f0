import Documents
import Language

/// The full names that a document gives, by the short forms that exact rules let stand for them.
struct NameTable {
    /// A name written out in the document.
    struct Name: Hashable {
        let text: String
        /// Its words in lower case.
        let words: [String]
        /// Whether it begins its sentence, where a word in front of it may have a capital letter of its own.
        let opensSentence: Bool
    }

    private static let links: Set<String> = ["of", "for", "the", "on", "de", "al"]
    private static let longestName = 7
    /// A longer run of letters is no name.
    private static let mostBytes = 200

    /// By the last word of persons' names, the one person who has it; nil where several have.
    private let persons: [String: Name?]
    /// By the word that says what kind of body it is, the one body so named; nil where there are several.
    private let groups: [String: Name?]
    /// By initials, and by the abbreviation in brackets, the one name they stand for; nil where they stand for several.
    private let acronyms: [String: String?]

    /// The names in `reading`, its headlines left out.
    init(_ reading: Reading) {
        var persons: [String: Name?] = [:]
        var groups: [String: Name?] = [:]
        var acronyms: [String: String?] = [:]
        for line in reading.lines where line.zone != .headline {
            var index = line.tokens.lowerBound
            while index < line.tokens.upperBound {
                let run = Self.run(from: index, before: line.tokens.upperBound, reading)
                index = max(index + 1, run.upperBound)
                guard run.count > 1, reading.span(run).count <= Self.mostBytes else { continue }
                let text = reading.text[reading.span(run)]
                for key in Self.shortForms(of: run, reading) {
                    if let known = acronyms[key], known != text {
                        acronyms[key] = .some(nil)
                    } else {
                        acronyms[key] = text
                    }
                }
                let whole = Name(
                    text: text,
                    words: Array(reading.lower[run]),
                    opensSentence: run.lowerBound == line.tokens.lowerBound
                )
                for word in Set([whole.words[0], whole.words[whole.words.count - 1]])
                where PersonWords.organisations.contains(word) {
                    groups[word] = groups[word].map { $0.flatMap { Self.sameGroup($0, whole) } } ?? whole
                }
                // "Ann Lee of the Dam Office" is also the name Ann Lee.
                let head = run.prefix { !Self.links.contains(reading.lower[$0]) }
                let person = Self.withoutTitles(head, reading)
                guard Self.isPersonName(person, reading), let last = person.last else { continue }
                let name = Name(
                    text: reading.text[reading.span(person)],
                    words: Array(reading.lower[person]),
                    opensSentence: person.lowerBound == line.tokens.lowerBound
                )
                let key = reading.lower[last]
                persons[key] = persons[key].map { $0.flatMap { Self.same($0, name) } } ?? name
            }
        }
        self.persons = persons
        self.groups = groups
        self.acronyms = acronyms
    }

    /// The person whose last name is the lower-case `word`; nil where there is none or more than one.
    func person(named word: String) -> String? {
        persons[word].flatMap { $0 }?.text
    }

    /// The body that "the Centre" means: the only one in the document whose name begins or ends with that word.
    func group(named word: String) -> String? {
        groups[word].flatMap { $0 }?.text
    }

    /// The name that the abbreviation `word` stands for.
    func name(abbreviated word: String) -> String? {
        acronyms[word].flatMap { $0 }
    }

    /// Whether `range` is written as persons' names are: two to four words with capital letters, none of them a group's.
    static func isPersonName(_ range: Range<Int>, _ reading: Reading) -> Bool {
        guard let first = range.first, (2...4).contains(range.count), reading.span(range).count <= mostBytes else {
            return false
        }
        guard !PersonWords.qualifiers.contains(reading.lower[first]) else { return false }
        return range.allSatisfy { index in
            let word = reading.lower[index]
            return reading.isCapitalised(index) && reading.isWord(index) && !isAcronym(reading.tokens[index].text)
                && !PersonWords.organisations.contains(word) && !WordLists.closed.contains(word)
                && !WordLists.bareTimes.contains(word) && !word.hasSuffix("'s")
        }
    }

    /// `range` without the titles at its start: "President Ann Lee".
    static func withoutTitles(_ range: Range<Int>, _ reading: Reading) -> Range<Int> {
        var range = range
        while range.count > 1, PersonWords.titles.contains(reading.lower[range.lowerBound]) {
            range = range.dropFirst()
        }
        return range
    }

    /// Whether the word is an abbreviation in capital letters.
    static func isAcronym(_ word: String) -> Bool {
        (2...8).contains(word.utf8.count) && word.utf8.allSatisfy { (65...90).contains($0) }
    }

    /// The fuller of two names if they can be the same person's: "Ann Lee" and "Ann Mary Lee", not "Bob Lee".
    private static func same(_ one: Name, _ other: Name) -> Name? {
        if one.words == other.words { return one.opensSentence ? other : one }
        let (short, long) = one.words.count < other.words.count ? (one, other) : (other, one)
        guard long.words.count > short.words.count else { return nil }
        if long.words.suffix(short.words.count).elementsEqual(short.words) { return long.opensSentence ? short : long }
        return long.words.first == short.words.first && long.words.last == short.words.last ? long : nil
    }

    /// The fuller of two names if one is the other with more behind or before it.
    private static func sameGroup(_ one: Name, _ other: Name) -> Name? {
        if one.words == other.words { return one.opensSentence ? other : one }
        let (short, long) = one.words.count < other.words.count ? (one, other) : (other, one)
        if long.words.starts(with: short.words) { return long }
        guard long.words.suffix(short.words.count).elementsEqual(short.words) else { return nil }
        return long.opensSentence ? short : long
    }

    /// The initials of a name, where there are three at least, and the abbreviation that stands in brackets behind it.
    private static func shortForms(of run: Range<Int>, _ reading: Reading) -> [String] {
        var forms: [String] = []
        let initials = String(run.filter(reading.isCapitalised).compactMap { reading.lower[$0].first })
        if initials.utf8.count > 2 { forms.append(initials) }
        let open = run.upperBound
        if reading.word(open) == "(", reading.word(open + 2) == ")", isAcronym(reading.tokens[open + 1].text),
            reading.lower[open + 1] != initials
        {
            forms.append(reading.lower[open + 1])
        }
        if reading.word(open) == "(", reading.word(open + 2) == ")", reading.lower[open + 1] == initials, forms.isEmpty
        {
            forms.append(initials)
        }
        return forms
    }

    /// The run of capitalised words, joined by "of" and the like, that begins at `start` or after what is no name.
    private static func run(from start: Int, before limit: Int, _ reading: Reading) -> Range<Int> {
        var start = start
        while start < limit, WordLists.closed.contains(reading.lower[start]) { start += 1 }
        var end = start
        var next = start
        while next < limit, next - start < longestName {
            if reading.isCapitalised(next), reading.isWord(next) {
                end = next + 1
                if reading.lower[next].hasSuffix("'s") { return start..<start }
            } else if next == start || !links.contains(reading.lower[next]) {
                break
            }
            next += 1
        }
        return start..<end
    }
}
