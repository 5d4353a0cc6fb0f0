public import Glibc

/// A moment: microseconds since the Unix epoch, UTC.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let microseconds: Int64

    /// The moment `microseconds` after the epoch.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The moment that the kernel gives for a file.
    ///
    /// A dropper can set any time on some file systems; one outside the years 1 to 9999, which ISO 8601 does not write
    /// without agreement, becomes the nearest within.
    public init(_ time: timespec) {
        let seconds = min(max(Int64(time.tv_sec), -62_135_596_800), 253_402_300_799)
        microseconds = seconds * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    /// This moment by the system's clock.
    public static var now: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(time)
    }

    /// The moment as ISO 8601 with six decimals, `2024-01-17T09:30:00.000000Z`: sorts as text in the order of time.
    public var iso8601: String {
        var seconds = time_t(microseconds / 1_000_000)
        var fraction = microseconds % 1_000_000
        if fraction < 0 {
            seconds -= 1
            fraction += 1_000_000
        }
        var parts = tm()
        gmtime_r(&seconds, &parts)
        return """
            \(padded(parts.tm_year + 1900, to: 4))-\(padded(parts.tm_mon + 1, to: 2))-\(padded(parts.tm_mday, to: 2))\
            T\(padded(parts.tm_hour, to: 2)):\(padded(parts.tm_min, to: 2)):\(padded(parts.tm_sec, to: 2))\
            .\(padded(fraction, to: 6))Z
            """
    }

    /// The moment that is `duration` later.
    public func advanced(by duration: Duration) -> Timestamp {
        let (seconds, attoseconds) = duration.components
        return Timestamp(microseconds: microseconds + seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    }

    private func padded(_ value: some BinaryInteger, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Earlier before later.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }
}
