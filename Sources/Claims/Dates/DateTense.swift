/// Whether a sentence tells of what was or of what is still to come.
enum DateTense: Hashable {
    /// What was or is.
    case past
    /// A thing by its noun, beside a verb in the present: it was, unless the next one is much nearer.
    case present
    /// What will be.
    case future
    /// What was planned, or could be: it may lie on either side of the day it is said.
    case either
}
