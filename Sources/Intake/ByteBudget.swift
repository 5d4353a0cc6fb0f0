/// Keeps the files that are held in memory at once under a number of bytes.
///
/// First come, first served; a file that is larger than the whole budget waits until it is alone.
public actor ByteBudget {
    private struct Waiting {
        let bytes: Int
        let turn: CheckedContinuation<Void, Never>
    }

    private var limit: Int
    private var used = 0
    private var queue: [Waiting] = []

    /// A budget of `limit` bytes.
    public init(limit: Int) {
        self.limit = limit
    }

    /// The result of `body`, run while `bytes` are in use.
    public nonisolated func using<Result>(_ bytes: Int, _ body: () async throws -> Result) async rethrows -> Result {
        let taken = await enter(bytes)
        do {
            let result = try await body()
            await leave(taken)
            return result
        } catch {
            await leave(taken)
            throw error
        }
    }

    /// Changes the budget to `limit` bytes, for whoever comes or waits.
    public func setLimit(_ limit: Int) {
        self.limit = limit
        letIn()
    }

    /// Waits for room.
    ///
    /// - Returns: How many bytes of the budget were taken.
    private func enter(_ bytes: Int) async -> Int {
        let bytes = min(bytes, limit)
        if queue.isEmpty, used + bytes <= limit {
            used += bytes
        } else {
            await withCheckedContinuation { queue.append(Waiting(bytes: bytes, turn: $0)) }
        }
        return bytes
    }

    private func leave(_ bytes: Int) {
        used -= bytes
        letIn()
    }

    private func letIn() {
        // One that is larger than a budget made smaller meanwhile still has its turn, alone.
        while let next = queue.first, used + next.bytes <= limit || used == 0 {
            queue.removeFirst()
            used += next.bytes
            next.turn.resume()
        }
    }
}
