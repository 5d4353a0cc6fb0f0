/// Every journal field that claimd writes.
///
/// The standard ones are those of systemd.journal-fields(7); claimd's own begin with `CLAIMD_`. journald leaves a field with an
/// unlawful name out without a word, so a test holds these to the rule.
public enum JournalField: String, Sendable, CaseIterable {
    /// The line a person reads.
    case message = "MESSAGE"
    /// The kind of event, 32 hexadecimal digits.
    case messageID = "MESSAGE_ID"
    /// The syslog(3) priority, 0 to 7.
    case priority = "PRIORITY"
    /// The program's name, what `journalctl -t` asks for.
    case syslogIdentifier = "SYSLOG_IDENTIFIER"
    /// The source file that told of the event, `Module/File.swift`.
    case codeFile = "CODE_FILE"
    /// The line in that file.
    case codeLine = "CODE_LINE"
    /// The function in that file.
    case codeFunction = "CODE_FUNC"

    /// The id of one file's way through claimd, the same in journal, ledger and reason file.
    case job = "CLAIMD_JOB"
    /// The document's short id: the first 16 hexadecimal digits of its SHA-256.
    case document = "CLAIMD_DOCUMENT"
    /// The content's whole SHA-256, 64 lower-case hexadecimal digits.
    case sha256 = "CLAIMD_SHA256"
    /// The file's name as the raw bytes it has, below the intake folder.
    case file = "CLAIMD_FILE"
    /// The kind of event in words, ``EventKind``'s raw value.
    case event = "CLAIMD_EVENT"
    /// How many claims were stored.
    case claims = "CLAIMD_CLAIMS"
    /// A size in bytes.
    case bytes = "CLAIMD_BYTES"
    /// How long it took, in microseconds.
    case duration = "CLAIMD_DURATION_USEC"
    /// Why, as a short stable code.
    case reason = "CLAIMD_REASON"
    /// What a person can do about it, one sentence.
    case advice = "CLAIMD_ADVICE"
    /// The stage in which it happened.
    case stage = "CLAIMD_STAGE"
    /// The short id of the document whose content this is again.
    case duplicateOf = "CLAIMD_DUPLICATE_OF"
    /// The text's language, a BCP 47 tag.
    case language = "CLAIMD_LANGUAGE"
    /// The text's encoding, an IANA name.
    case encoding = "CLAIMD_ENCODING"
    /// Which try this was, from 1.
    case attempt = "CLAIMD_ATTEMPT"
    /// In how many microseconds it is tried again.
    case retry = "CLAIMD_RETRY_USEC"
    /// How many of whatever the event tells of.
    case count = "CLAIMD_COUNT"
    /// The user id of the person who asked over the control socket.
    case user = "CLAIMD_UID"
    /// The root folder that this daemon serves, raw bytes.
    case root = "CLAIMD_ROOT"
    /// The program's version.
    case version = "CLAIMD_VERSION"
    /// How the folder is watched: `inotify` or `polling`.
    case mode = "CLAIMD_MODE"
    /// The hash of the newest custody entry: noted here, an entry that is cut off later can be missed.
    case custodyHead = "CLAIMD_CUSTODY_HEAD"
    /// The path of a backup, raw bytes.
    case backup = "CLAIMD_BACKUP"
    /// How many entries were dropped before they reached journald.
    case logDropped = "CLAIMD_LOG_DROPPED"
    /// The label of the logger that wrote the entry.
    case logger = "CLAIMD_LOGGER"
    /// An error as it describes itself, of a library's entry.
    case error = "CLAIMD_ERROR"
    /// How many fields of an entry were left out, because it had more than journald's client takes.
    case fieldsOmitted = "CLAIMD_FIELDS_OMITTED"
}
