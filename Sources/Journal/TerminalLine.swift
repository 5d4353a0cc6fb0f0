package import Glibc
package import Logging
import SafeText

/// An entry as a person at a terminal reads it.
package struct TerminalLine: Sendable {
    private let time: time_t
    private let level: Logger.Level
    private let message: String
    private let advice: String?
    private let details: [String]

    /// The line for an entry.
    ///
    /// Of an event's fields only the advice is shown, for its message says all in words; an entry that is no event comes from a
    /// library, and its metadata often is where the cause stands.
    package init(
        time: time_t,
        level: Logger.Level,
        message: String,
        metadata: Logger.Metadata,
        error: (any Error)? = nil
    ) {
        self.time = time
        self.level = level
        self.message = message.escaped
        advice = metadata[JournalField.advice.rawValue]?.description.escaped
        let isEvent = metadata[JournalField.event.rawValue] != nil
        let shown = isEvent ? [:] : metadata.filter { $0.key != JournalField.advice.rawValue }
        var details = shown.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)".escaped }
        if let error {
            details.append("error: \(error)".escaped)
        }
        self.details = details
    }

    /// The text with its line ends, coloured by level if wanted.
    package func rendered(isColoured: Bool) -> String {
        let word = level >= .warning ? "\(level): " : ""
        let detail = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
        var text = "\(clock) \(coloured(word, isColoured))\(message)\(detail)\n"
        if let advice {
            text += "         \(advice)\n"
        }
        return text
    }

    /// The time of day where this machine is, `HH:MM:SS`.
    private var clock: String {
        var moment = time
        var parts = tm()
        localtime_r(&moment, &parts)
        return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    private func coloured(_ word: String, _ isColoured: Bool) -> String {
        guard isColoured, !word.isEmpty else { return word }
        return (level >= .error ? "\u{1B}[31m" : "\u{1B}[33m") + word + "\u{1B}[0m"
    }
}
