import Crypto
public import Foundation
import Intake

/// Which places a name can mean: the bytes of `places.tsv`, as scripts/make-gazetteer writes and defines them.
///
/// Nothing is read into memory beforehand: a name is searched for in the sorted lines by halving.
public struct Gazetteer: Sendable {
    /// The version of the form that is read here.
    static let version = "1"

    /// The SHA-256 of the file, 64 lower-case hex digits.
    public let digest: String

    private let data: Data
    /// Where the first line of names begins.
    private let start: Int

    /// A gazetteer of `data`, the content of the file at `path`.
    ///
    /// - Throws: `GazetteerError` where it is foreign, of another version or damaged.
    public init(_ data: Data, path: String) throws(GazetteerError) {
        guard let end = data.prefix(100).firstIndex(of: UInt8(ascii: "\n")) else { throw .foreign(path: path) }
        let header = String(decoding: data[data.startIndex..<end], as: UTF8.self).split(separator: "\t")
        guard header.count > 1, header[0] == "claimd places" else { throw .foreign(path: path) }
        guard header[1] == Self.version else { throw .otherVersion(path: path, version: String(header[1])) }
        let start = end - data.startIndex + 1
        let isWhole = data.withUnsafeBytes { bytes in
            let body = UnsafeRawBufferPointer(rebasing: bytes[start...])
            return header.count == 4 && Int(header[2]) == body.count
                && UInt64(header[3], radix: 16) == checksum(of: body)
        }
        guard isWhole else { throw .damaged(path: path) }
        self.data = data
        self.start = start
        digest = hexadecimal(SHA256.hash(data: data))
    }

    /// All that `name` can mean, however it is written.
    package func entries(named name: String) -> [GazetteerEntry] { entries(FoldedName.bytes(of: name)) }

    /// All that the folded `name` can mean.
    func entries(_ name: [UInt8]) -> [GazetteerEntry] {
        guard !name.isEmpty else { return [] }
        return data.withUnsafeBytes { bytes in
            var found: [GazetteerEntry] = []
            var at = firstLine(notBefore: name, in: bytes)
            while at < bytes.count {
                let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
                let line = UnsafeRawBufferPointer(rebasing: bytes[at..<end])
                guard order(line, name) == 0 else { break }
                if let entry = Self.entry(line.dropFirst(name.count + 1)) { found.append(entry) }
                at = end + 1
            }
            return found
        }
    }

    /// Where the first line begins whose name is `name` or comes behind it.
    private func firstLine(notBefore name: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int {
        var low = start
        var high = bytes.count
        while low < high {
            let middle = low + (high - low) / 2
            let line = bytes[low..<middle].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? low
            if order(UnsafeRawBufferPointer(rebasing: bytes[line...]), name) < 0 {
                low = (bytes[middle...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
            } else {
                high = line
            }
        }
        return low
    }

    /// Less than, equal to or greater than 0 as the name of `line`, up to its tab, comes before, is or comes behind `name`.
    private func order(_ line: UnsafeRawBufferPointer, _ name: [UInt8]) -> Int {
        for (number, byte) in name.enumerated() {
            guard number < line.count else { return -1 }
            if line[number] != byte { return line[number] < byte ? -1 : 1 }
        }
        return name.count < line.count && line[name.count] == UInt8(ascii: "\t") ? 0 : 1
    }

    private static func entry(_ fields: Slice<UnsafeRawBufferPointer>) -> GazetteerEntry? {
        let fields = fields.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        guard fields.count == 5, let letter = fields[0].first, let kind = GazetteerEntry.Kind(rawValue: letter) else {
            return nil
        }
        let texts = fields.dropFirst().map { String(decoding: $0, as: UTF8.self) }
        return GazetteerEntry(
            kind: kind,
            code: texts[0].isEmpty ? nil : texts[0],
            latitude: Double(texts[1]),
            longitude: Double(texts[2]),
            population: Double(texts[3])
        )
    }
}

/// FNV-1a of 64 bits over words of 8 bytes, little end first, the last one filled up with zeros.
private func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum: UInt64 = 0xCBF2_9CE4_8422_2325
    var at = 0
    while at < bytes.count {
        var word: UInt64 = 0
        if at + 8 <= bytes.count {
            word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        } else {
            for (number, byte) in bytes[at...].enumerated() { word |= UInt64(byte) << (8 * UInt64(number)) }
        }
        checksum = (checksum ^ word) &* 0x100_0000_01B3
        at += 8
    }
    return checksum
}
