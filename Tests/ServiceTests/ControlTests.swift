import Foundation
import TestSupport
import Testing

extension ServiceTests {
    /// What people may ask of the running claimd.
    @Suite("Control socket", .timeLimit(.minutes(3)))
    struct ControlTests {
        private static func claimctl(_ arguments: String, as user: String, _ service: Service) async throws -> Run {
            try await service.machine.run("claimctl \(arguments) --root \(service.root)", as: user)
        }

        /// The states that `claimctl status FILE --json` tells of, a line for each file.
        private static func states(_ run: Run) throws -> [String?] {
            try run.output.split(separator: "\n").map { line in
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                return object?["state"] as? String
            }
        }

        @Test func `its socket is there for everybody, and gone when claimd is stopped`() async throws {
            let service = try await Service()
            try await service.hears("ready")
            let socket = service.root + "/control.sock"
            #expect(try await service.machine.output("stat --format '%a %U %F' \(socket)") == "666 claimd socket\n")
            try await service.machine.output("systemctl stop \(service.unit)")
            let asked = try await Self.claimctl("status a.txt", as: "anna", service)
            #expect(asked.status != 0 && asked.status < 128, "\(asked.errors)")
        }

        @Test func `a dropper learns what became of his own file, and nobody else does`() async throws {
            let service = try await Service()
            try await service.drop(Service.text(1), as: "mine.txt", by: "anna")
            try await service.drop([0], as: "bad.txt", by: "anna")
            try await service.hears("stored")
            try await service.hears("rejected")
            let own = try await Self.claimctl("status mine.txt --json", as: "anna", service)
            #expect(own.status == 0, "\(own.errors)")
            #expect(try Self.states(own) == ["stored"])
            let bad = try await Self.claimctl("status bad.txt --json", as: "anna", service)
            #expect(try Self.states(bad) == ["rejected"] && bad.output.contains("nul-bytes"))
            for user in ["boris", "zoe"] {
                let other = try await Self.claimctl("status mine.txt --json", as: user, service)
                #expect(other.status == 1, "\(user): \(other.output)\(other.errors)")
                #expect(other.output.isEmpty, "\(user)")
            }
            for user in ["clara", "root"] {
                let reader = try await Self.claimctl("status mine.txt --json", as: user, service)
                #expect(reader.status == 0, "\(user): \(reader.errors)")
                #expect(try Self.states(reader) == ["stored"], "\(user)")
            }
        }

        @Test func `readers may have a rejected file taken in again, and root alone removes it`() async throws {
            let service = try await Service()
            try await service.drop([0], as: "bad.txt", by: "anna")
            let job = try #require(try await service.hears("rejected").first?["CLAIMD_JOB"])
            let list = try await Self.claimctl("rejected list", as: "clara", service)
            #expect(list.status == 0 && list.output.contains("bad.txt"), "\(list.output)\(list.errors)")
            for user in ["anna", "zoe"] {
                let retry = try await Self.claimctl("rejected retry \(job)", as: user, service)
                #expect(retry.status != 0, "\(user)")
            }
            for user in ["anna", "clara"] {
                let discard = try await Self.claimctl("rejected discard \(job)", as: user, service)
                #expect(discard.status != 0, "\(user)")
            }
            let refused = try await service.hears("refused")
            refused.first?.expect("refused")
            let retried = try await Self.claimctl("rejected retry \(job)", as: "clara", service)
            #expect(retried.status == 0, "\(retried.output)\(retried.errors)")
            try await service.hears("retried").first?.expect("retried", present: ["CLAIMD_JOB"])
            // It is no better than it was.
            let again = try await service.hears("rejected", count: 2)
            let second = try #require(again.last?["CLAIMD_JOB"])
            let discarded = try await Self.claimctl("rejected discard \(second)", as: "root", service)
            #expect(discarded.status == 0, "\(discarded.output)\(discarded.errors)")
            try await service.hears("discarded").first?.expect("discarded", present: ["CLAIMD_JOB"])
            #expect(try await service.machine.output("ls -A \(service.root)/rejected") == "")
            let verify = try await Self.claimctl("verify", as: "root", service)
            #expect(verify.status == 0, "\(verify.output)\(verify.errors)")
        }

        @Test func `a reader states when and by whom a document was published, and others may not`() async throws {
            let service = try await Service()
            try await service.drop(Service.text(1), as: "a.txt")
            let document = try #require(try await service.hears("stored").first?["CLAIMD_DOCUMENT"])
            let word = "set \(document) --published 2024-02-03 --publisher 'Example Post'"
            for user in ["anna", "zoe"] {
                let refused = try await Self.claimctl(word, as: user, service)
                #expect(refused.status != 0, "\(user)")
            }
            let stated = try await Self.claimctl(word, as: "clara", service)
            #expect(stated.status == 0, "\(stated.output)\(stated.errors)")
            let meta = try await service.rows("SELECT publisher, published FROM document_meta")
            #expect(meta == ["Example Post|2024-02-03"])
        }
    }
}
