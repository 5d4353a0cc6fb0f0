import Foundation

extension StatedMetadata {
    /// How many bytes a sidecar file may have.
    public static let sidecarLimit = 65_536

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
            guard let item = StatedItem(rawValue: name) else { throw .unknownKey(name) }
            guard let words = value as? String else { throw .notWords(key: name) }
            do throws(StatementError) {
                self[item] = try Self.checked(words, as: item)
            } catch {
                throw item == .published && Self.isOneLine(words) ? .notADate(key: name) : .notWords(key: name)
            }
        }
    }
}
