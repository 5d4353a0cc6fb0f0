/// Lines that say who wrote a text.
extension BoilerplatePatterns {
    /// What people do at a paper, and small words between their names.
    private static let roles: Set<String> = [
        "&", "and", "assistant", "at", "business", "chief", "climate", "correspondent", "correspondents", "court",
        "crime",
        "defence", "defense", "deputy", "desk", "diplomatic", "editor", "editors", "education", "environment", "for",
        "foreign", "health", "in", "local", "news", "of", "on", "political", "reporter", "reporters", "senior",
        "special",
        "staff", "team", "the", "with", "writer", "writers",
    ]

    /// How bylines begin, in lower case.
    private static let openings: [StaticString] = ["by ", "photographs by ", "story by ", "text by ", "words by "]

    private static let longestByline = 90

    /// Whether the line is "By" and the names of one or two people, or of an agency.
    func isByline(_ bytes: [UInt8], _ words: Span) -> Bool {
        guard 4...Self.longestByline ~= words.count, ![0x2E, 0x21, 0x3F].contains(bytes[words.end - 1]),
            let opening = Self.openings.first(where: { bytes.hasAnyCase($0, at: words.start) })
        else { return false }
        let names = String(decoding: bytes[words.start + opening.utf8CodeUnitCount..<words.end], as: UTF8.self)
            .split(separator: " ").map(String.init)
        guard let first = names.first(where: { !Self.roles.contains($0) }), names.count <= 10 else { return false }
        // "By Monday Kyiv" tells when.
        let day = first.lowercased()
        guard WeekdayNames.all[day] == nil, MonthNames.number(of: day) == nil else { return false }
        let isTogether = names.count > 1 || NewsOutlets.isOutlet(names)
        return isTogether && names.allSatisfy(Self.isNameOrRole)
    }

    private static func isNameOrRole(_ name: String) -> Bool {
        if roles.contains(name.lowercased().filter { $0 != "," }) || name.hasPrefix("@") { return true }
        return name.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
            && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "-’'.,/".unicodeScalars.contains($0) }
    }
}
