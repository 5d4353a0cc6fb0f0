import Documents

/// What the trees say of clauses, by the relations of UD version 2.
extension AnnotatedText {
    /// Penn tags of finite verbs and of modals.
    private static let finiteTags: Set<String> = ["VBD", "VBZ", "VBP", "MD"]

    /// Whether `token` is the predicate of a finite clause: it, its copula or an auxiliary of it is finite.
    public func isFinite(_ token: Int) -> Bool {
        if Self.finiteTags.contains(tokens[token].pennTag) { return true }
        let isHelped = tree.dependents(of: token).contains { dependent in
            let relation = tokens[dependent].relation
            return (relation.hasPrefix("aux") || relation == "cop")
                && Self.finiteTags.contains(tokens[dependent].pennTag)
        }
        return isHelped || isUnmarked(token)
    }

    /// Whether a verb is finite although it is tagged as the participle or the infinitive that it looks like: no auxiliary
    /// helps it, and it has a subject ("and 81 injured", "while they remain") or goes on after an active past ("facilitated
    /// seven, impeded 12").
    private func isUnmarked(_ token: Int) -> Bool {
        let word = tokens[token]
        guard word.tag == .verb, word.pennTag == "VBN" || word.pennTag == "VB" else { return false }
        let dependents = tree.dependents(of: token)
        let isHelped = dependents.contains {
            tokens[$0].relation.hasPrefix("aux") || tokens[$0].relation == "cop" || tokens[$0].form.lowercased() == "to"
        }
        guard !isHelped else { return false }
        if word.relation == "conj", word.pennTag == "VBN", let head = word.head, tokens[head].pennTag == "VBD" {
            return true
        }
        let hasSubject = dependents.contains { tokens[$0].relation.hasPrefix("nsubj") }
        return hasSubject
            && (["conj", "ccomp"].contains(word.relation) || word.relation == "advcl" && word.pennTag == "VB")
    }

    /// `token`, its head, that one's head, and so on up to the top of the sentence.
    public func path(upFrom token: Int) -> some Sequence<Int> { sequence(first: token) { tokens[$0].head } }

    /// The head word of the subject of `token`; a filler such as "there" where it has no other.
    public func subject(of token: Int) -> Int? {
        let dependents = tree.dependents(of: token)
        return dependents.first { tokens[$0].relation.hasPrefix("nsubj") || tokens[$0].relation.hasPrefix("csubj") }
            ?? dependents.first { tokens[$0].relation == "expl" }
    }

    /// Whether `token` is in the passive voice.
    public func isPassive(_ token: Int) -> Bool {
        tree.dependents(of: token).contains {
            tokens[$0].relation == "aux:pass" || tokens[$0].relation == "nsubj:pass"
        }
    }

    /// Whom "by" names in the passive voice of `verb`: "reported by the mayor".
    ///
    /// The tree takes one in six of them for any other phrase; where it knows an agent, "by" tells something else.
    public func agent(of verb: Int) -> Int? {
        let dependents = tree.dependents(of: verb)
        return dependents.first { tokens[$0].relation == "obl:agent" }
            ?? dependents.first { dependent in
                tokens[dependent].relation == "obl"
                    && tree.dependents(of: dependent).contains {
                        tokens[$0].relation == "case" && tokens[$0].form == "by"
                    }
            }
    }

    /// The noun phrase of `noun` without its preposition, and without what clauses and appositions tell of it besides.
    public func phrase(_ noun: Int) -> Range<Int> {
        tree.reach(of: noun) { dependent in
            ["acl:relcl", "punct", "appos", "parataxis"].contains(tokens[dependent].relation)
                || tokens[dependent].relation == "case" && tokens[dependent].head == noun && dependent < noun
        }
    }

    /// The words of `range` whose heads stand outside it, in order.
    public func tops(of range: Range<Int>) -> [Int] { range.filter { isTop($0, of: range) } }

    /// The first of the words of `range` whose head stands outside it.
    public func head(of range: Range<Int>) -> Int {
        range.first { isTop($0, of: range) } ?? range.lowerBound
    }

    private func isTop(_ token: Int, of range: Range<Int>) -> Bool {
        tokens[token].head.map { !range.contains($0) } ?? true
    }

    /// `range` without the marks at its end.
    public func withoutMarks(_ range: Range<Int>) -> Range<Int> {
        range.lowerBound..<(range.last(where: isWord).map { $0 + 1 } ?? range.upperBound)
    }

    /// The number of the sentence that holds `token`.
    public func sentence(of token: Int) -> Int {
        sentences.partitioningIndex { $0.tokens.upperBound > token }
    }

    /// The tokens of the sentence that holds `token`.
    public func sentenceTokens(of token: Int) -> Range<Int> { sentences[sentence(of: token)].tokens }

    /// The number of the paragraph that holds `token`.
    public func paragraph(of token: Int) -> Int { sentences[sentence(of: token)].paragraph }

    /// Whether `token` is a word, a number or a symbol, and no mark.
    public func isWord(_ token: Int) -> Bool { tokens[token].tag != .punctuation }
}
