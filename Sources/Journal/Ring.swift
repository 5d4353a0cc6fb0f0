/// A first-in-first-out queue of bounded size.
package struct Ring<Element> {
    private var slots: [Element?]
    private var head = 0
    /// How many elements wait.
    package private(set) var count = 0

    /// An empty ring with room for `capacity` elements, at least one.
    package init(capacity: Int) {
        slots = Array(repeating: nil, count: max(1, capacity))
    }

    /// How many elements it can hold.
    package var capacity: Int { slots.count }

    /// Adds an element at the end; `false`, and nothing added, if the ring is full.
    package mutating func push(_ element: Element) -> Bool {
        guard count < slots.count else { return false }
        slots[(head + count) % slots.count] = element
        count += 1
        return true
    }

    /// Takes the oldest element.
    package mutating func pop() -> Element? {
        guard let element = slots[head] else { return nil }
        slots[head] = nil
        head = (head + 1) % slots.count
        count -= 1
        return element
    }
}
