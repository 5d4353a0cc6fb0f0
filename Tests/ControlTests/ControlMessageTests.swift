import Control
import Documents
import Faults
import Foundation
import Ledger
import SystemPackage
import TestSupport
import Testing

struct ControlMessageTests {
    @Test(arguments: [
        ControlRequest.service, .file(FileQuestion(path: "a\n\u{FF}.txt", sha256: "ab")), .retry(rejection: "x"),
        .discard(rejection: "y"),
        .state(StatementRequest(document: "abcd", metadata: .init(publisher: "P"), withdrawn: [.address])),
    ])
    func `a request comes through as it was`(request: ControlRequest) throws {
        #expect(try ControlMessage<ControlRequest>.decode(ControlMessage.encode(request)) == request)
    }

    @Test func `a path comes through with every byte`() throws {
        let path = FilePath(platformString: [0x61, 0x0A, -1, 0x62, 0])
        let question = ControlRequest.file(FileQuestion(path: path))
        guard case .file(let back) = try ControlMessage<ControlRequest>.decode(ControlMessage.encode(question)) else {
            Issue.record("another request came out")
            return
        }
        #expect(back.path == path)
    }

    @Test(arguments: ["", "{", "[]", #"{"version":1}"#, #"{"version":1,"content":{"sing":{}}}"#, "\0\0\0"])
    func `what is no message is told as that`(text: String) {
        #expect(throws: ControlError.malformed) { try ControlMessage<ControlRequest>.decode(Array(text.utf8)) }
    }

    @Test func `another version is named`() {
        let bytes = Array(#"{"version":2,"content":{"anything":1}}"#.utf8)
        #expect(throws: ControlError.otherVersion(2)) { try ControlMessage<ControlRequest>.decode(bytes) }
    }

    @Test func `a message that is too long is not sent`() {
        let request = ControlRequest.retry(rejection: String(repeating: "x", count: 70_000))
        #expect(throws: ControlError.malformed) { try ControlMessage.encode(request) }
    }

    @Test func `a fault keeps its words and its exit status on the way`() throws {
        let reply = ControlReply.refused(RemoteFault(LedgerError.newerSchema(found: 3, known: 1)))
        guard case .refused(let fault) = try ControlMessage<ControlReply>.decode(ControlMessage.encode(reply)) else {
            Issue.record("another reply came out")
            return
        }
        #expect(fault.reason == "schema-newer" && fault.exitStatus == .configuration)
        #expect(fault.explanation == LedgerError.newerSchema(found: 3, known: 1).explanation)
    }
}
