import Foundation
import TestSupport
import Testing

extension ServiceTests {
    /// What comes, changes and goes, and what stays.
    @Suite("Upgrade and removal", .timeLimit(.minutes(4)))
    struct UpgradeTests {
        private static let root = "/var/lib/claimd"
        private static let count = "sqlite3 -readonly \(root)/claims.db 'SELECT count(*) FROM sighting'"

        private static func sources(_ name: String) -> String {
            DebianPackage.sources.appending(path: name).path
        }

        /// Drops a text and waits until the ledger has so many.
        private static func take(_ number: Int, on machine: ServiceMachine) async throws {
            try await machine.output(
                "cat > /home/anna/aside; chown anna: /home/anna/aside; mv /home/anna/aside \(root)/intake/\(number).txt",
                input: Array(Service.text(number).utf8)
            )
            try await machine.wait(for: "[ \"$(\(count) 2> /dev/null)\" = \(number) ]")
        }

        /// Runs `test` on a machine of its own.
        private static func onFreshMachine(
            others: [String] = [],
            _ test: (ServiceMachine) async throws -> Void
        ) async throws {
            let machine = try await ServiceMachine(package: try #require(DebianPackage.path), others: others)
            do { try await test(machine) } catch {
                await machine.stop()
                throw error
            }
            await machine.stop()
        }

        @Test func `an upgrade keeps data and changed configuration, removal and purge keep the data`() async throws {
            try await Self.onFreshMachine { machine in
                let install = "DEBIAN_FRONTEND=noninteractive dpkg --force-confdef --force-confold --install"
                // An older version: the same, but for its number and the words of its configuration.
                try await machine.output(
                    """
                    cd /claimd-payload
                    dpkg-deb --raw-extract \(machine.package) old
                    # The same package, only quicker to unpack.
                    dpkg-deb --root-owner-group -Znone --build old new.deb
                    sed -i 's/^Version: .*/Version: 0.0.1/' old/DEBIAN/control
                    echo '# as it was' >> old/etc/claimd/claimd.yaml
                    dpkg-deb --root-owner-group -Znone --build old old.deb
                    \(install) old.deb
                    """,
                    seconds: 120
                )
                try await machine.makeAccounts()
                try await Self.take(1, on: machine)
                let process = try await machine.output("systemctl show --property MainPID --value claimd")
                try await machine.output("echo 'settle_milliseconds: 200' >> /etc/claimd/claimd.yaml")
                try await machine.output("\(install) \(machine.package)", seconds: 120)
                try await machine.wait(for: "systemctl is-active --quiet claimd")
                #expect(try await machine.output("systemctl show --property MainPID --value claimd") != process)
                let kept = try await machine.output("tail -n 2 /etc/claimd/claimd.yaml")
                #expect(kept == "# as it was\nsettle_milliseconds: 200\n")
                try await Self.take(2, on: machine)
                // A second time is no harm.
                try await machine.output("\(install) /claimd-payload/new.deb", seconds: 120)
                try await Self.take(3, on: machine)

                let sum = "cd \(Self.root); find archive -type f -exec sha256sum {} + | sort"
                let before = try await machine.output(sum)
                #expect(before.split(separator: "\n").count == 3)
                try await machine.output("dpkg --remove claimd", seconds: 60)
                #expect(try await machine.run("systemctl is-active --quiet claimd").status != 0)
                #expect(try await machine.run("command -v claimd").status != 0)
                #expect(try await machine.run("test -e /etc/claimd/claimd.yaml").status == 0)
                try await machine.output("dpkg --purge claimd", seconds: 60)
                #expect(try await machine.run("test -e /etc/claimd/claimd.yaml").status != 0)
                #expect(try await machine.output(sum) == before)
                #expect(try await machine.output(Self.count) == "3\n")
                #expect(try await machine.run("systemctl cat claimd").status != 0)

                try await machine.output("\(install) /claimd-payload/new.deb", seconds: 120)
                try await Self.take(4, on: machine)
                let verify = try await machine.run("claimctl verify")
                #expect(verify.status == 0, "\(verify.output)\(verify.errors)")
            }
        }

        @Test(
            .enabled(
                if: FileManager.default.fileExists(atPath: sources("deploy/install")),
                "there is no deploy/install"
            )
        )
        func `installing from a checkout twice and uninstalling twice is no harm, and keeps the data`() async throws {
            let others = ["deploy", "share", "systemd"].map(Self.sources)
            try await Self.onFreshMachine(others: others) { machine in
                // The programs of the package stand for those that were linked in a checkout.
                try await machine.output(
                    """
                    cd /claimd-payload
                    dpkg-deb --extract \(machine.package) tree
                    mkdir -p .build/static
                    cp tree/usr/bin/* .build/static/
                    """
                )
                try await machine.output("cd /claimd-payload; deploy/install --start", seconds: 60)
                try await machine.makeAccounts()
                try await machine.wait(for: "systemctl is-active --quiet claimd")
                try await Self.take(1, on: machine)
                try await machine.output("echo 'settle_milliseconds: 200' >> /etc/claimd/claimd.yaml")
                let list = "find /usr/local /etc/claimd -type f | sort"
                let files = try await machine.output(list)
                try await machine.output("cd /claimd-payload; deploy/install --start", seconds: 60)
                #expect(try await machine.output(list) == files)
                #expect(try await machine.output("tail -n 1 /etc/claimd/claimd.yaml") == "settle_milliseconds: 200\n")
                try await Self.take(2, on: machine)
                try await machine.output("cd /claimd-payload; deploy/uninstall", seconds: 60)
                try await machine.output("cd /claimd-payload; deploy/uninstall", seconds: 60)
                #expect(try await machine.run("systemctl is-active --quiet claimd").status != 0)
                #expect(try await machine.run("systemctl cat claimd").status != 0)
                #expect(try await machine.output("find /usr/local -name '*claim*'") == "")
                #expect(try await machine.output(Self.count) == "2\n")
                try await machine.output("cd /claimd-payload; deploy/install --start", seconds: 60)
                try await Self.take(3, on: machine)
                let verify = try await machine.run("claimctl verify")
                #expect(verify.status == 0, "\(verify.output)\(verify.errors)")
            }
        }
    }
}
