import TestSupport
import Testing

extension ServiceMachine {
    /// Installs the package, and keeps what was there from the start for later tests.
    func install() async throws {
        let installed = try await run("dpkg --install '\(package)'", seconds: 120)
        let journal = installed.status == 0 ? "" : try await output("journalctl --lines=40 --unit='claimd*'")
        try #require(installed.status == 0, "\(installed.output)\(installed.errors)\(journal)")
        try await output("cp /etc/claimd/claimd.yaml /claimd-payload/claimd.yaml")
        try await makeAccounts()
    }

    /// The people: `anna` and `boris` drop files, `clara` reads the ledger, `zoe` is nobody to claimd.
    func makeAccounts() async throws {
        try await output(
            """
            for who in anna:claimd-drop boris:claimd-drop clara:claimd-read zoe:; do
                id "${who%%:*}" > /dev/null 2>&1 || useradd --create-home --user-group "${who%%:*}"
                [ -z "${who#*:}" ] || usermod --append --groups "${who#*:}" "${who%%:*}"
            done
            """
        )
    }
}
