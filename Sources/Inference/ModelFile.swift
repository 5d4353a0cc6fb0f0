import Crypto
import Foundation
import Intake
import SystemPackage

/// A model file, opened and checked: safetensors, whose layout `training/english/modelfile.py` defines.
///
/// A matrix of bytes has its scales in `NAME.scale`, one a row of its last axis: a value is the byte times the scale.
struct ModelFile {
    /// What the metadata must name, and the version of the layout that is read here.
    static let format = "claimd language model"
    static let version = "1"

    private struct Header: Decodable {
        let metadata: [String: String]
        let tensors: [String: Tensor]

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Name.self)
            metadata = try container.decode([String: String].self, forKey: Name(stringValue: "__metadata__"))
            var tensors: [String: Tensor] = [:]
            for key in container.allKeys where key.stringValue != "__metadata__" {
                tensors[key.stringValue] = try container.decode(Tensor.self, forKey: key)
            }
            self.tensors = tensors
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private struct Tensor: Decodable {
        let dtype: String
        let shape: [Int]
        let offsets: [Int]

        private enum CodingKeys: String, CodingKey {
            case dtype
            case shape
            case offsets = "data_offsets"
        }
    }

    private let path: String
    private let file: MappedFile
    private let header: Header
    /// Where the tensors' bytes begin.
    private let base: Int

    /// The SHA-256 that the file states of itself and that was found right, 64 lower-case hex digits.
    let digest: String

    /// Opens the file at `path` and checks its digest.
    ///
    /// - Throws: `ModelError` where it is unreadable, foreign, of another version or damaged.
    init(_ path: FilePath) throws(ModelError) {
        self.path = path.string
        do {
            file = try MappedFile(path)
        } catch {
            throw .unreadable(path: path.string, why: (error as? Errno)?.description ?? "\(error)")
        }
        let bytes = file.bytes
        guard bytes.count > 8 else { throw .foreign(path: path.string) }
        let length = Int(clamping: UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)))
        guard length < bytes.count - 8, bytes[8] == UInt8(ascii: "{") else { throw .foreign(path: path.string) }
        let text = UnsafeRawBufferPointer(rebasing: bytes[8..<8 + length])
        guard let header = try? JSONDecoder().decode(Header.self, from: Data(text)),
            header.metadata["format"] == Self.format
        else { throw .foreign(path: path.string) }
        let version = header.metadata["version"] ?? ""
        guard version == Self.version else { throw .otherVersion(path: path.string, version: version) }
        self.header = header
        base = 8 + length
        digest = header.metadata["sha256"] ?? ""
        guard Self.digest(of: bytes, stated: digest, headerEnd: base) == digest else {
            throw .damaged(path: path.string)
        }
        // Most pages that the digest went over are of words that no text has.
        file.release()
    }

    /// The SHA-256 of the file with the digits of its `stated` digest as zeros; nil where it states none.
    private static func digest(of bytes: UnsafeRawBufferPointer, stated: String, headerEnd: Int) -> String? {
        var header = Data(bytes[..<headerEnd])
        guard stated.utf8.count == 64, let place = header.range(of: Data(stated.utf8)) else { return nil }
        header.replaceSubrange(place, with: repeatElement(UInt8(ascii: "0"), count: 64))
        var hasher = SHA256()
        hasher.update(data: header)
        hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[headerEnd...]))
        return hexadecimal(hasher.finalize())
    }

    /// The JSON value `key` of the metadata.
    ///
    /// - Throws: `ModelError.incomplete` where it is missing or of another form.
    func metadata<Value: Decodable>(_ key: String, as type: Value.Type) throws(ModelError) -> Value {
        guard let text = header.metadata[key], let value = try? JSONDecoder().decode(type, from: Data(text.utf8)) else {
            throw .incomplete(path: path, part: key)
        }
        return value
    }

    /// The text `key` of the metadata; empty where there is none.
    func text(_ key: String) -> String { header.metadata[key] ?? "" }

    /// The values of a tensor of the given shape, row by row, as floats.
    ///
    /// - Throws: `ModelError.incomplete` where it is missing or of another form.
    func floats(_ name: String, _ shape: Int...) throws(ModelError) -> [Float] {
        guard let tensor = header.tensors[name], tensor.shape == shape else {
            throw .incomplete(path: path, part: name)
        }
        guard tensor.dtype == "I8" else {
            return Array(UnsafeBufferPointer(start: try start(name, of: Float.self), count: shape.reduce(1, *)))
        }
        let rows = try byteRows(name, shape.dropLast().reduce(1, *), shape.last ?? 1)
        return [Float](unsafeUninitializedCapacity: rows.count * rows.width) { buffer, count in
            if let start = buffer.baseAddress { rows.write(to: start) }
            count = rows.count * rows.width
        }
    }

    /// A matrix of bytes that stays in the file.
    ///
    /// - Throws: `ModelError.incomplete` where it is missing or of another form.
    func byteRows(_ name: String, _ count: Int, _ width: Int) throws(ModelError) -> ByteRows {
        let scales = "\(name).scale"
        guard header.tensors[name]?.shape.reduce(1, *) == count * width,
            header.tensors[scales]?.shape.reduce(1, *) == count
        else { throw .incomplete(path: path, part: name) }
        return ByteRows(
            file: file,
            bytes: try start(name, of: Int8.self),
            scales: Array(UnsafeBufferPointer(start: try start(scales, of: Float.self), count: count)),
            width: width
        )
    }

    /// The bytes of the tensor `name`.
    ///
    /// - Throws: `ModelError.incomplete` where it is missing or of another form.
    func bytes(_ name: String) throws(ModelError) -> [UInt8] {
        guard let tensor = header.tensors[name] else { throw .incomplete(path: path, part: name) }
        let start = try start(name, of: UInt8.self)
        return Array(UnsafeBufferPointer(start: start, count: tensor.shape.reduce(1, *)))
    }

    private func start<Element>(_ name: String, of type: Element.Type) throws(ModelError) -> UnsafePointer<Element> {
        let dtype = type == Float.self ? "F32" : type == Int8.self ? "I8" : "U8"
        guard let tensor = header.tensors[name], tensor.dtype == dtype, tensor.offsets.count == 2,
            tensor.shape.allSatisfy({ $0 >= 0 && $0 < 1 << 31 }),
            tensor.offsets[1] - tensor.offsets[0] == tensor.shape.reduce(1, *) * MemoryLayout<Element>.stride,
            tensor.offsets[0] >= 0, tensor.offsets[1] <= file.bytes.count - base,
            (base + tensor.offsets[0]) % MemoryLayout<Element>.alignment == 0,
            let address = file.bytes.baseAddress
        else { throw .incomplete(path: path, part: name) }
        return (address + base + tensor.offsets[0]).assumingMemoryBound(to: type)
    }
}
