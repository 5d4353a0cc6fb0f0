import Documents
import Testing

/// The bisection of sorted lists.
struct PartitioningTests {
    @Test(arguments: 0..<18)
    func `halving finds what going through the elements finds`(count: Int) {
        let sorted = (0..<count).map { $0 / 2 }
        for border in -1...count {
            let expected = sorted.firstIndex { $0 >= border } ?? sorted.endIndex
            #expect(sorted.partitioningIndex { $0 >= border } == expected)
        }
    }

    @Test func `the indices of a slice are its own`() {
        let slice = [9, 9, 1, 2, 3, 0][2..<5]
        #expect(slice.partitioningIndex { $0 > 1 } == 3)
        #expect(slice.partitioningIndex { $0 > 3 } == 5)
        #expect(slice.partitioningIndex { $0 > 0 } == 2)
    }
}
