import Documents
import Language

/// Cuts tokens into what dates are read from: `16.08.2023`, `mid-August` and `22april` into their parts.
struct DateWordCutter {
    private enum Kind {
        case letter
        case digit
        case mark
    }

    /// The words so far.
    private(set) var words: [DateWord] = []

    /// Cuts the next token, whose number is `number`.
    mutating func cut(_ token: AnnotatedToken, number: Int) {
        let scalars = token.form.unicodeScalars
        var start = scalars.startIndex
        var offset = token.span.start
        while start < scalars.endIndex {
            let kind = Self.kind(scalars[start])
            var end = scalars.index(after: start)
            while end < scalars.endIndex, kind != .mark, Self.kind(scalars[end]) == kind {
                end = scalars.index(after: end)
            }
            let piece = token.form[start..<end]
            let span = Span(offset, offset + piece.utf8.count)
            words.append(
                DateWord(
                    text: kind == .mark
                        ? Self.mark(scalars[start]) : kind == .digit ? String(piece) : piece.lowercased(),
                    number: kind == .digit && piece.utf8.count <= 8 ? Int(piece) : nil,
                    isCapitalised: kind == .letter && scalars[start].properties.isUppercase,
                    isGlued: words.last?.span.end == span.start,
                    span: span,
                    token: number
                )
            )
            offset = span.end
            start = end
        }
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar {
        case "a"..."z", "A"..."Z": .letter
        case "0"..."9": .digit
        case _ where scalar.isASCII: .mark
        default: scalar.properties.isAlphabetic ? .letter : .mark
        }
    }

    private static func mark(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "‐", "‑", "‒", "–", "—", "−": "-"
        case "’", "‘", "ʼ", "´", "`": "'"
        default: String(scalar)
        }
    }
}
