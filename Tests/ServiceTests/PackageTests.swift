import TestSupport
import Testing

extension ServiceTests {
    /// What the package leaves on the machine.
    @Suite("The package", .timeLimit(.minutes(3)))
    struct PackageTests {
        @Test func `it runs as soon as it is installed, and says in its status what it holds`() async throws {
            let service = try await Service()
            try await service.hears("ready")
            #expect(try await service.property("ActiveState") == "active")
            #expect(try await service.property("UnitFileState") == "enabled")
            #expect(try await service.property("Type") == "notify")
            #expect(try await service.property("User") == "claimd")
            #expect(try await service.property("Group") == "claimd-read")
            try await service.drop(Service.text(1), as: "a.txt")
            try await service.waits(forSightings: 1)
            try await service.machine.wait(
                for: "systemctl show --property StatusText --value \(service.unit) | grep -q '1 stored'"
            )
            let status = try await service.machine.output("systemctl status \(service.unit) --no-pager")
            #expect(status.contains("Status: \""))
        }

        @Test func `every folder and file has the owner and mode it is to have`() async throws {
            let service = try await Service()
            try await service.drop(Service.text(1), as: "a.txt")
            try await service.drop([0], as: "bad.txt")
            try await service.hears("rejected")
            try await service.waits(forSightings: 1)
            let root = try await service.machine.output("cd \(service.root); stat --format '%n %a %U' . work")
            #expect(root == ". 711 claimd\nwork 750 claimd\n")
            let listing = try await service.machine.output(
                "cd \(service.root); stat --format '%n %a %U:%G' intake archive rejected claims.db*"
            )
            let expected = [
                "intake 3730 claimd:claimd-drop", "archive 750 claimd:claimd-read", "rejected 750 claimd:claimd-read",
                "claims.db 640 claimd:claimd-read", "claims.db-shm 640 claimd:claimd-read",
                "claims.db-wal 640 claimd:claimd-read",
            ]
            #expect(listing.split(separator: "\n").map(String.init) == expected)
            let original = try await service.machine.output(
                "find \(service.root)/archive -type f -printf '%m %u:%g\\n'"
            )
            #expect(original == "440 claimd:claimd-read\n")
        }

        @Test func `a dropper adds files, and can neither list the folder nor touch another's`() async throws {
            let service = try await Service(isStarted: false)
            try await service.drop(Service.text(1), as: "a.txt", by: "anna")
            let boris = "cd \(service.intake)"
            #expect(try await service.machine.run("ls \(service.intake)", as: "boris").status != 0)
            #expect(try await service.machine.run("\(boris) && rm -f a.txt", as: "boris").status != 0)
            #expect(try await service.machine.run("\(boris) && mv a.txt b.txt", as: "boris").status != 0)
            #expect(try await service.machine.run("\(boris) && echo x >> a.txt", as: "boris").status != 0)
            #expect(try await service.machine.run("echo x > \(service.intake)/z.txt", as: "zoe").status != 0)
            #expect(try await service.machine.run("echo x > \(service.root)/z.txt", as: "boris").status != 0)
            try await service.machine.output("systemctl start \(service.unit)")
            try await service.waits(forSightings: 1)
            #expect(try await service.rows("SELECT name FROM sighting") == ["a.txt"])
        }

        @Test func `anyone has a text analysed, with the model that is installed`() async throws {
            let service = try await Service(isStarted: false)
            let said = "printf 'The mayor said that two shelters were hit.' | claimctl annotate - --format conllu"
            let run = try await service.machine.run(said, as: "zoe")
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("\tsay\tVERB\t"))
        }

        @Test func `inside its sandbox it reads a text by all that is installed`() async throws {
            let service = try await Service()
            let text = """
                At least 17 civilians were wounded in Kharkiv on 4 March 2024 when a shell hit a school, the governor said.

                "We carried 12 people out of the cellar," said Olena Marchuk, a nurse at the district hospital.

                """
            try await service.drop(text, as: "a.txt")
            try await service.waits(forSightings: 1)
            let claims = try await service.rows(
                "SELECT source, cue, quantities, dates, places FROM claims ORDER BY claim"
            )
            #expect(
                claims == [
                    "governor|said|At least 17 civilians|2024-03-04|Kharkiv [UA-63]",
                    "Olena Marchuk|said|12 people||",
                ]
            )
            let meanings = try await service.rows("SELECT code, label, text FROM claim_categories ORDER BY code")
            #expect(meanings.contains { $0.hasPrefix("killing-maiming|") && $0.hasSuffix("|wounded") })
            #expect(!meanings.contains { $0.contains("||") })
            let places = try await service.rows("SELECT precision, round(latitude), round(longitude) FROM place")
            #expect(places == ["town|50.0|36.0"])
            // By what it was read: what lies there, byte for byte.
            let digests = try await service.rows("SELECT gazetteer, taxonomy FROM run")
            let installed = try await service.machine.output(
                "cd /usr/share/claimd; sha256sum places.tsv taxonomy.yaml | cut -d ' ' -f 1"
            )
            #expect(digests == [installed.split(separator: "\n").joined(separator: "|")])
        }

        @Test func `readers of the ledger are those of claimd-read alone`() async throws {
            let service = try await Service()
            try await service.drop(Service.text(1), as: "a.txt")
            try await service.waits(forSightings: 1)
            let ask = "sqlite3 -readonly \(service.root)/claims.db 'SELECT count(*) FROM document'"
            #expect(try await service.machine.run(ask, as: "clara").output == "1\n")
            #expect(try await service.machine.run(ask, as: "zoe").status != 0)
            #expect(try await service.machine.run(ask, as: "anna").status != 0)
            let show = "cat \(service.root)/archive/*/*.txt"
            #expect(try await service.machine.run(show, as: "zoe").status != 0)
            let status = try await service.machine.run("claimctl status --root \(service.root)", as: "clara")
            #expect(status.status == 0, "\(status.errors)")
        }

        @Test func `the journal's catalog explains each kind of event`() async throws {
            let service = try await Service(isStarted: false)
            let catalog = try await service.machine.output("journalctl --list-catalog")
            let explained = Set(
                catalog.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
            )
            let missing = EventTable.kinds.values.filter { !explained.contains($0.messageID) }
            #expect(missing.map(\.name) == [])
        }

        @Test func `it works inside a sandbox that leaves it next to nothing`() async throws {
            let service = try await Service()
            #expect(try await service.property("RestrictAddressFamilies") == "AF_UNIX")
            #expect(try await service.property("NoNewPrivileges") == "yes")
            #expect(try await service.property("ProtectSystem") == "strict")
            let capabilities = Set(try await service.property("CapabilityBoundingSet").split(separator: " "))
            #expect(capabilities == ["cap_dac_override", "cap_lease"])
            let units = "$(systemctl show --property FragmentPath --value claimd.service claimd@x.service)"
            let score = try await service.machine.run(
                "systemd-analyze security --offline=true --threshold=8 --no-pager \(units)"
            )
            #expect(score.status == 0, "\(score.output)\(score.errors)")
            // What it holds in fact, as the kernel has it.
            let process = try await service.property("MainPID")
            let status = try await service.machine.output("cat /proc/\(process)/status")
            #expect(status.contains("NoNewPrivs:\t1\n") && status.contains("Seccomp:\t2\n"))
            // CAP_DAC_OVERRIDE is bit 1, CAP_LEASE bit 28 (capability.h).
            #expect(status.contains("CapEff:\t0000000010000002\n") && status.contains("CapBnd:\t0000000010000002\n"))
            // A network of its own, in which there is nobody.
            let networks = try await service.machine.output(
                "readlink /proc/1/ns/net /proc/\(process)/ns/net | uniq | wc -l"
            )
            #expect(networks == "2\n")
            try await service.drop(Service.text(1), as: "a.txt")
            try await service.waits(forSightings: 1)
            let verify = try await service.machine.run("systemd-analyze verify --man=no \(units)")
            #expect(verify.status == 0 && !verify.errors.contains("claimd"), "\(verify.errors)")
        }
    }
}
