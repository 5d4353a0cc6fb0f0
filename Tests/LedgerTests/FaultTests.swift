import Faults
import Ledger
import Testing

@Suite struct FaultTests {
    private let all: [LedgerError] = [
        .rootLocked(by: LockHolder(pid: 7)), .rootLocked(by: LockHolder(pid: nil, program: nil)),
        .newerSchema(found: 2, known: 1), .olderSchema(found: 1, known: 2),
        .foreignDatabase(applicationID: 1), .remoteFileSystem(kind: "nfs"), .missing(path: "/x"),
        .cannotOpen(detail: "x"),
        .unfitSQLite(lacks: "x"), .corrupt(code: 11), .full, .busy, .inputOutput(code: 10), .interrupted(code: 4),
        .backupFailed(detail: "x"),
        .migrationFailed(detail: "x."), .refused(detail: "x"), .wordsDoNotStand(field: "cue", start: 1, end: 2),
        .invalidPrefix,
        .ambiguousPrefix("abcd"),
        .notFound("abcd"), .closed,
    ]

    @Test func `every error says what is wrong and what to do, in a sentence each`() {
        for error in all {
            #expect(error.reason.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
            #expect(error.explanation.hasSuffix("."), "\(error.reason)")
            #expect(error.advice.hasSuffix("."), "\(error.reason)")
        }
        #expect(Set(all.map(\.reason)).count == all.count - 1)
    }

    @Test func `only passing faults defer, and a failing disk halts`() {
        #expect(all.filter { $0.fate == .deferred } == [.full, .busy, .interrupted(code: 4), .closed])
        #expect(LedgerError.inputOutput(code: 10).fate == .halts)
        #expect(LedgerError.corrupt(code: 11).fate == .halts)
        #expect(LedgerError.refused(detail: "x").fate == .rejected)
    }
}
