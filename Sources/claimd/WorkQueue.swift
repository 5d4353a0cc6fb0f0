import Foundation

/// Threads for work that blocks or computes for long, and would hold up everything else on the cooperative pool.
final class WorkQueue: Sendable {
    private let queue: OperationQueue

    /// Threads called `name`, of which at most `width` work at once.
    init(name: String, width: Int) {
        queue = OperationQueue()
        queue.name = name
        queue.maxConcurrentOperationCount = width
    }

    /// The result of `body`, run on one of the threads.
    func run<Result: Sendable, Failure: Error>(
        _ body: @escaping @Sendable () throws(Failure) -> Result
    ) async throws(Failure) -> Result {
        let result: Swift.Result<Result, Failure> = await withCheckedContinuation { continuation in
            queue.addOperation {
                do throws(Failure) {
                    continuation.resume(returning: .success(try body()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }
}
