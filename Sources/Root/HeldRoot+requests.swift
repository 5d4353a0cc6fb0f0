public import Control
import Documents
import Intake
import Ledger
import SystemPackage

/// What is asked of whoever holds the root.
extension HeldRoot {
    /// How many files one answer tells of at most.
    private static let mostFates = 20

    /// Does what `request` asks.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - person: The user id of who asks.
    ///   - right: What he may ask.
    ///   - condition: How the claimd is that holds the root; nil where it is none.
    /// - Returns: The answer.
    /// - Throws: `ControlError.notAllowed`, or the fault that what is asked met.
    public func perform(
        _ request: ControlRequest,
        by person: UInt32,
        right: Right,
        condition: () async -> ServiceCondition? = { nil }
    ) async throws -> ControlReply {
        guard right >= request.right else { throw ControlError.notAllowed(request.name, needs: request.right) }
        switch request {
        case .service:
            guard let condition = await condition() else { throw ControlError.notRunning }
            return .service(condition)
        case .file(let question):
            let inquiry = FileInquiry(root: paths.root, reader: ledger.reader)
            let owner = right >= .reader ? nil : person
            let fates = try await disk.run { try inquiry.fates(of: question, owner: owner, limit: Self.mostFates) }
            // Whether somebody else had sent the same text before is not a dropper's to know: it may be a leaked one.
            return .file(owner == nil ? fates : fates.map { $0.state == .duplicate ? $0.asStored : $0 })
        case .retry(let name):
            let (job, rejection) = try await retry(name, by: person)
            return .retried(rejection, job: job.description)
        case .discard(let name):
            return .discarded(try await discard(name, by: person))
        case .state(let request):
            let metadata = try request.metadata.checked()
            let isSensible = request.withdrawn.allSatisfy { metadata[$0] == nil }
            guard isSensible, !metadata.isEmpty || !request.withdrawn.isEmpty else { throw ControlError.malformed }
            let statement = DocumentStatement(metadata, withdrawn: request.withdrawn, by: .person(person))
            return .stated(document: try await state(statement, ofDocument: request.document))
        }
    }
}
