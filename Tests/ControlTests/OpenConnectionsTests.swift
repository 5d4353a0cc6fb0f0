import Control
import Testing

struct OpenConnectionsTests {
    @Test func `no user takes all connections, and root always gets one`() {
        let open = OpenConnections(most: 5, mostOfOne: 3)
        #expect([1, 1, 1, 1].map(open.add) == [true, true, true, false])
        #expect([2, 2, 2].map(open.add) == [true, true, false])
        #expect((0..<9).allSatisfy { _ in open.add(0) })
        open.remove(1)
        #expect([3, 3].map(open.add) == [true, false])
    }
}
