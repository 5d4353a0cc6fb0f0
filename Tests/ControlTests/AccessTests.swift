import Control
import Documents
import SystemPackage
import Testing

struct AccessTests {
    private let access = Access(owner: 990, readers: 980)

    @Test
    func `root and the root folder's owner may do all, the ledger's readers ask and decide, others ask of their own`() {
        #expect(access.right(of: Peer(user: 0, groups: [])) == .owner)
        #expect(access.right(of: Peer(user: 990, groups: [990])) == .owner)
        #expect(access.right(of: Peer(user: 1000, groups: [1000, 980])) == .reader)
        #expect(access.right(of: Peer(user: 1000, groups: [1000])) == .anyone)
    }

    @Test func `removing evidence is for the owner, and what a dropper may ask is one thing`() {
        let requests: [ControlRequest] = [
            .service, .file(FileQuestion(path: "a")), .retry(rejection: "a"), .discard(rejection: "a"),
            .state(StatementRequest(document: "abcd", metadata: .init())),
        ]
        #expect(requests.map(\.right) == [.reader, .anyone, .reader, .owner, .reader])
        #expect(Right.anyone < .reader && .reader < .owner)
    }

    @Test func `a group that may not read the ledger's file has no right to it here either`() {
        #expect(Access(owner: 990, readers: nil).right(of: Peer(user: 1000, groups: [980])) == .anyone)
    }
}
