import Foundation
import Glibc
import TestSupport
import Testing

/// A throw-away machine: this one's files with a layer of memory over them, and a systemd, a journald and accounts of its own.
///
/// It is gone, with all that runs in it, when it is stopped, when the tests end and when they are killed: a PID namespace
/// holds it, whose first process powers it off as soon as nobody holds the pipe to it any more.
final class ServiceMachine: Sendable {
    private static let unshare = "/usr/bin/unshare"
    private static let nsenter = "/usr/bin/nsenter"
    private static let path = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
    private static let namespaces = [
        "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--mount-proc",
    ]

    /// The path in there of the package that is to be installed.
    let package: String
    private let scratch: TemporaryFolder
    private let lifeline: Pipe
    private let supervisor: Process
    /// The machine's first process, by its number out here.
    private let leader: Int32

    /// Why there can be none here; nil if there can.
    static let obstacle: String? = {
        guard geteuid() == 0 else { return "only root can start a machine" }
        for program in [unshare, nsenter, "/usr/bin/systemd-nspawn", "/usr/bin/setpriv", "/usr/bin/sqlite3"]
        where access(program, X_OK) != 0 {
            return "there is no \(program)"
        }
        let trial = try? Run(unshare, namespaces + ["sh", "-c", layers], environment: path)
        return trial?.status == 0 ? nil : "overlays and namespaces are not allowed here"
    }()

    /// A private /run, and in it the layers that make the machine's root.
    private static let layers = """
        set -eu
        mount -t tmpfs -o mode=755,size=75% machine /run
        cd /run
        mkdir upper work root
        mount -t overlay machine -o lowerdir=/,upperdir=upper,workdir=work root

        """

    /// Goes into a control group of its own, and removes those of machines that are gone.
    ///
    /// In one group with another machine, systemd would take the other's processes for its own. Where groups may not be
    /// made, the machine is not the worse for it as long as it is the only one.
    private static let group = """
        name=claimd-tests-$(cat /proc/sys/kernel/random/uuid)
        own=
        groups=$(sed -n 's/^0::/ /p; s/^[0-9]*:name=systemd:/systemd/p' /proc/self/cgroup)
        for group in $groups; do
            case $group in
                systemd*) group=/sys/fs/cgroup/systemd${group#systemd} ;;
                *) [ -d /sys/fs/cgroup/unified ] && group=/sys/fs/cgroup/unified$group || group=/sys/fs/cgroup$group ;;
            esac
            for old in "$group"/claimd-tests-*; do
                [ -d "$old" ] && ! find "$old" -name cgroup.procs -exec cat {} + | grep -q . || continue
                find "$old" -depth -type d -exec rmdir {} + || :
            done
            { mkdir "$group/$name" && echo 0 > "$group/$name/cgroup.procs" && own="$own $group"; } || :
        done 2> /dev/null

        """

    /// Hides what is this machine's alone, starts the other, and ends it in order once nobody holds standard input.
    private static let supervision = """
        for folder in dev/shm run tmp var/log var/tmp; do
            [ ! -d root/$folder ] || mount -t tmpfs -o mode=1777 hidden root/$folder
        done
        # Images for containers forbid packages to start services.
        rm -f root/usr/sbin/policy-rc.d
        mkdir root/claimd-payload
        cp -r -- "$@" root/claimd-payload/
        systemd-nspawn --quiet --boot --register=no --keep-unit --private-network --console=pipe \\
            --directory=/run/root --machine=claimd-tests --hostname=claimd-tests systemd.unit=basic.target \\
            < /dev/null &
        machine=$!
        exec 3<&0
        { cat <&3 > /dev/null; kill -TERM $machine; } &
        wait $machine || :
        for group in $own; do
            echo 0 > "$group/cgroup.procs"
            find "$group/$name" -depth -type d -exec rmdir {} +
        done
        """

    /// Starts a machine that has `package` and `others` in `/claimd-payload`, and waits until it is up.
    ///
    /// - Throws: That it does not come up, with what it said.
    init(package: String, others: [String] = []) async throws {
        self.package = "/claimd-payload/" + URL(fileURLWithPath: package).lastPathComponent
        let scratch = try TemporaryFolder()
        try scratch.write([], to: "console")
        let supervisor = Process()
        supervisor.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
        supervisor.arguments =
            ["--wait", Self.unshare] + Self.namespaces
            + ["sh", "-c", Self.group + Self.layers + Self.supervision, "machine", package] + others
        supervisor.environment = Self.path
        let lifeline = Pipe()
        let console = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path("console")))
        supervisor.standardInput = lifeline
        supervisor.standardOutput = console
        supervisor.standardError = console
        try supervisor.run()
        self.scratch = scratch
        self.lifeline = lifeline
        self.supervisor = supervisor
        leader = try await Self.leader(below: supervisor) {
            String(decoding: scratch.read("console") ?? [], as: UTF8.self)
        }
        // Degraded is up, too: what else this machine has installed is not what is tested.
        try await wait(for: "systemctl is-system-running | grep -Eqx 'running|degraded'")
    }

    /// The first process of the machine that `supervisor` starts.
    private static func leader(below supervisor: Process, console: () -> String) async throws -> Int32 {
        // Of the other tests some hold all of the tests' threads for a while.
        let deadline = ContinuousClock.now + .seconds(180)
        while ContinuousClock.now < deadline, supervisor.isRunning {
            if let found = descendants(of: supervisor.processIdentifier).first(where: isLeader) { return found }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("the machine does not come up: \(console())")
        throw POSIXError(.ESRCH)
    }

    private static func descendants(of process: Int32) -> [Int32] {
        let path = "/proc/\(process)/task/\(process)/children"
        let children = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return children.split(separator: " ").compactMap { Int32($0) }.flatMap { [$0] + descendants(of: $0) }
    }

    /// Whether `process` is systemd and the first of its namespace, which lies in the supervisor's.
    private static func isLeader(_ process: Int32) -> Bool {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let numbers = status.split(separator: "\n").first { $0.hasPrefix("NSpid:") }?.split(separator: "\t") ?? []
        return numbers.count >= 4 && numbers.last == "1" && status.hasPrefix("Name:\tsystemd\n")
    }

    /// Runs `script` in the machine as `user`, for so many `seconds` at most; the status is then 124 or 137.
    func run(
        _ script: String,
        as user: String = "root",
        input: [UInt8] = [],
        seconds: Int = 60
    ) async throws -> Run {
        let home = user == "root" ? "/root" : "/home/\(user)"
        let arguments =
            [
                "--target", "\(leader)", "--all", "--", "env", "--ignore-environment",
                "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8", "HOME=\(home)",
                "timeout", "--kill-after=5",
                "\(seconds)", "setpriv", "--reuid=\(user)", "--regid=\(user)", "--init-groups",
            ] + (user == "root" ? [] : ["--inh-caps=-all", "--bounding-set=-all"])
            + ["sh", "-c", "set -u; " + script]
        // A thread of its own: waiting blocks, and the tests' threads are few.
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result { try Run(Self.nsenter, arguments, input: Data(input), environment: Self.path) }
                )
            }
        }
    }

    /// What `script` prints; a script that fails is an issue of the test.
    @discardableResult
    func output(
        _ script: String,
        as user: String = "root",
        input: [UInt8] = [],
        seconds: Int = 60,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> String {
        let run = try await run("set -e; " + script, as: user, input: input, seconds: seconds)
        try #require(
            run.status == 0,
            "status \(run.status) of: \(script)\n\(run.output)\(run.errors)",
            sourceLocation: sourceLocation
        )
        return run.output
    }

    /// Waits until `condition` holds, a command of the shell.
    func wait(
        for condition: String,
        seconds: Int = 30,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let script = "until \(condition); do sleep 0.05; done"
        let run = try await run(script, seconds: seconds)
        try #require(run.status == 0, "in \(seconds) s never: \(condition)", sourceLocation: sourceLocation)
    }

    /// The number out here of the process that has `number` in there.
    func outside(_ number: String) -> Int32? {
        Self.descendants(of: leader).first { process in
            let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
            return status.split(separator: "\n").contains { $0.hasPrefix("NSpid:") && $0.hasSuffix("\t\(number)") }
        }
    }

    /// Powers it off, and waits for that.
    func stop() async {
        try? lifeline.fileHandleForWriting.close()
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [supervisor] in
                supervisor.waitUntilExit()
                continuation.resume()
            }
        }
    }
}
