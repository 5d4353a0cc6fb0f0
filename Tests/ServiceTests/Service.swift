import Foundation
import TestSupport
import Testing

/// One claimd of the machine: its unit, its root, what it told the journal and what stands in its ledger.
struct Service {
    /// What becomes of other claimds when one is made.
    enum Others {
        /// They are stopped.
        case stopped
        /// They go on.
        case running
    }

    /// The machine it runs in.
    let machine: ServiceMachine
    /// The name of its unit.
    let unit: String
    /// The folder that holds everything of it.
    let root: String
    /// Its configuration file.
    let configuration: String
    /// The moment before it was started, as journalctl takes it: seconds of Unix.
    ///
    /// No cursor: journalctl 252 leaves out the first entry that matches where `--after-cursor` meets a match.
    private let moment: String

    /// Where files are dropped.
    var intake: String { root + "/intake" }

    /// A claimd that has nothing in hand yet, runs with `configuration` and as the lines `dropIn` of a unit change it.
    ///
    /// - Parameters:
    ///   - instance: Which it is: nil is `claimd.service`, another `claimd@NAME.service`.
    ///   - configuration: What its configuration says beside the package's own words.
    ///   - dropIn: Lines of the unit's section `[Service]`.
    ///   - debug: Whether it tells also what is of interest only when looking for a fault.
    ///   - isStarted: Whether it is started.
    ///   - others: What becomes of those that run: they are stopped, or go on.
    /// - Throws: That a step fails, which is an issue of the test, too.
    init(
        _ instance: String? = nil,
        configuration: String = "",
        dropIn: String = "",
        debug: Bool = false,
        isStarted: Bool = true,
        others: Others = .stopped
    ) async throws {
        machine = try #require(MachineTrait.machine)
        unit = "claimd\(instance.map { "@\($0)" } ?? "").service"
        root = "/var/lib/claimd\(instance.map { "-\($0)" } ?? "")"
        self.configuration = "/etc/claimd/\(instance ?? "claimd").yaml"
        let stopped = others == .stopped ? "'claimd*'" : unit
        try await machine.output(
            """
            systemctl stop \(stopped) 'claimd-folders@*'
            systemctl reset-failed \(stopped) 2> /dev/null || :
            rm -rf /run/systemd/system/\(unit).d
            if [ -d \(root) ]; then
                [ ! -d \(root)/intake ] || find \(root)/intake -mindepth 1 -delete
                find \(root) -mindepth 1 -maxdepth 1 ! -name intake -exec rm -rf {} +
            fi
            systemd-tmpfiles --create claimd.conf
            systemctl daemon-reload
            """
        )
        moment = try await machine.output("date +@%s.%6N").trimmingCharacters(in: .newlines)
        try await configure(configuration)
        if debug || !dropIn.isEmpty {
            let command = try await machine.output("systemctl show --property ExecStart --value \(unit)")
            let line = try #require(command.firstMatch(of: #/argv\[\]=(.+?) ;/#)).1
            let start = debug ? "ExecStart=\nExecStart=\(line) --debug\n" : ""
            try await machine.output(
                """
                mkdir -p /run/systemd/system/\(unit).d
                cat > /run/systemd/system/\(unit).d/test.conf
                systemctl daemon-reload
                """,
                input: Array("[Service]\n\(start)\(dropIn)\n".utf8)
            )
        }
        if isStarted { try await machine.output("systemctl start \(unit)") }
    }

    /// Writes its configuration anew: the package's words, and `lines` after them.
    func configure(_ lines: String) async throws {
        try await machine.output(
            "cp /claimd-payload/claimd.yaml \(configuration); cat >> \(configuration)",
            input: Array(lines.utf8)
        )
    }

    /// A property of the unit.
    func property(_ name: String) async throws -> String {
        try await machine.output("systemctl show --property \(name) --value \(unit)")
            .trimmingCharacters(in: .newlines)
    }

    /// Waits until a property of the unit has `value`.
    func waits(until name: String, is value: String, seconds: Int = 30) async throws {
        try await machine.wait(
            for: "[ \"$(systemctl show --property \(name) --value \(unit))\" = '\(value)' ]",
            seconds: seconds
        )
    }

    /// What it told the journal since it was made here, in order; what systemd told of it, too.
    func records() async throws -> [JournalRecord] {
        let lines = try await machine.output(
            """
            journalctl --sync
            journalctl --since=\(moment) --unit=\(unit) --output=json --all
            """
        )
        return try lines.split(separator: "\n").map { try JournalRecord(json: String($0)) }
    }

    /// The entries of one kind, known by their `MESSAGE_ID`.
    func records(of kind: String) async throws -> [JournalRecord] {
        let messageID = try EventTable.messageID(kind)
        return try await records().filter { $0["MESSAGE_ID"] == messageID }
    }

    /// Waits until the journal has so many entries of a kind, and gives them back.
    @discardableResult
    func hears(
        _ kind: String,
        count: Int = 1,
        seconds: Int = 30,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> [JournalRecord] {
        let messageID = try EventTable.messageID(kind)
        let look = "journalctl --since=\(moment) --output=cat _SYSTEMD_UNIT=\(unit) MESSAGE_ID=\(messageID)"
        try await machine.wait(
            for: "[ $(\(look) | wc -l) -ge \(count) ]",
            seconds: seconds,
            sourceLocation: sourceLocation
        )
        return try await records(of: kind)
    }

    /// What `query` finds in the ledger, a line for each row.
    func rows(_ query: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> [String] {
        let found = try await machine.output(
            "sqlite3 -readonly -cmd '.timeout 20000' \(root)/claims.db",
            input: Array((query + ";\n").utf8),
            sourceLocation: sourceLocation
        )
        return found.split(separator: "\n").map(String.init)
    }

    /// What `query` finds: one number.
    func number(_ query: String) async throws -> Int {
        try #require(try await rows(query).first.flatMap { Int($0) })
    }

    /// Waits until `query` gives `number` or more.
    func waits(
        until query: String,
        reaches number: Int,
        seconds: Int = 30,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let ask = "sqlite3 -readonly -cmd '.timeout 20000' \(root)/claims.db \"\(query)\" 2>/dev/null"
        try await machine.wait(
            for: "n=$(\(ask)) && [ \"${n:-0}\" -ge \(number) ]",
            seconds: seconds,
            sourceLocation: sourceLocation
        )
    }

    /// Waits until so many files stand in the ledger as seen.
    func waits(forSightings count: Int, seconds: Int = 30, sourceLocation: SourceLocation = #_sourceLocation)
        async throws
    {
        try await waits(
            until: "SELECT count(*) FROM sighting",
            reaches: count,
            seconds: seconds,
            sourceLocation: sourceLocation
        )
    }
}
