import Foundation

/// A request or a reply with the version of the protocol, as one JSON object in one datagram.
package struct ControlMessage<Content: Codable & Sendable>: Codable {
    /// How many bytes a message has at most.
    static var limit: Int { 64 * 1024 }

    let version: Int
    let content: Content

    /// The message's bytes.
    package static func encode(_ content: Content) throws(ControlError) -> [UInt8] {
        let message = ControlMessage(version: ControlProtocol.version, content: content)
        guard let data = try? JSONEncoder().encode(message), data.count <= limit else { throw .malformed }
        return Array(data)
    }

    /// What the message `bytes` say.
    package static func decode(_ bytes: [UInt8]) throws(ControlError) -> Content {
        let data = Data(bytes)
        guard let header = try? JSONDecoder().decode(Header.self, from: data) else { throw .malformed }
        guard header.version == ControlProtocol.version else { throw .otherVersion(header.version) }
        guard let message = try? JSONDecoder().decode(Self.self, from: data) else { throw .malformed }
        return message.content
    }

    private struct Header: Codable {
        let version: Int
    }
}
