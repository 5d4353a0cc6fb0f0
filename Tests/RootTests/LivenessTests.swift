import Foundation
import Root
import Testing

struct LivenessTests {
    private let liveness = Liveness()
    private let patience = Duration.seconds(30)
    private var later: ContinuousClock.Instant { .now + patience * 2 }

    @Test func `nothing under way is never stalled`() {
        #expect(liveness.stalled(for: patience, now: later).isEmpty)
    }

    @Test func `what neither moves on nor ends is named when patience is over`() {
        let stuck = liveness.begin("a worker")
        let done = liveness.begin("the watch")
        liveness.end(done)
        #expect(liveness.stalled(for: patience).isEmpty)
        #expect(liveness.stalled(for: patience, now: later) == ["a worker"])
        liveness.end(stuck)
        #expect(liveness.stalled(for: patience, now: later).isEmpty)
    }

    @Test func `long work that says it moves on is alive`() {
        let work = liveness.begin("a worker")
        let before = ContinuousClock.now
        liveness.moveOn(work)
        #expect(liveness.stalled(for: .zero, now: before).isEmpty)
    }

    @Test func `files in hand of which none moves on are stalled, whoever else gives signs of life`() async {
        await liveness.holding {
            #expect(liveness.inHand == 1)
            liveness.end(liveness.begin("the watch", isWork: false))
            #expect(liveness.stalled(for: patience).isEmpty)
            #expect(liveness.stalled(for: patience, now: later) == ["the files in hand"])
        }
        #expect(liveness.inHand == 0 && liveness.stalled(for: patience, now: later).isEmpty)
    }

    @Test func `a work queue has on note what its threads do while they do it`() async {
        let queue = WorkQueue(name: "test", width: 1, doing: "a worker", liveness: liveness)
        let noted = await queue.run { [liveness, later, patience] in liveness.stalled(for: patience, now: later) }
        #expect(noted == ["a worker"])
        #expect(liveness.stalled(for: patience, now: later).isEmpty)
    }
}
