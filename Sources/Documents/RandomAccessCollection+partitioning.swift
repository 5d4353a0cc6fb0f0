extension RandomAccessCollection {
    /// The place of the first element that lies beyond a border, found by halving.
    ///
    /// - Parameter isBeyond: Whether an element lies beyond it; so does every one behind an element that does.
    /// - Returns: The index of that element, or `endIndex` where none lies beyond.
    @inlinable
    package func partitioningIndex(where isBeyond: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = self.count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if isBeyond(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
