import SafeText

extension String {
    /// Foreign words on one line: what they were broken into lines by becomes a space, what could do harm is shown.
    var shown: String { split(whereSeparator: \.isWhitespace).joined(separator: " ").escaped }

    /// The same in quotation marks.
    var quoted: String { "“\(shown)”" }
}
