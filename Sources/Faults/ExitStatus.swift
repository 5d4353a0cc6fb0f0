/// How a program ends: the values that others script against, those over 1 from sysexits.h.
public enum ExitStatus: Int32, Sendable {
    /// Done.
    case done = 0
    /// Done, but something was rejected, put off, left or found wrong.
    case somethingWrong = 1
    /// Wrong usage (EX_USAGE).
    case usage = 64
    /// A mistake in the program (EX_SOFTWARE).
    case software = 70
    /// Input or output failed (EX_IOERR).
    case inputOutput = 74
    /// Bad configuration, or a state that a restart cannot mend (EX_CONFIG).
    case configuration = 78
}
