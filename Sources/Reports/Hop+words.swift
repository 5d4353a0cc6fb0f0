import Claims
import Documents

extension Hop {
    /// Who says it, for people, with the text's own words for it where these are others.
    var words: String {
        guard let source else { return "no one who is named" }
        let words = source.text.shown
        guard let resolved, !words.contains(resolved.shown) else { return Self.withSmallArticle(words) }
        return "\(resolved.shown) (\(words.quoted))"
    }

    /// Words that may begin a sentence as they stand within one.
    private static func withSmallArticle(_ words: String) -> String {
        guard let first = words.split(separator: " ").first, ["The", "A", "An"].contains(first) else { return words }
        return first.lowercased() + words.dropFirst(first.count)
    }
}
