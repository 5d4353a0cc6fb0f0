import Inference

/// The best valid sequence of labels for words: Viterbi's algorithm (Viterbi 1967; Forney 1973).
package struct LabelDecoder: Sendable {
    /// The labels.
    package let labels: BIOLabels
    /// The score of each step from label (row) to label (column), the last row the start; what cannot be is −∞.
    private let steps: [Float]

    /// A decoder of `labels` with learned scores for the steps between them; without, each step that can be scores 0.
    ///
    /// - Precondition: `steps` has a row for each label and one for the start, and a column for each label.
    package init(_ labels: BIOLabels, steps: [Float]? = nil) {
        self.labels = labels
        let count = labels.count
        precondition(steps.map { $0.count == (count + 1) * count } ?? true, "a score for each step")
        self.steps = (0..<(count + 1) * count).map { place in
            let before = place / count
            guard labels.mayFollow(place % count, before == count ? nil : before) else { return -.infinity }
            return steps?[place] ?? 0
        }
    }

    /// The best labels.
    ///
    /// - Parameters:
    ///   - scores: What each word says for each label (words × labels).
    ///   - restarts: For each word whether nothing goes on from the word before.
    /// - Returns: A label's number for each word.
    package func best(_ scores: [Float], restarts: [Bool]) -> [Int] {
        let count = labels.count
        let words = scores.count / count
        guard words > 0 else { return [] }
        var back = [UInt8](repeating: 0, count: words * count)
        var totals = (0..<count).map { steps[count * count + $0] + scores[$0] }
        var next = totals
        for word in 1..<words {
            for label in 0..<count {
                var best = -Float.infinity
                var from = 0
                if !(restarts[word] && labels.isInside(label)) {
                    for before in 0..<count where totals[before] + steps[before * count + label] > best {
                        best = totals[before] + steps[before * count + label]
                        from = before
                    }
                }
                next[label] = best + scores[word * count + label]
                back[word * count + label] = UInt8(from)
            }
            swap(&totals, &next)
        }
        var found = [Int](repeating: 0, count: words)
        found[words - 1] = totals[...].placeOfGreatest ?? 0
        for word in stride(from: words - 1, to: 0, by: -1) {
            found[word - 1] = Int(back[word * count + found[word]])
        }
        return found
    }
}
