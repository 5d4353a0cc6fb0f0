import Foundation
import SystemPackage

/// Words of a document on their way into and out of SQL.
///
/// GRDB binds and reads a String as a C string, which ends at the first NUL, and a text may hold one. So words go in as
/// `CAST(? AS TEXT)` and come out as `CAST(column AS BLOB)`, which both keep every byte.
enum Words {
    static func bound(_ text: String) -> Data { Data(text.utf8) }

    static func bound(_ text: String?) -> Data? { text.map { bound($0) } }

    /// The last part of a path, with what is not UTF-8 replaced.
    static func bound(nameOf path: FilePath) -> Data { bound(path.lastComponent?.string ?? "") as Data }

    static func read(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }
}
