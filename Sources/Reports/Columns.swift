/// Words broken into lines for a terminal.
enum Columns {
    /// `text`, broken at spaces into lines of at most `width` characters, each begun with `indent`.
    ///
    /// A word longer than a line stands on one of its own, unbroken.
    static func wrap(_ text: String, width: Int, indent: String) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
                lines.append(indent + line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        if !line.isEmpty { lines.append(indent + line) }
        return lines.joined(separator: "\n")
    }
}
