/// One entry as it goes to journald: a list of `NAME=value`, each value any bytes.
///
/// All fields lie in one piece of memory, for one entry costs one allocation that way, and thousands may wait.
public struct JournalEntry: Sendable, Hashable {
    /// How many fields an entry can have at most.
    ///
    /// sd_journal_sendv(3) makes up to five pieces of each field and three more, and the kernel takes 1024 pieces (IOV_MAX);
    /// beyond that libsystemd answers EINVAL and the entry is gone.
    public static let maximumFields = 200

    /// Every field's `NAME=value`, one after the other.
    package private(set) var bytes: [UInt8] = []
    /// Where each field ends in ``bytes``.
    package private(set) var ends: [Int] = []

    /// An entry without fields.
    package init() {}

    /// Adds a field; `false` if there is no room for another.
    @discardableResult
    package mutating func append(_ name: FieldName, _ value: some Collection<UInt8>) -> Bool {
        guard ends.count < Self.maximumFields else { return false }
        bytes.append(contentsOf: name.text.utf8)
        bytes.append(UInt8(ascii: "="))
        bytes.append(contentsOf: value)
        ends.append(bytes.count)
        return true
    }

    /// Adds a field that claimd knows; `false` if there is no room for another.
    @discardableResult
    package mutating func append(_ field: JournalField, _ value: FieldValue) -> Bool {
        switch value {
        case .text(let text): append(FieldName(field), text.utf8)
        case .bytes(let bytes): append(FieldName(field), bytes)
        }
    }

    /// The fields in the order they are sent.
    public var fields: [(name: String, value: [UInt8])] {
        var start = 0
        return ends.map { end in
            defer { start = end }
            let field = bytes[start..<end]
            let equals = field.firstIndex(of: UInt8(ascii: "=")) ?? end
            return (String(decoding: field[..<equals], as: UTF8.self), Array(field[equals...].dropFirst()))
        }
    }

    /// The first value of a field.
    public subscript(field: JournalField) -> [UInt8]? {
        fields.first { $0.name == field.rawValue }?.value
    }

    /// The first value of a field, read as UTF-8.
    public func text(_ field: JournalField) -> String? {
        self[field].map { String(decoding: $0, as: UTF8.self) }
    }
}
