import Foundation
import Glibc
import Testing

/// A journald of the tests' own, in namespaces of its own, so that the machine's is neither read nor written.
///
/// The PID namespace ends whatever is left when the script ends, a stopped journald too.
public struct PrivateJournald {
    private static let unshare = "/usr/bin/unshare"
    private static let namespaces = ["--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
    private static let journald = "/lib/systemd/systemd-journald"

    /// Why there can be none here; nil if there can.
    public static let obstacle: String? = {
        guard getuid() == 0 else { return "only root can give journald a namespace of its own" }
        for program in [unshare, journald, "/usr/bin/journalctl"] where access(program, X_OK) != 0 {
            return "there is no \(program)"
        }
        // A container may be root and yet not be allowed to.
        let trial = try? Run(unshare, namespaces + ["mount", "-t", "tmpfs", "trial", "/run"], environment: path)
        return trial?.status == 0 ? nil : "namespaces are not allowed here"
    }()

    private static let path = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]

    /// Starts journald and waits for its socket; `$J` is its process, and the folder is scratch.
    private static let prelude = """
        set -eu
        mount --make-rprivate /
        mount -t tmpfs run /run
        mount -t tmpfs log /var/log
        mkdir -p /run/log/journal /run/systemd/journal /run/systemd/journald.conf.d /run/scratch
        printf '[Journal]\\nStorage=volatile\\nRateLimitIntervalSec=0\\nReadKMsg=no\\nAudit=no\\n' \
            > /run/systemd/journald.conf.d/test.conf
        cd /run/scratch
        start() {
            \(journald) 2> journald.log &
            J=$!
            until [ -S /run/systemd/journal/socket ]; do
                kill -0 $J || { cat journald.log >&2; exit 99; }
                sleep 0.01
            done
        }

        """

    /// Runs `script` in there, with the given variables; what it writes to standard output comes back.
    ///
    /// - Throws: What starting a process throws.
    public static func run(_ script: String, environment: [String: String] = [:]) throws -> Run {
        try Run(unshare, namespaces + ["sh", "-c", prelude + script], environment: environment.merging(path) { $1 })
    }

    /// Runs `script` in there beside journald; what `identifier` told the journal comes back in order.
    ///
    /// - Throws: What starting a process throws, or that the script failed.
    public static func entries(
        of identifier: String,
        _ script: String,
        environment: [String: String] = [:]
    ) throws -> [JournalRecord] {
        let readOut = """

            journalctl --sync
            journalctl -D /run/log/journal -o json --all SYSLOG_IDENTIFIER=\(identifier)
            """
        let result = try run("start\n" + script + readOut, environment: environment)
        try #require(result.status == 0, "\(result.errors)")
        return try result.output.split(separator: "\n").map { try JournalRecord(json: String($0)) }
    }
}
