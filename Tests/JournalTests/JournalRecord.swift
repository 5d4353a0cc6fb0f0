import Foundation
import Testing

/// An entry as `journalctl -o json --all` gives it back.
struct JournalRecord {
    private let fields: [String: Any]

    init(json: String) throws {
        fields = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    /// A field's only value, as text.
    subscript(name: String) -> String? { fields[name] as? String }

    /// The values of a repeated field.
    func list(_ name: String) -> [String]? { fields[name] as? [String] }

    /// A field that journalctl did not take for text: an array of numbers.
    func bytes(_ name: String) -> [UInt8]? {
        (fields[name] as? [NSNumber])?.map(\.uint8Value)
    }

    /// The names of the fields that claimd may give.
    var names: Set<String> { Set(fields.keys.filter { !$0.hasPrefix("_") }) }
}
