/// What every entry of one process has in common.
public struct LogIdentity: Sendable {
    /// The `SYSLOG_IDENTIFIER`, what `journalctl -t` asks for.
    public let identifier: String
    /// Fields that stand in every entry: version, instance, root.
    public let fields: [(JournalField, FieldValue)]

    /// The identity of a process called `identifier`.
    public init(identifier: String, fields: KeyValuePairs<JournalField, FieldValue> = [:]) {
        self.identifier = identifier
        self.fields = fields.map { ($0.key, $0.value) }
    }
}
