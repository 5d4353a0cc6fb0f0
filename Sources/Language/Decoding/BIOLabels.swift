/// Labels of the form O, B-kind, I-kind (Ramshaw and Marcus 1995): which steps between them there are, and what they mark.
package struct BIOLabels: Sendable {
    /// A labelled run of words.
    package struct Run: Sendable, Hashable {
        /// Its words.
        package let words: Range<Int>
        /// What its labels name.
        package let kind: String
    }

    private enum Part: Sendable, Hashable {
        case outside
        case begin(String)
        case inside(String)

        var kind: String? {
            switch self {
            case .outside: nil
            case .begin(let kind), .inside(let kind): kind
            }
        }

        var isInside: Bool {
            if case .inside = self { true } else { false }
        }
    }

    private let parts: [Part]

    /// Labels by their names.
    package init(_ names: [String]) {
        parts = names.map { name in
            if name.hasPrefix("B-") {
                .begin(String(name.dropFirst(2)))
            } else if name.hasPrefix("I-") {
                .inside(String(name.dropFirst(2)))
            } else {
                .outside
            }
        }
    }

    /// How many labels there are.
    package var count: Int { parts.count }

    /// Whether the label can only go on with what is begun.
    func isInside(_ label: Int) -> Bool { parts[label].isInside }

    /// Whether `label` can follow `before`; nil is the start.
    func mayFollow(_ label: Int, _ before: Int?) -> Bool {
        !parts[label].isInside || before.map { parts[$0].kind == parts[label].kind } ?? false
    }

    /// The runs that `labels`, one a word, mark; none goes on over a word in `restarts`.
    package func runs(_ labels: [Int], restarts: [Bool]) -> [Run] {
        var runs: [Run] = []
        var open: (start: Int, kind: String)?
        for (word, label) in labels.enumerated() {
            let part = parts[label]
            let goesOn = part.isInside && part.kind == open?.kind && !restarts[word]
            if goesOn { continue }
            if let ended = open { runs.append(Run(words: ended.start..<word, kind: ended.kind)) }
            open = part.kind.map { (word, $0) }
        }
        if let ended = open { runs.append(Run(words: ended.start..<labels.count, kind: ended.kind)) }
        return runs
    }
}
