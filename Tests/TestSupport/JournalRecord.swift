import Foundation
import Testing

/// An entry as `journalctl -o json --all` gives it back.
public struct JournalRecord {
    private let fields: [String: Any]

    /// The entry that one line of JSON gives.
    ///
    /// - Throws: That it is none.
    public init(json: String) throws {
        fields = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    /// A field's only value, as text.
    public subscript(name: String) -> String? { fields[name] as? String }

    /// The values of a repeated field.
    public func list(_ name: String) -> [String]? { fields[name] as? [String] }

    /// A field that journalctl did not take for text: an array of numbers.
    public func bytes(_ name: String) -> [UInt8]? {
        (fields[name] as? [NSNumber])?.map(\.uint8Value)
    }

    /// The names of the fields that claimd may give.
    public var names: Set<String> { Set(fields.keys.filter { !$0.hasPrefix("_") }) }
}
