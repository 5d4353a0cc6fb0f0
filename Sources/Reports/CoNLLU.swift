public import Documents
public import Language
import SafeText

/// An annotated text as CoNLL-U (universaldependencies.org/format.html), the columns of features and graphs left empty.
///
/// MISC has `TokenRange`, in UTF-8 bytes of the document; `SpaceAfter=No`; the BIO labels `Name` and `Role`, where there
/// are any; `Quoted`, in how many quotations a word stands; and `Entity`, mentions in brackets as CorefUD writes them
/// (ufal.mff.cuni.cz/corefud), each with its entity's number, kind and head: `(e3-person-2`, `e3)`.
public struct CoNLLU: CustomStringConvertible {
    /// The lines.
    public let description: String

    /// The form of `text`, which annotates `source`; `name` is what the document is called.
    public init(_ text: AnnotatedText, of source: SourceText, name: String) {
        let names = text.nameLabels
        let roles = text.roleLabels
        let depths = text.quoteDepths
        let entities = Self.entityMarks(text)
        var lines = ["# newdoc id = \(name.escaped)"]
        var paragraph: Int?
        for (number, sentence) in text.sentences.enumerated() {
            if sentence.paragraph != paragraph { lines.append("# newpar") }
            paragraph = sentence.paragraph
            lines.append("# sent_id = \(number + 1)")
            lines.append("# text = \(Self.oneLine(source[text.span(sentence.tokens)]))")
            for place in sentence.tokens {
                let token = text.tokens[place]
                var misc = ["TokenRange=\(token.span.start):\(token.span.end)"]
                let next = place + 1
                if next < sentence.tokens.upperBound, text.tokens[next].span.start == token.span.end {
                    misc.append("SpaceAfter=No")
                }
                if names[place] != "O" { misc.append("Name=\(names[place])") }
                if roles[place] != "O" { misc.append("Role=\(roles[place])") }
                if depths[place] > 0 { misc.append("Quoted=\(depths[place])") }
                if let marks = entities[place] { misc.append("Entity=\(marks)") }
                let start = sentence.tokens.lowerBound
                let columns = [
                    "\(place - start + 1)", token.form, token.lemma, token.tag.rawValue, token.pennTag, "_",
                    "\(token.head.map { $0 - start + 1 } ?? 0)", token.relation, "_", misc.joined(separator: "|"),
                ]
                lines.append(columns.joined(separator: "\t"))
            }
            lines.append("")
        }
        description = lines.joined(separator: "\n") + "\n"
    }

    /// For each token the brackets of the mentions that begin and end with it.
    private static func entityMarks(_ text: AnnotatedText) -> [Int: String] {
        var opens: [Int: String] = [:]
        var closes: [Int: String] = [:]
        // In order, and of those that begin together the longest first: brackets nest.
        for mention in text.mentions {
            let (first, last) = (mention.tokens.lowerBound, mention.tokens.upperBound - 1)
            let name = "e\(mention.entity + 1)"
            let kind = text.entities[mention.entity].kind.rawValue
            let open = "(\(name)-\(kind)-\(mention.head - first + 1)"
            opens[first, default: ""] += first == last ? open + ")" : open
            if first != last { closes[last] = name + ")" + (closes[last] ?? "") }
        }
        return opens.merging(closes) { $0 + $1 }
    }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
