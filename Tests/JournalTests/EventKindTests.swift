import Journal
import Logging
import Testing

struct EventKindTests {
    @Test
    func `each kind has a message id of its own, 32 lower-case hexadecimal digits`() {
        let ids = EventKind.allCases.map(\.messageID)
        #expect(Set(ids).count == ids.count)
        for id in ids {
            #expect(id.utf8.count == 32)
            #expect(id.allSatisfy { "0123456789abcdef".contains($0) })
        }
    }

    @Test
    func `each kind's name is kebab-case`() {
        for kind in EventKind.allCases {
            #expect(kind.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(kind.rawValue)")
        }
    }

    @Test
    func `ids are for ever`() {
        // Ids that people's searches and alerts rely on; a change here is a break for them, not a correction.
        #expect(EventKind.stored.messageID == "397241eec6f74d3a8226e819d06dbf49")
        #expect(EventKind.rejected.messageID == "9809792a1c0145f2b8131e82513a4189")
        #expect(EventKind.ledgerFailed.messageID == "d05ecb23d2444590a1f7a74f34515e8c")
    }

    @Test
    func `outcomes that need a person are warnings or worse, and the ordinary ones are not`() {
        let loud: [EventKind] = [.rejected, .deferred, .leftAlone, .spaceLow, .ledgerFailed]
        #expect(loud.allSatisfy { $0.level >= .warning })
        let quiet: [EventKind] = [.stored, .duplicate, .ready, .stopped]
        #expect(quiet.allSatisfy { $0.level == .info })
        #expect(EventKind.heldBack.level == .debug)
    }
}
