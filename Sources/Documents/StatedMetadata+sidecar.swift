import Foundation

extension StatedMetadata {
    /// How many bytes a sidecar file may have.
    public static let sidecarLimit = 65_536

    private enum Key: String {
        case publisher, published, address
    }

    /// What a sidecar file states: one JSON object with any of the keys `publisher`, `published` and `address`.
    ///
    /// Of an ISO 8601 date-time under `published` the date counts as it is written, in its own time zone.
    ///
    /// - Throws: `SidecarError`, which names the key that is wrong.
    public init(sidecar bytes: [UInt8]) throws(SidecarError) {
        guard bytes.count <= Self.sidecarLimit else { throw .tooLong(bytes.count) }
        self.init()
        let json = try? JSONSerialization.jsonObject(with: Data(bytes))
        guard let object = json as? [String: Any] else { throw .notAnObject }
        if object.isEmpty { throw .statesNothing }
        for (name, value) in object.sorted(by: { $0.key < $1.key }) {
            guard let key = Key(rawValue: name) else { throw .unknownKey(name) }
            guard let words = value as? String, Self.isOneLine(words) else { throw .notWords(key: name) }
            let trimmed = words.trimmingCharacters(in: .whitespaces)
            switch key {
            case .publisher: publisher = trimmed
            case .address: address = trimmed
            case .published:
                guard let date = Self.date(of: trimmed) else { throw .notADate(key: name) }
                published = date
            }
        }
    }

    /// Whether something is written and no control character among it.
    private static func isOneLine(_ words: String) -> Bool {
        words.unicodeScalars.contains { !$0.properties.isWhitespace }
            && !words.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }

    /// The date of `YYYY-MM-DD` or of `YYYY-MM-DDThh:mm[:ss[.fraction]][Z|±hh[:]mm]`.
    private static func date(of words: String) -> String? {
        let time = /T([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?(Z|[+\-][0-9]{2}(:?[0-9]{2})?)?/
        guard let date = CalendarDay(String(decoding: words.utf8.prefix(10), as: UTF8.self)) else { return nil }
        let rest = words.dropFirst(10)
        return rest.isEmpty || rest.wholeMatch(of: time) != nil ? date.description : nil
    }
}
