/// Keeps the files that are held in memory at once under a number of bytes.
///
/// First come, first served; a file that is larger than the whole budget waits until it is alone.
public actor ByteBudget {
    private struct Waiting {
        let bytes: Int
        let turn: CheckedContinuation<Void, Never>
    }

    private let limit: Int
    private var used = 0
    private var queue: [Waiting] = []

    /// A budget of `limit` bytes.
    public init(limit: Int) {
        self.limit = limit
    }

    /// The result of `body`, run while `bytes` are in use.
    public nonisolated func using<Result>(_ bytes: Int, _ body: () async throws -> Result) async rethrows -> Result {
        await enter(bytes)
        do {
            let result = try await body()
            await leave(bytes)
            return result
        } catch {
            await leave(bytes)
            throw error
        }
    }

    private func enter(_ bytes: Int) async {
        let bytes = min(bytes, limit)
        if queue.isEmpty, used + bytes <= limit {
            used += bytes
        } else {
            await withCheckedContinuation { queue.append(Waiting(bytes: bytes, turn: $0)) }
        }
    }

    private func leave(_ bytes: Int) {
        used -= min(bytes, limit)
        while let next = queue.first, used + next.bytes <= limit {
            queue.removeFirst()
            used += next.bytes
            next.turn.resume()
        }
    }
}
