import ArgumentParser
import Faults
import Foundation
import Glibc

/// Where a command's words go.
enum Output {
    /// Writes `text` to standard output as it is.
    ///
    /// - Throws: The exit status for output that failed, when that is said.
    static func write(_ text: String) throws {
        try write(Data(text.utf8))
    }

    /// Writes `value` to standard output as one line of JSON, its keys in order.
    static func writeJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try write(try encoder.encode(value) + Data("\n".utf8))
    }

    private static func write(_ data: Data) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            self.error("Standard output cannot be written.")
            throw ExitCode(ExitStatus.inputOutput.rawValue)
        }
    }

    /// Writes one line about a problem to standard error.
    static func error(_ message: String) {
        try? FileHandle.standardError.write(contentsOf: Data("claimctl: \(message)\n".utf8))
    }

    /// How many characters a line of the terminal has; 100 where there is none.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return Int(size.ws_col)
    }
}
