import Intake
import Synchronization
import TestSupport
import Testing

@Suite("What is held in memory at once")
struct ByteBudgetTests {
    private final class Gauge: Sendable {
        let state = Mutex((used: 0, most: 0, turns: 0))
    }

    @Test func `no more is in use than the budget, and everybody has a turn`() async {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let budget = ByteBudget(limit: 100)
        let gauge = Gauge()
        let sizes = (0..<500).map { _ in Int.random(in: 0...150, using: &generator) }
        await withDiscardingTaskGroup { group in
            for size in sizes {
                group.addTask {
                    await budget.using(size) {
                        gauge.state.withLock {
                            $0.used += min(size, 100)
                            $0.most = max($0.most, $0.used)
                            $0.turns += 1
                        }
                        await Task.yield()
                        gauge.state.withLock { $0.used -= min(size, 100) }
                    }
                }
            }
        }
        gauge.state.withLock {
            #expect($0.most <= 100 && $0.turns == 500 && $0.used == 0, "seed \(seed)")
        }
    }

    @Test func `what fails gives its bytes back`() async {
        struct Failure: Error {}
        let budget = ByteBudget(limit: 10)
        await #expect(throws: Failure.self) { try await budget.using(10) { throw Failure() } }
        #expect(await budget.using(10) { true })
    }

    @Test func `a budget that changes while it is used strands nobody`() async {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let budget = ByteBudget(limit: 100)
        let gauge = Gauge()
        let limits = (0..<200).map { _ in Int.random(in: 1...200, using: &generator) }
        await withDiscardingTaskGroup { group in
            for limit in limits {
                group.addTask { await budget.setLimit(limit) }
                group.addTask {
                    await budget.using(limit) { await Task.yield() }
                    gauge.state.withLock { $0.turns += 1 }
                }
            }
        }
        #expect(gauge.state.withLock { $0.turns } == 200, "seed \(seed)")
    }
}
