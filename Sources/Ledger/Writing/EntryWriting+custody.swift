import GRDB

extension EntryWriting {
    /// A custody event of `kind`, now, by this version.
    func custodyEvent(_ kind: CustodyEvent.Kind) -> CustodyEvent {
        CustodyEvent(kind, at: now(), version: version)
    }

    /// Hangs `event` on the chain.
    func append(_ event: CustodyEvent) throws {
        let last = try row("SELECT seq, hash FROM custody ORDER BY seq DESC LIMIT 1", [])
        let previous: String = last?["hash"] ?? CustodyChain.origin
        let seq: Int64 = last?["seq"] ?? 0
        let entry = try event.json()
        try execute(
            "INSERT INTO custody (seq, entry, previous, hash) VALUES (?, ?, ?, ?)",
            [seq + 1, entry, previous, CustodyChain.hash(previous: previous, entry: entry)]
        )
    }
}
