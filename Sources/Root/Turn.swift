/// Lets one at a time through, first come, first served, also where what is done waits.
actor Turn {
    private var isTaken = false
    private var queue: [CheckedContinuation<Void, Never>] = []

    /// The result of `body`, run while nobody else has the turn.
    nonisolated func taken<Result>(_ body: () async throws -> Result) async rethrows -> Result {
        await take()
        do {
            let result = try await body()
            await give()
            return result
        } catch {
            await give()
            throw error
        }
    }

    private func take() async {
        if isTaken {
            await withCheckedContinuation { queue.append($0) }
        } else {
            isTaken = true
        }
    }

    private func give() {
        if queue.isEmpty {
            isTaken = false
        } else {
            queue.removeFirst().resume()
        }
    }
}
