/// How the intake folder is to be watched.
public struct WatchSettings: Sendable, Hashable {
    /// How long a plain write must stay the same before it is taken for whole.
    public var settle: Duration
    /// How often everything is looked at anew although events come.
    public var reconcile: Duration
    /// How often everything is looked at where no events come.
    public var poll: Duration
    /// Whether to poll even where events would come.
    public var polls: Bool
    /// Which names are left alone.
    public var holdBack: HoldBack
    /// Whether to end when nothing more can be taken in, instead of waiting for what comes.
    public var endsWhenDrained: Bool

    /// Settings with the usual values: 500 ms, 5 minutes, 5 seconds.
    public init(
        settle: Duration = .milliseconds(500),
        reconcile: Duration = .seconds(300),
        poll: Duration = .seconds(5),
        polls: Bool = false,
        holdBack: HoldBack = HoldBack(),
        endsWhenDrained: Bool = false
    ) {
        self.settle = settle
        self.reconcile = reconcile
        self.poll = poll
        self.polls = polls
        self.holdBack = holdBack
        self.endsWhenDrained = endsWhenDrained
    }
}
