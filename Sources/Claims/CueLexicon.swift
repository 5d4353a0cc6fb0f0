/// The verbs that make attributions.
///
/// A verb is listed by its base; its regular forms are made, others are given.
package struct CueLexicon: Sendable {
    /// The lexicon of English press language.
    package static let english = CueLexicon()

    private static let speech = """
        say/says/said/saying add note report state announce stress emphasise emphasize warn explain write/writes/wrote/writing
        insist argue maintain continue declare reply/replies/replied/replying respond acknowledge
        admit/admits/admitted/admitting reveal reiterate conclude estimate predict suggest testify/testifies/testified/testifying
        tweet recall confirm claim:alleged allege:alleged fear:possible quip concede assert:alleged remark recount
        contend:alleged underline underscore clarify/clarifies/clarified/clarifying
        complain lament caution tell/tells/told/telling@addressed inform@addressed remind@addressed assure@addressed
        """
    private static let clause = """
        show/shows/showed/showing/shown find/finds/found/finding indicate believe think/thinks/thought/thinking document
        establish point+out mention hope:possible expect:possible promise:planned pledge:planned vow:planned
        agree learn know/knows/knew/knowing suspect:alleged speculate:possible worry/worries/worried/worrying:possible
        read/reads/read/reading prove demonstrate observe repeat highlight verify/verifies/verified/verifying
        """
    private static let object = """
        deny/denies/denied/denying:denied demand:demanded urge:demanded call+for:demanded call+on:demanded
        call+upon:demanded appeal+for:demanded appeal+to:demanded accuse:alleged@accusation
        """

    private static let refutation = """
        reject:denied dismiss:denied refute:denied dispute:denied debunk:denied
        """

    private let entries: [String: [Cue]]

    private init() {
        var entries: [String: [Cue]] = [:]
        let groups: [(String, Cue.Frame)] = [
            (Self.speech, .speech), (Self.clause, .clause), (Self.object, .object), (Self.refutation, .refutation),
        ]
        for (words, frame) in groups {
            for word in words.split(whereSeparator: \.isWhitespace) {
                for (form, cue) in Self.entries(of: word, frame) { entries[form, default: []].append(cue) }
            }
        }
        self.entries = entries
    }

    /// Whether the lower-case `word` is a form of any of the verbs.
    func isForm(_ word: String) -> Bool {
        entries[word] != nil
    }

    /// The cue that the lower-case `word` is when `next` follows it.
    package func cue(_ word: String, before next: String) -> Cue? {
        guard let cues = entries[word] else { return nil }
        return cues.first { $0.particle == nil || $0.particle == next }
    }

    /// The forms of one entry `base/forms+particle:modality@frame` with their cues.
    private static func entries(of entry: Substring, _ frame: Cue.Frame) -> [(String, Cue)] {
        let framed = entry.split(separator: "@")
        let graded = framed[0].split(separator: ":")
        let phrase = graded[0].split(separator: "+")
        let particle = phrase.count > 1 ? String(phrase[1]) : nil
        let modality = graded.count > 1 ? Modality(rawValue: String(graded[1])) ?? .asserted : .asserted
        let own: Cue.Frame =
            switch framed.dropFirst().first {
            case "addressed": .addressed
            case "accusation": .accusation
            default: frame
            }
        let given = phrase[0].split(separator: "/").map(String.init)
        let forms = given.count > 1 ? given : regularForms(of: given[0])
        return forms.map { form in
            let isParticiple = form.hasSuffix("ing")
            return (form, Cue(frame: own, modality: modality, isParticiple: isParticiple, particle: particle))
        }
    }

    private static func regularForms(of base: String) -> [String] {
        let stem = base.hasSuffix("e") ? String(base.dropLast()) : base
        let isSibilant = ["ss", "sh", "ch", "x"].contains { base.hasSuffix($0) }
        return [base, base + (isSibilant ? "es" : "s"), stem + "ed", stem + "ing"]
    }
}
