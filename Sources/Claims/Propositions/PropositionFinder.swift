import Language

/// Splits what is said, and what the publisher says, into propositions along the sentences' trees.
struct PropositionFinder {
    private let words: AnnotatedText
    private let utterances: [Utterance]
    private let cutter: ClauseCutter
    /// By token the number of the innermost utterance in whose content it stands.
    private let owners: [Int?]
    /// By token whether it is part of a cue.
    private let isCue: [Bool]
    /// By token whether it names who says something.
    private let isSource: [Bool]
    private let depths: [Int]
    /// By the token of an opening quotation mark that of its closing one, and the other way.
    private let closing: [Int: Int]
    private let opening: [Int: Int]

    /// A finder in `words`, in which `utterances` were found.
    init(_ words: AnnotatedText, utterances: [Utterance]) {
        self.words = words
        self.utterances = utterances
        cutter = ClauseCutter(words)
        depths = words.quoteDepths
        let pieces = words.quotations.flatMap(\.pieces)
        closing = Dictionary(pieces.map { ($0.lowerBound, $0.upperBound - 1) }) { first, _ in first }
        opening = Dictionary(pieces.map { ($0.upperBound - 1, $0.lowerBound) }) { first, _ in first }
        var owners = [Int?](repeating: nil, count: words.tokens.count)
        var isCue = [Bool](repeating: false, count: words.tokens.count)
        var isSource = isCue
        // Each utterance stands behind those that it stands in.
        for (number, utterance) in utterances.enumerated() {
            for token in utterance.content.joined() { owners[token] = number }
            for token in utterance.cue ?? 0..<0 { isCue[token] = true }
            for token in utterance.source ?? 0..<0 { isSource[token] = true }
        }
        for utterance in utterances {
            for token in [utterance.source, utterance.cue].compactMap({ $0 }).joined() {
                owners[token] = utterance.outer
            }
        }
        self.owners = owners
        self.isCue = isCue
        self.isSource = isSource
    }

    /// The clauses of the sentence with this number, those that are propositions and the others.
    ///
    /// - Parameters:
    ///   - sentence: The sentence.
    ///   - isCaption: Whether it stands under a picture: without a finite verb it only says what is to be seen.
    /// - Returns: The clauses.
    func clauses(of sentence: Int, isCaption: Bool = false) -> [Clause] {
        let tokens = words.sentences[sentence].tokens
        guard !isQuestion(tokens) else { return [Clause(whole: tokens, .question)] }
        return parts(of: tokens).map { part in
            let (whole, shared) = completed(part)
            return Clause(
                opening: opening(of: part.top),
                tokens: part.tokens,
                shared: shared,
                utterance: part.owner,
                outcome: isCaption && !words.isFinite(part.top) ? .refused(.noFiniteVerb) : outcome(of: whole)
            )
        }
    }

    private func outcome(of part: Part) -> Clause.Outcome {
        if part.isAttributing { return .refused(.attributionWords) }
        guard let content = trimmed(part) else { return .refused(.noWords) }
        if let refusal = refusal(of: part, content) { return .refused(refusal) }
        return .proposition(Proposition(content: content, utterance: part.owner, predicate: part.top))
    }

    // MARK: Parts

    /// Words of a sentence that belong together: a clause, or what is left of one.
    private struct Part {
        let top: Int
        let owner: Int?
        var tokens: [Int]
        /// Whether it is no clause and says who says something.
        var isAttributing = false
    }

    private func parts(of sentence: Range<Int>) -> [Part] {
        var tops = [Int](repeating: -1, count: sentence.count)
        /// The word that opens the part of `token`, found along its heads.
        func top(_ token: Int) -> Int {
            var path: [Int] = []
            var next = token
            while tops[next - sentence.lowerBound] < 0 {
                path.append(next)
                guard let head = words.tokens[next].head, sentence.contains(head), opening(of: next, below: head) == nil
                else {
                    tops[next - sentence.lowerBound] = next
                    break
                }
                next = head
            }
            let found = tops[next - sentence.lowerBound]
            for step in path { tops[step - sentence.lowerBound] = found }
            return found
        }
        var parts: [Part] = []
        var byTop: [Int: Int] = [:]
        for token in sentence {
            let top = top(token)
            if let number = byTop[top] {
                parts[number].tokens.append(token)
            } else {
                byTop[top] = parts.count
                parts.append(Part(top: top, owner: owners[top], tokens: [token]))
            }
        }
        return merged(closedAtDashes(parts))
    }

    /// The parts, where a relative clause between two dashes ends at the second, and what follows is the clause's around it.
    private func closedAtDashes(_ parts: [Part]) -> [Part] {
        var parts = parts
        for number in parts.indices {
            guard case .relative(let antecedent) = cutter.cut(at: parts[number].top),
                let mark = parts[number].tokens.first(where: { $0 >= antecedent.upperBound }),
                ClauseCutter.dashes.contains(words.tokens[mark].form),
                let close = parts[number].tokens.first(where: {
                    $0 > parts[number].top && words.tokens[$0].form == words.tokens[mark].form
                }),
                let around = parts.indices.first(where: { parts[$0].tokens.contains(antecedent.upperBound - 1) })
            else { continue }
            let rest = parts[number].tokens.filter { $0 >= close }
            parts[number].tokens.removeAll { $0 >= close }
            parts[around].tokens = (parts[around].tokens + rest).sorted()
        }
        return parts
    }

    /// How the part at `top` opens.
    private func opening(of top: Int) -> ClauseOpening {
        words.tokens[top].head.flatMap { opening(of: top, below: $0) } ?? .sentence
    }

    /// How `token` opens a part of its own below its `head`; nil where it opens none.
    private func opening(of token: Int, below head: Int) -> ClauseOpening? {
        if owners[token] != owners[head] { return .otherVoice }
        // What a verb of the publisher's own governs stays with it: "No official confirmed that P and that Q".
        if let cut = cutter.cut(at: token), !(owners[token] == nil && cutter.isUnderVerb(token)) {
            return switch cut {
            case .ownSubject: .ownSubject
            case .sharedSubject: .sharedSubject
            case .aside: .aside
            case .contrast: .contrast
            case .relative: .relative
            case .relativePhrase: .relativePhrase
            }
        }
        if isCue[token] && !isCue[head] && words.tokens[token].tag == .verb { return .cue }
        // "She left when, according to doctors, it rained": the tree may hang the phrase on the clause around its own.
        let isPhrase = words.tree.dependents(of: token).contains { isCue[$0] && words.tokens[$0].relation == "case" }
        if isSource[token] && !isSource[head] && isPhrase { return .besideCue }
        return isCue[head] && words.tokens[token].relation == "conj" && !isCue[token] ? .besideCue : nil
    }

    /// The parts, those that are no clauses joined to the clause of the same utterance; what makes attributions is last.
    private func merged(_ parts: [Part]) -> [Part] {
        var clauses: [Part] = []
        var clauseOf: [Int: Int] = [:]
        let isClause = parts.map { part in
            // "If he came, it would be safe", he said: a condition that hangs on the cue is part of what is said.
            let isLoose = words.tokens[part.top].relation == "advcl" || cutter.isSubordinate(part.top)
            return words.isFinite(part.top) && !(isLoose && cutter.cut(at: part.top) == nil)
        }
        for (part, isClause) in zip(parts, isClause) where isClause {
            if let owner = part.owner { clauseOf[owner] = clauseOf[owner] ?? clauses.count }
            clauses.append(part)
        }
        var rest: [Part] = []
        for (part, isClause) in zip(parts, isClause) where !isClause {
            guard !isCue[part.top], !isSource[part.top] else {
                rest.append(Part(top: part.top, owner: part.owner, tokens: part.tokens, isAttributing: true))
                continue
            }
            guard let owner = part.owner else {
                clauses.append(part)
                continue
            }
            if let clause = clauseOf[owner] {
                clauses[clause].tokens += part.tokens
            } else {
                clauseOf[owner] = clauses.count
                clauses.append(part)
            }
        }
        for number in clauses.indices { clauses[number].tokens.sort() }
        return clauses + rest
    }

    /// A part with the words that it shares with the clause that it was cut off, and these.
    private func completed(_ part: Part) -> (part: Part, shared: Range<Int>?) {
        var part = part
        var shared: Range<Int>?
        switch cutter.cut(at: part.top) {
        case .sharedSubject(let subject):
            shared = phrase(subject)
            part.tokens = Array(part.tokens.drop { opensNothing($0) })
        case .relative(let antecedent):
            shared = antecedent
            part.tokens.removeAll { $0 < antecedent.upperBound }
        default: break
        }
        if let shared, let first = part.tokens.first { part.tokens = shared.filter { $0 < first } + part.tokens }
        return (part, shared)
    }

    /// A noun phrase without the clauses that tell more of it.
    private func phrase(_ noun: Int) -> Range<Int> {
        words.tree.reach(of: noun) { dependent in
            ["acl:relcl", "punct", "appos", "parataxis", "cc", "conj", "case"].contains(
                words.tokens[dependent].relation
            )
        }
    }

    // MARK: Statements

    /// Whether a sentence asks, or is a title that says what its text explains: "Why the dam broke".
    private func isQuestion(_ tokens: Range<Int>) -> Bool {
        if let first = tokens.first(where: words.isWord),
            ["why", "how"].contains(words.tokens[first].form.lowercased()),
            words.tokens[first].relation == "advmod", let top = words.path(upFrom: first).first(where: words.isFinite),
            words.tokens[top].head == nil, words.tokens[first].head == top || words.tokens[first + 1].head == top,
            words.tokens[tokens.upperBound - 1].form != "."
        {
            return true
        }
        let last = tokens.last { words.isWord($0) || ["?", ".", "!"].contains(words.tokens[$0].form) }
        return last.map { words.tokens[$0].form.hasPrefix("?") } ?? false
    }

    /// Why a part puts nothing forward; nil where it is what somebody says in so many words, or a finite clause.
    private func refusal(of part: Part, _ content: [Range<Int>]) -> ClauseRefusal? {
        let count = content.joined().count { words.isWord($0) && !isCue[$0] }
        if isCue[part.top] { return .attributionWords }
        if let owner = part.owner {
            // Reported speech states something; what is quoted, demanded or blamed may be a phrase.
            let isPhrase =
                utterances[owner].isPhrase || utterances[owner].modality != .asserted || depths[part.top] > 0
            if count < 2, utterances[owner].modality != .denied { return .tooShort }
            let isVerbal = part.tokens.contains { [.verb, .auxiliary].contains(words.tokens[$0].tag) }
            return isPhrase || isVerbal ? nil : .reportedPhrase
        }
        if words.isFinite(part.top) { return count >= 3 ? nil : .tooShort }
        return words.tokens[part.top].head == nil && endsWithStop(part.top) && count >= 6 ? nil : .noFiniteVerb
    }

    private func endsWithStop(_ token: Int) -> Bool {
        let sentence = words.sentenceTokens(of: token)
        return sentence.last.map { words.tokens[$0].form == "." } ?? false
    }

    private static let openers: Set<String> = [
        "that", "and", "but", "or", "so", "accordingly", "however", "moreover", "therefore", "thus", "furthermore",
        "meanwhile", "nevertheless", "additionally", "while", "whereas", "although", "though", "given", "when",
    ]

    /// The runs of a part's words, without the marks and conjunctions at its ends.
    private func trimmed(_ part: Part) -> [Range<Int>]? {
        var tokens = part.tokens[...]
        while let first = tokens.first, opensNothing(first) { tokens = tokens.dropFirst() }
        // ", for which they will answer": the words that only tie it to what stands before.
        if let first = tokens.first, let next = tokens.dropFirst().first, words.tokens[first].tag == .adposition,
            ["which", "whom"].contains(words.tokens[next].form.lowercased()),
            case .relativePhrase = cutter.cut(at: part.top)
        {
            tokens = tokens.dropFirst(2)
        }
        while let last = tokens.last, !words.isWord(last), !isBracket(last, in: tokens) { tokens = tokens.dropLast() }
        var runs: [Range<Int>] = []
        for token in tokens {
            if let last = runs.last, isGap(last.upperBound..<token) {
                runs[runs.count - 1] = last.lowerBound..<token + 1
            } else {
                runs.append(token..<token + 1)
            }
        }
        runs = runs.filter { $0.contains(where: words.isWord) }
        return runs.isEmpty ? nil : withQuotationMarks(runs)
    }

    /// The runs with the marks at their ends whose other halves stand within them.
    private func withQuotationMarks(_ runs: [Range<Int>]) -> [Range<Int>] {
        var runs = runs
        let (first, last) = (runs[0].lowerBound, runs[runs.count - 1].upperBound - 1)
        if first > 0, let close = closing[first - 1], close < last { runs[0] = first - 1..<runs[0].upperBound }
        if let open = opening[last + 1], open > first {
            runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<last + 2
        }
        return runs
    }

    private func opensNothing(_ token: Int) -> Bool {
        guard words.isWord(token) else { return words.tokens[token].form != "(" }
        guard Self.openers.contains(words.tokens[token].form.lowercased()) else { return false }
        let relation = words.tokens[token].relation
        return ["mark", "cc", "advmod", "fixed", "advcl"].contains(relation)
    }

    private func isBracket(_ token: Int, in tokens: ArraySlice<Int>) -> Bool {
        words.tokens[token].form == ")" && tokens.contains { words.tokens[$0].form == "(" }
    }

    /// Whether nothing but marks stands in `gap`.
    private func isGap(_ gap: Range<Int>) -> Bool {
        gap.isEmpty || gap.count <= 3 && !gap.contains(where: words.isWord)
    }
}
