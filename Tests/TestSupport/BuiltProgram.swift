import Foundation

/// The programs of this package, where the build put them beside the tests.
public enum BuiltProgram {
    /// The path of the program called `name`.
    public static func path(_ name: String) -> String {
        // The tests are a bundle of their own in the folder that holds the programs.
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name).path
    }
}
