import Intake
import SystemPackage
import TestSupport
import Testing

@Suite("When a file is whole")
struct SettlingTests {
    private let start = ContinuousClock.now
    private let wall = Timestamp(microseconds: 1_000_000_000_000)

    private func settling(trusting: Bool = true) -> Settling {
        Settling(settle: .milliseconds(500), trustsFileTimes: trusting)
    }

    /// A file of `size` bytes that was last changed `age` before `wall`.
    private func file(_ size: Int = 10, inode: UInt64 = 1, age: Duration = .zero) -> FileStatus {
        let moment = wall.advanced(by: .zero - age)
        return FileStatus(kind: .regular, inode: inode, size: size, modified: moment, changed: moment)
    }

    @Test func `a file that was renamed in is whole at once`() {
        var settling = settling()
        settling.observe("a", file(), .renamedIn, now: start, wallNow: wall)
        #expect(settling.takeDue(now: start).map(\.path) == ["a"])
        #expect(settling.count == 0)
    }

    @Test func `a plain write is whole when it stayed the same for the settling time`() {
        var settling = settling()
        settling.observe("a", file(), .seen, now: start, wallNow: wall)
        #expect(settling.takeDue(now: start + .milliseconds(499)).isEmpty)
        #expect(settling.takeDue(now: start + .milliseconds(500)).map(\.path) == ["a"])
    }

    @Test func `a change begins the settling time anew, a repeated hint does not`() {
        var settling = settling()
        settling.observe("a", file(10), .seen, now: start, wallNow: wall)
        settling.observe("a", file(10), .seen, now: start + .milliseconds(400), wallNow: wall)
        settling.observe("b", file(10, inode: 2), .seen, now: start, wallNow: wall)
        settling.observe("b", file(20, inode: 2), .seen, now: start + .milliseconds(400), wallNow: wall)
        #expect(settling.takeDue(now: start + .milliseconds(500)).map(\.path) == ["a"])
        #expect(settling.takeDue(now: start + .milliseconds(900)).map(\.path) == ["b"])
    }

    @Test func `a file that is older than the settling time is whole when first seen`() {
        var settling = settling()
        settling.observe("old", file(age: .seconds(60)), .seen, now: start, wallNow: wall)
        settling.observe("fresh", file(inode: 2, age: .milliseconds(200)), .seen, now: start, wallNow: wall)
        #expect(settling.takeDue(now: start).map(\.path) == ["old"])
        #expect(settling.nextDue == start + .milliseconds(300))
    }

    @Test func `a time in the future, or by another clock, shortens nothing`() {
        var here = settling()
        here.observe("a", file(age: .seconds(-60)), .seen, now: start, wallNow: wall)
        #expect(here.takeDue(now: start + .milliseconds(499)).isEmpty)
        var elsewhere = settling(trusting: false)
        elsewhere.observe("a", file(age: .seconds(60)), .seen, now: start, wallNow: wall)
        #expect(elsewhere.takeDue(now: start + .milliseconds(499)).isEmpty)
        #expect(elsewhere.takeDue(now: start + .milliseconds(500)).count == 1)
    }

    @Test func `what is put off or forgotten comes when it should, and once`() {
        var settling = settling()
        settling.observe("a", file(), .renamedIn, now: start, wallNow: wall)
        settling.postpone("a", file(), for: .seconds(5), now: start)
        settling.observe("b", file(), .renamedIn, now: start, wallNow: wall)
        settling.forget("b")
        #expect(settling.takeDue(now: start + .seconds(4)).isEmpty)
        #expect(settling.takeDue(now: start + .seconds(5)).map(\.path) == ["a"])
        #expect(settling.takeDue(now: start + .seconds(50)).isEmpty)
    }

    @Test func `whatever is seen when, each file is due once after its last change and never before`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        var settling = settling()
        var lastChange: [FilePath: Duration] = [:]
        var now = Duration.zero
        for _ in 0..<5000 {
            now += .milliseconds(Int.random(in: 0...50, using: &generator))
            let path = FilePath("f\(Int.random(in: 0..<20, using: &generator))")
            let size = Int.random(in: 0...3, using: &generator)
            settling.observe(path, file(size), .seen, now: start + now, wallNow: wall)
            if settling.contains(path) { lastChange[path] = lastChange[path] ?? now }
            for (due, _) in settling.takeDue(now: start + now) {
                let seen = lastChange.removeValue(forKey: due)
                #expect(seen.map { now - $0 >= .milliseconds(500) } == true, "seed \(seed)")
            }
        }
    }
}
