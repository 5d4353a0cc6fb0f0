import Glibc
import Intake

extension Timestamp {
    /// The moment that `iso8601` once wrote; nil where `text` is not of that form.
    init?(stored text: String) {
        let digits = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int64($0) }
        guard text.utf8.count == 27, digits.count == 7 else { return nil }
        var parts = tm()
        parts.tm_year = Int32(digits[0]) - 1900
        parts.tm_mon = Int32(digits[1]) - 1
        parts.tm_mday = Int32(digits[2])
        parts.tm_hour = Int32(digits[3])
        parts.tm_min = Int32(digits[4])
        parts.tm_sec = Int32(digits[5])
        self.init(microseconds: Int64(timegm(&parts)) * 1_000_000 + digits[6])
    }
}
