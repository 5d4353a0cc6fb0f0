import Foundation

/// How many processors there are to compute on.
enum ProcessorCount {
    /// Those that are online, at least one.
    static var active: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
