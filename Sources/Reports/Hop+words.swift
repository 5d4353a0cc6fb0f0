import Claims
import Documents

extension Hop {
    /// Who says it, for people, with the text's own words for it where these are others.
    var words: String {
        guard let source else { return "no one who is named" }
        guard let resolved, !source.text.shown.hasSuffix(resolved.shown) else { return source.text.shown }
        return "\(resolved.shown) (\(source.text.quoted))"
    }
}
