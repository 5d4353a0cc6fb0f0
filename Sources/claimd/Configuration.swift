import Foundation
import Intake
import Yams

/// Everything that `claimd.yaml` can say, checked as a whole: a file with one wrong word changes nothing.
struct Configuration: Sendable, Hashable {
    /// What becomes of a file whose content is known.
    enum Duplicates: String, Sendable, Codable, CaseIterable {
        /// It is removed, once the archived copy was read anew and hashes equal.
        case remove
        /// It is moved to `duplicates/`.
        case move
    }

    /// How the intake folder is watched.
    enum Watch: String, Sendable, Codable, CaseIterable {
        /// By events where the file system gives them, else by polling.
        case automatic
        /// By polling.
        case polling
    }

    /// `max_bytes`: the largest file that is read, in bytes.
    var maxBytes = 8 << 20
    /// `settle_milliseconds`: how long a plain write must have stayed the same.
    var settleMilliseconds = 500
    /// `reconcile_seconds`: how often the folder is listed although events come.
    var reconcileSeconds = 300
    /// `poll_seconds`: how often the folder is listed where no events come.
    var pollSeconds = 5
    /// `watch`: `automatic` or `polling`.
    var watch = Watch.automatic
    /// `hold_back`: the endings of names that are not whole yet.
    var holdBack = HoldBack.defaultSuffixes
    /// `duplicates`: `remove` or `move`.
    var duplicates = Duplicates.remove
    /// `in_hand`: how many files are worked on at once.
    var inHand = 64
    /// `sidecar_seconds`: how long a sidecar waits for its file before it is rejected.
    var sidecarSeconds = 600
    /// `min_free_bytes`: with less space on the root's disk no file is taken in.
    var minFreeBytes = 64 << 20

    /// The usual values.
    init() {}

    /// What the YAML text of a configuration file says; keys that it leaves out have their usual values.
    ///
    /// - Throws: `ConfigurationError` that names the key.
    init(yaml: String) throws(ConfigurationError) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            throw .notYAML(Self.problem(error))
        }
        guard let root, root != Node("") else { return }
        guard let mapping = root.mapping else { throw .notYAML("it is not a list of KEY: VALUE lines") }
        for (key, value) in mapping {
            try set(key.string ?? "", to: value)
        }
    }

    /// What Yams says is wrong, on one line and without the picture of the place.
    private static func problem(_ error: any Error) -> String {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "line \(mark.line): \(problem)"
        default: "\(error)".split(whereSeparator: \.isNewline).joined(separator: " ")
        }
    }

    private mutating func set(_ name: String, to value: Node) throws(ConfigurationError) {
        guard let key = Key(rawValue: name) else { throw .unknownKey(name) }
        switch key {
        case .maxBytes: maxBytes = try key.integer(value, in: 1...(1 << 30))
        case .settleMilliseconds: settleMilliseconds = try key.integer(value, in: 0...600_000)
        case .reconcileSeconds: reconcileSeconds = try key.integer(value, in: 1...86_400)
        case .pollSeconds: pollSeconds = try key.integer(value, in: 1...86_400)
        case .watch: watch = try key.choice(value)
        case .holdBack: holdBack = try key.strings(value)
        case .duplicates: duplicates = try key.choice(value)
        case .inHand: inHand = try key.integer(value, in: 1...1024)
        case .sidecarSeconds: sidecarSeconds = try key.integer(value, in: 0...604_800)
        case .minFreeBytes: minFreeBytes = try key.integer(value, in: 0...(1 << 50))
        }
    }

    /// The values that are in force, as the file spells them.
    var summary: String {
        Key.allCases.map { "\($0.rawValue) \(value(of: $0))" }.joined(separator: ", ")
    }

    private func value(of key: Key) -> String {
        switch key {
        case .maxBytes: "\(maxBytes)"
        case .settleMilliseconds: "\(settleMilliseconds)"
        case .reconcileSeconds: "\(reconcileSeconds)"
        case .pollSeconds: "\(pollSeconds)"
        case .watch: watch.rawValue
        case .holdBack: "[\(holdBack.joined(separator: " "))]"
        case .duplicates: duplicates.rawValue
        case .inHand: "\(inHand)"
        case .sidecarSeconds: "\(sidecarSeconds)"
        case .minFreeBytes: "\(minFreeBytes)"
        }
    }

    /// The names of all keys, as the file spells them.
    enum Key: String, CaseIterable {
        case maxBytes = "max_bytes"
        case settleMilliseconds = "settle_milliseconds"
        case reconcileSeconds = "reconcile_seconds"
        case pollSeconds = "poll_seconds"
        case watch
        case holdBack = "hold_back"
        case duplicates
        case inHand = "in_hand"
        case sidecarSeconds = "sidecar_seconds"
        case minFreeBytes = "min_free_bytes"

        // A quoted "500" is a text in YAML, and an error here: only what YAML 1.2 resolves to an integer is one.
        fileprivate func integer(_ value: Node, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int {
            guard value.tag.rawValue == Tag.Name.int.rawValue, let number = value.int else {
                throw .wrongType(rawValue, expected: "a whole number")
            }
            guard range.contains(number) else {
                throw .outOfRange(rawValue, expected: "from \(range.lowerBound) to \(range.upperBound)")
            }
            return number
        }

        fileprivate func choice<Choice>(_ value: Node) throws(ConfigurationError) -> Choice
        where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
            guard let choice = value.string.flatMap(Choice.init) else {
                let words = Choice.allCases.map(\.rawValue).joined(separator: " or ")
                throw .wrongType(rawValue, expected: words)
            }
            return choice
        }

        fileprivate func strings(_ value: Node) throws(ConfigurationError) -> [String] {
            guard let items = value.sequence else { throw .wrongType(rawValue, expected: "a list of texts") }
            var strings: [String] = []
            for item in items {
                guard let string = item.string, !string.isEmpty else {
                    throw .wrongType(rawValue, expected: "a list of texts")
                }
                strings.append(string)
            }
            return strings
        }
    }
}

extension Configuration {
    /// The watch that these values ask for.
    func watchSettings(endsWhenDrained: Bool) -> WatchSettings {
        WatchSettings(
            settle: .milliseconds(settleMilliseconds),
            reconcile: .seconds(reconcileSeconds),
            poll: .seconds(pollSeconds),
            polls: watch == .polling,
            holdBack: HoldBack(suffixes: holdBack),
            endsWhenDrained: endsWhenDrained
        )
    }
}
