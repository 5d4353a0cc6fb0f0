/// How a running claimd is.
public struct ServiceCondition: Sendable, Hashable, Codable {
    /// Its process id.
    public let pid: Int32
    /// Name and version: `claimd 0.1.0`.
    public let program: String
    /// When it was ready, ISO 8601, UTC.
    public let ready: String
    /// How the intake folder is watched: `inotify` or `polling`.
    public let mode: String
    /// How many files in the intake folder wait to be whole.
    public let waiting: Int
    /// How many files are in hand.
    public let inHand: Int
    /// How the files since the start went, in words.
    public let summary: String

    private enum CodingKeys: String, CodingKey {
        case pid
        case program
        case ready = "ready_at"
        case mode
        case waiting
        case inHand = "in_hand"
        case summary
    }

    /// A condition of these facts.
    public init(
        pid: Int32,
        program: String,
        ready: String,
        mode: String,
        waiting: Int,
        inHand: Int,
        summary: String
    ) {
        self.pid = pid
        self.program = program
        self.ready = ready
        self.mode = mode
        self.waiting = waiting
        self.inHand = inHand
        self.summary = summary
    }
}
