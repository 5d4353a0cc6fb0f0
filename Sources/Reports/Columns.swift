/// Words broken into lines for a terminal.
enum Columns {
    /// `text`, broken at spaces into lines of at most `width` characters.
    ///
    /// A word longer than a line stands on one of its own, unbroken.
    ///
    /// - Parameters:
    ///   - text: The words.
    ///   - width: How many characters a line has at most.
    ///   - indent: What each line begins with.
    ///   - first: What the first line begins with instead, of as many characters.
    /// - Returns: The lines, without a break at the end.
    static func wrap(_ text: String, width: Int, indent: String, first: String? = nil) -> String {
        var lines: [String] = []
        var line = ""
        var start: String { lines.isEmpty ? first ?? indent : indent }
        for word in text.split(separator: " ") {
            if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
                lines.append(start + line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        if !line.isEmpty { lines.append(start + line) }
        return lines.joined(separator: "\n")
    }

    /// `label`, and beside it `text` in a column of its own.
    static func row(_ label: String, _ text: String, width: Int, indent: String) -> String {
        let column = indent + String(repeating: " ", count: labelWidth)
        let padding = String(repeating: " ", count: max(1, labelWidth - label.count))
        return wrap(text, width: width, indent: column, first: indent + label + padding)
    }

    private static let labelWidth = 12
}
