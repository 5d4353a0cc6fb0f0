import Foundation
import Glibc
import SystemPackage

/// A process that reads texts again and again, as scripts/benchmark tells it by lines.
///
/// Its first line out says what there is to read; then for each line in, the name of a work, one comes out: its figure.
@main
struct ReadingBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let model = arguments.first, arguments.count > 1 else {
            FileHandle.standardError.write(Data("usage: ReadingBenchmark MODEL FILE…, with a line a work\n".utf8))
            exit(64)
        }
        let texts = try arguments.dropFirst().map { try String(contentsOfFile: $0, encoding: .utf8) }
        let load = try ReadingLoad(texts, model: FilePath(model))
        say("\(load.words) \(load.operations)")
        // Made when it is asked for: its matrices are none of the reader's memory.
        lazy var product = MatrixProduct(rows: load.batchPieces, load.shape)
        while let work = readLine() {
            switch work {
            case "whole": say("\(seconds(load.annotate))")
            case "encoder": say("\(seconds(load.encode))")
            case "sgemm": say("\(Double(product.operations) / seconds(product.multiply))")
            case "memory": say(try peakMemory())
            default: say("unknown")
            }
        }
    }

    /// The seconds of processor time that `work` takes: what other processes do in the meantime does not count.
    private static func seconds(_ work: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let begun = now()
        work()
        return now() - begun
    }

    /// The most memory that was resident at once, in kB (proc_pid_status(5)).
    private static func peakMemory() throws -> String {
        let lines = try String(contentsOfFile: "/proc/self/status", encoding: .utf8).split(separator: "\n")
        let line = lines.first { $0.hasPrefix("VmHWM:") } ?? ""
        return line.filter(\.isNumber)
    }

    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }
}
