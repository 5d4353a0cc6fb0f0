import Claims
import Control
import Faults
import Glibc
import Intake
import Ledger
import Root
import SystemPackage

/// What only the holder of the root can do.
extension RootOptions {
    /// What the running claimd answers to `request`; where none runs, what is done here with the lock taken.
    ///
    /// - Throws: The exit status, when the fault is told.
    func ask(_ request: ControlRequest) async throws -> ControlReply {
        let client = ControlClient(root: path)
        return try await reportingFaults {
            do {
                return try client.ask(request)
            } catch ControlError.notRunning {
                return try await perform(request)
            }
        }
    }

    /// How the claimd is that runs on the root; nil where none runs, or it does not tell this user.
    func condition() -> ServiceCondition? {
        guard case .service(let condition)? = try? ControlClient(root: path).ask(.service) else { return nil }
        return condition
    }

    /// The user who asks, from before `become(_:)`.
    private static let person = geteuid()

    private func perform(_ request: ControlRequest) async throws -> ControlReply {
        let access: Access
        do {
            access = try Access(root: path)
        } catch {
            throw LedgerError.missing(path: path.appending(LedgerStore.fileName).string)
        }
        let person = Self.person
        guard Access.own.map(access.right) ?? .anyone == .owner else { throw ControlError.notRunning }
        try become(access)
        let root: HeldRoot
        do {
            root = try await HeldRoot(root: path, program: Program.signature, holder: "claimctl")
        } catch LedgerError.rootLocked {
            // A claimd that does not listen yet, or not any more.
            throw ControlError.noAnswer
        }
        let reply = try await root.perform(request, by: person, right: .owner)
        try root.close()
        return reply
    }

    /// Gives root's rights up for those of the root's owner, so that nothing below belongs to root afterwards.
    private func become(_ access: Access) throws {
        guard geteuid() == 0, access.owner != 0 else { return }
        let group = access.readers ?? getegid()
        guard setgroups(0, nil) == 0, setgid(group) == 0, setuid(access.owner) == 0 else {
            throw ControlError.unusable(Errno(rawValue: errno))
        }
    }
}

extension Access {
    /// Who runs this program.
    fileprivate static var own: Peer? {
        var groups = [gid_t](repeating: 0, count: 65_536)
        let count = getgroups(Int32(groups.count), &groups)
        guard count >= 0 else { return nil }
        return Peer(user: geteuid(), groups: Set(groups.prefix(Int(count)) + [getegid()]))
    }
}
