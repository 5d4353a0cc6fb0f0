import Foundation

/// The tests that take long, and run where `scripts/test --long` asks for them.
public enum LongTests {
    /// Whether they were asked for.
    public static let areWanted = ProcessInfo.processInfo.environment["CLAIMD_LONG_TESTS"] != nil
}
