import Documents
import Language

/// Tells by the trees whether the words around a date speak of what was or of what is to come.
struct TenseReader {
    /// Verbs whose object or infinitive lies ahead of them.
    private static let planning: Set<String> = [
        "plan", "intend", "want", "vow", "promise", "agree", "decide", "expect", "hope", "aim", "set", "propose",
        "schedule", "threaten", "order", "ask", "call", "urge", "slate", "due", "prepare", "pledge", "seek", "wish",
        "commit", "need", "anticipate", "project", "forecast", "predict", "oblige", "require", "postpone", "delay",
        "extend", "target", "likely", "bind", "ready", "await",
    ]
    /// Verbs that leave something open until a day ahead: "was tabled until May", "has given them until Friday".
    private static let deferring: Set<String> = [
        "adjourn", "allow", "defer", "delay", "extend", "give", "grant", "postpone", "prolong", "push", "put",
        "remand", "renew", "shelve", "table",
    ]
    /// Nouns for what somebody means to do.
    private static let plans: Set<String> = [
        "plan", "deadline", "goal", "target", "pledge", "promise", "proposal", "forecast", "projection", "schedule",
        "intention", "vow", "ambition", "budget",
    ]
    /// Nouns for what people meet for, on a day that is set.
    private static let events: Set<String> = [
        "election", "vote", "ballot", "primary", "referendum", "summit", "convention", "contest", "race", "caucus",
        "conference", "runoff", "inauguration", "trial", "hearing", "poll", "meeting",
    ]
    /// Words that say of a noun beside them that it is still to come.
    private static let ahead: Set<String> = [
        "upcoming", "forthcoming", "coming", "planned", "scheduled", "next", "proposed", "expected", "future",
        "pending",
    ]
    /// What is said to be still to come: "is due to open".
    private static let arranged: Set<String> = ["due", "set", "schedule", "slate", "expect", "plan", "about"]
    /// Verbs whose present tense tells what somebody said before: "says the shelling began on the 19th".
    private static let saying: Set<String> = ["say", "tell", "recall", "remember", "write"]
    /// Relations of the words that make a predicate of another, or help it.
    private static let helping: Set<String> = ["cop", "aux", "aux:pass"]

    private let text: AnnotatedText

    /// A reader of the trees of `text`.
    init(_ text: AnnotatedText) {
        self.text = text
    }

    /// The tense of what governs these tokens.
    func tense(of tokens: ClosedRange<Int>) -> DateTense {
        guard let top = text.tops(of: Range(tokens)).first else { return .past }
        if isDeadline(tokens, top) { return .either }
        var number = text.tokens[top].head
        var isOfNoun = false
        var isOfEvent = false
        // Trees are not deeper than this in sense; the bound keeps every date's cost the same.
        for _ in 0..<16 {
            guard let here = number else { return .past }
            let token = text.tokens[here]
            let dependents = text.tree.dependents(of: here)
            let isPredicate = dependents.contains { Self.helping.contains(text.tokens[$0].relation) }
            if token.tag == .verb || token.tag == .auxiliary || isPredicate {
                guard let tense = tense(of: here, dependents) else {
                    number = token.head
                    continue
                }
                guard isOfNoun, tense != .future, !Self.planning.contains(token.lemma), isPresent(here, dependents)
                else {
                    return tense
                }
                // "The November election is near", but "the massacre in June is told of": what people meet for and speak of
                // as present lies ahead; of other things the verb says nothing.
                return isOfEvent ? .future : .present
            } else {
                if Self.plans.contains(token.lemma) || Self.planning.contains(token.lemma) && token.tag == .adjective {
                    return .either
                }
                if dependents.contains(where: { Self.ahead.contains(text.tokens[$0].lemma) }) { return .either }
                let isTime = DateVocabulary.timesOfDay.contains(token.lemma) || DateVocabulary.units[token.lemma] != nil
                isOfNoun = isOfNoun || !isTime && (token.tag == .noun || token.tag == .properNoun)
                isOfEvent = isOfEvent || Self.events.contains(token.lemma)
            }
            number = token.head
        }
        return .past
    }

    /// Whether the tokens tell until when something was put off, or somebody given time.
    private func isDeadline(_ tokens: ClosedRange<Int>, _ top: Int) -> Bool {
        guard tokens.lowerBound > 0, let verb = text.tokens[top].head else { return false }
        return ["until", "till"].contains(text.tokens[tokens.lowerBound - 1].form.lowercased())
            && Self.deferring.contains(text.tokens[verb].lemma)
    }

    /// "Classes are to begin", "which is due to be published": what the present says to be arranged lies ahead; nil where
    /// nothing is.
    private func arranged(_ number: Int, _ dependents: ArraySlice<Int>, _ helpers: [AnnotatedToken]) -> DateTense? {
        guard let be = helpers.first, be.lemma == "be" else { return nil }
        let isBeTo = dependents.contains {
            text.tokens[$0].pennTag == "TO" && text.tokens[$0].span.start > be.span.start
        }
        let isDue = dependents.contains {
            text.tokens[$0].lemma == "due" && ["mark", "case"].contains(text.tokens[$0].relation)
        }
        guard isBeTo || isDue else { return nil }
        return be.pennTag == "VBD" ? .either : .future
    }

    /// The relative clause that stands nearest above these tokens, by its verb.
    func aside(of tokens: ClosedRange<Int>) -> Int? {
        var number = text.tops(of: Range(tokens)).first
        for _ in 0..<16 {
            guard let here = number else { return nil }
            if text.tokens[here].relation == "acl:relcl" { return here }
            number = text.tokens[here].head
        }
        return nil
    }

    /// Whether the verb or predicate is in the present tense, or an infinitive.
    private func isPresent(_ number: Int, _ dependents: ArraySlice<Int>) -> Bool {
        let helpers = helpers(among: dependents)
        let tags = [text.tokens[number].pennTag] + helpers.map(\.pennTag)
        return !tags.contains("VBD") && (!helpers.isEmpty || tags[0] != "VBN")
            && !helpers.contains { $0.lemma == "have" }
    }

    private func isPending(_ noun: Int) -> Bool {
        text.tree.dependents(of: noun).contains { text.tokens[$0].form.lowercased() == "pending" && $0 < noun }
    }

    private func helpers(among dependents: ArraySlice<Int>) -> [AnnotatedToken] {
        dependents.map { text.tokens[$0] }.filter { Self.helping.contains($0.relation) }
    }

    /// The tense of a verb or predicate; nil where the word above it tells.
    private func tense(of number: Int, _ dependents: ArraySlice<Int>) -> DateTense? {
        let token = text.tokens[number]
        let helpers = helpers(among: dependents)
        let lemmas = Set(helpers.map(\.lemma))
        let hasHave = lemmas.contains("have")
        if helpers.contains(where: { ["will", "shall", "wo", "'ll", "’ll", "ll"].contains($0.form.lowercased()) }) {
            return hasHave ? .either : .future
        }
        if helpers.contains(where: { $0.pennTag == "MD" }) {
            // "Could" is of what was possible as often as of what may come.
            return hasHave
                ? .past : lemmas.contains("could") || helpers.contains { $0.form == "could" } ? .either : .future
        }
        if let arranged = arranged(number, dependents, helpers) { return arranged }
        // "Was released pending a trial in June"
        if dependents.contains(where: isPending) { return .either }
        let isPlanning = Self.planning.contains(token.lemma)
        if hasHave { return isPlanning ? .either : .past }
        if helpers.contains(where: { $0.pennTag == "VBD" }) {
            return isPlanning || token.pennTag == "VBG" && token.lemma == "go" ? .either : .past
        }
        switch token.pennTag {
        // "Plans to have all of them examined by December"
        case "VBN" where helpers.isEmpty && token.relation == "xcomp": return nil
        case "VBD", "VBN": return isPlanning ? .either : .past
        // "Votes on Tuesday", "is meeting on Friday", "says on Monday": the present lies between.
        case "VBZ", "VBP": return Self.saying.contains(token.lemma) && helpers.isEmpty ? .past : .either
        case "VBG" where !helpers.isEmpty: return token.lemma == "go" ? .future : .either
        case "VB" where helpers.isEmpty: return infinitive(number, dependents)
        case "VBG": return isPlanning ? .either : nil
        default: return helpers.isEmpty ? nil : .either
        }
    }

    /// The tense of an infinitive or imperative: "plans to open", "let us meet".
    private func infinitive(_ number: Int, _ dependents: ArraySlice<Int>) -> DateTense? {
        let hasTo = dependents.contains { text.tokens[$0].lemma == "to" && text.tokens[$0].relation == "mark" }
        guard hasTo else { return text.tokens[number].relation == "root" ? .future : nil }
        guard let head = text.tokens[number].head else { return .either }
        let above = text.tokens[head]
        if above.lemma == "go", above.pennTag == "VBG" { return tense(of: head, text.tree.dependents(of: head)) }
        // "Is set to open in June", and not "was set to".
        if Self.arranged.contains(above.lemma), isPresent(head, text.tree.dependents(of: head)) { return .future }
        // "Was told to leave by Friday"
        let isPlan = Self.planning.contains(above.lemma) || Self.plans.contains(above.lemma) || above.lemma == "tell"
        return isPlan ? .either : nil
    }
}
