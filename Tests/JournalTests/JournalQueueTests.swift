import Journal
import Testing

struct JournalQueueTests {
    @Test
    func `only a sleeping thread is woken, and once`() {
        let queue = QueueBench(capacity: 4)
        #expect(queue.offer() == [false])
        #expect(queue.drain() == ["0"])
        #expect(queue.offer(2) == [true, false])
        #expect(queue.drain() == ["1", "2"])
        #expect(queue.close())
    }

    @Test
    func `the drops are told between the entries before and after them`() {
        let queue = QueueBench(capacity: 2)
        queue.offer(5)
        #expect(queue.step()?.done == "0")
        queue.offer()
        #expect(queue.drain() == ["1", "dropped 3", "5"])
    }

    @Test
    func `a second gap is told on its own`() {
        let queue = QueueBench(capacity: 1)
        queue.offer(3)
        #expect(queue.drain() == ["0", "dropped 2"])
        queue.offer(2)
        #expect(queue.drain() == ["3", "dropped 1"])
        #expect(queue.outstanding == 0)
        #expect(queue.tally.dropped == 3)
    }

    @Test
    func `drops are told even if entries never stop coming`() {
        let queue = QueueBench(capacity: 2)
        var done: [String] = []
        for _ in 0..<4 {
            queue.offer(3)
            done += [queue.step()?.done ?? ""]
        }
        #expect(done.contains { $0.hasPrefix("dropped") })
        done += queue.drain()
        let told = done.filter { $0.hasPrefix("dropped ") }.compactMap { Int($0.dropFirst(8)) }.reduce(0, +)
        #expect(told + done.count { Int($0) != nil } == queue.offered)
    }

    @Test
    func `a wait is over once all before it is sent and its drops are told`() throws {
        let queue = QueueBench(capacity: 1)
        #expect(queue.awaitAll() == nil)
        queue.offer(2)
        let signal = try #require(queue.awaitAll())
        #expect(queue.outstanding == 2)
        #expect(queue.step()?.ended.isEmpty == true)
        #expect(queue.step()?.ended.map { $0 === signal } == [true])
    }

    @Test
    func `a wait that was given up is not signalled`() throws {
        let queue = QueueBench(capacity: 1)
        queue.offer()
        queue.giveUp(try #require(queue.awaitAll()))
        #expect(queue.step()?.ended.isEmpty == true)
    }

    @Test
    func `a ring gives back what it took in its order, round and round`() {
        var ring = Ring<Int>(capacity: 3)
        var taken: [Int?] = []
        for number in 0..<10 {
            _ = ring.push(number)
            _ = ring.push(number + 100)
            taken += [ring.pop(), ring.pop()]
        }
        #expect(taken == (0..<10).flatMap { [$0, $0 + 100] })
        #expect(ring.count == 0)
        let nothing = ring.pop()
        #expect(nothing == nil)
        var room: [Bool] = []
        for number in 0..<4 { room.append(ring.push(number)) }
        #expect(room == [true, true, true, false])
    }
}
