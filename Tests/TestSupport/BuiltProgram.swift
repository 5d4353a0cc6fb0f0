import Foundation

/// The programs of this package, where the build put them beside the tests.
public enum BuiltProgram {
    /// The path of the program called `name`.
    public static func path(_ name: String) -> String {
        // The tests are a program of their own in the folder that holds the others.
        let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(fileURLWithPath: tests ?? "").deletingLastPathComponent().appending(path: name).path
    }
}
