import CBLAS
import Foundation
import Testing

@Suite("OpenBLAS, loaded at run time")
struct BLASTests {
    init() {
        #expect(claimd_load_blas() == nil)
    }

    private static let isChosenByHand = ProcessInfo.processInfo.environment["OPENBLAS_CORETYPE"] != nil

    @Test(.disabled(if: isChosenByHand, "OPENBLAS_CORETYPE names other kernels"))
    func `its kernels use the instructions that the processor has`() throws {
        let processor = try String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
        let flags = Set(processor.split(separator: "\n").first { $0.hasPrefix("flags") }?.split(separator: " ") ?? [])
        let kernels = try String(cString: #require(claimd_blas_kernels()))
        if flags.isSuperset(of: ["avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"]) {
            #expect(kernels == "SkylakeX")
        } else if flags.isSuperset(of: ["avx2", "fma"]) {
            #expect(kernels == "Haswell")
        }
    }

    @Test func `a product is that of the rows with the columns, or with the rows of the other`() {
        let a: [Float] = [1, 2, 3, 4, 5, 6]
        var c: [Float] = [100, 100, -1, 100, 100, -1]
        claimd_multiply(a, 3, [1, 0, 2, 1, 0, 3], 2, false, 0, &c, 3, 2, 2, 3)
        #expect(c == [5, 11, -1, 14, 23, -1])
        claimd_multiply(a, 3, [1, 2, 0, 0, 1, 3], 3, true, 1, &c, 3, 2, 2, 3)
        #expect(c == [10, 22, -1, 28, 46, -1])
    }
}
