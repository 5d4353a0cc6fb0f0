import Foundation

/// Threads for work that blocks or computes for long, and would hold up everything else on the cooperative pool.
public final class WorkQueue: Sendable {
    private let queue: OperationQueue
    private let what: String
    private let liveness: Liveness

    /// Threads called `name`, of which at most `width` work at once; `what` they do, for people, is on note in `liveness`
    /// while they do it.
    public init(name: String, width: Int, doing what: String, liveness: Liveness) {
        queue = OperationQueue()
        queue.name = name
        queue.maxConcurrentOperationCount = width
        self.what = what
        self.liveness = liveness
    }

    /// The result of `body`, run on one of the threads.
    public func run<Result: Sendable, Failure: Error>(
        _ body: @escaping @Sendable () throws(Failure) -> Result
    ) async throws(Failure) -> Result {
        try await run { _ throws(Failure) in try body() }
    }

    /// The result of `body`, run on one of the threads; it is to say, by what it is given, that it moves on.
    public func run<Result: Sendable, Failure: Error>(
        _ body: @escaping @Sendable (_ moveOn: () -> Void) throws(Failure) -> Result
    ) async throws(Failure) -> Result {
        let (what, liveness) = (what, liveness)
        let result: Swift.Result<Result, Failure> = await withCheckedContinuation { continuation in
            queue.addOperation {
                let activity = liveness.begin(what)
                do throws(Failure) {
                    let value = try body { liveness.moveOn(activity) }
                    liveness.end(activity)
                    continuation.resume(returning: .success(value))
                } catch {
                    liveness.end(activity)
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }
}
