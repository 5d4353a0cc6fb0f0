/// The functions between the matrix products, eight numbers at a time.
///
/// Multiplications and additions stay apart: without a processor's fused instruction `addingProduct` is a call a number.
enum VectorMath {
    private typealias Eight = SIMD8<Float>

    /// e to the power of each number; those under −87 give nearly 0.
    ///
    /// Cephes' `expf` (Moshier 1989): a power of two, times a polynomial over ±½ ln 2. Wrong by 2 units in the last place.
    @inline(__always)
    private static func exp(_ value: Eight) -> Eight {
        let x = value.replacing(with: -87, where: value .< -87)
        // Adding 1.5 · 2²³ leaves the nearest whole number in the last bits.
        let magic: Float = 12_582_912
        let shifted = x * 1.442_695_04 + magic
        let whole = shifted - magic
        let r = x - whole * 0.693_359_375 + whole * 2.121_944_4e-4
        var p = r * 1.987_569_15e-4 + 1.398_199_95e-3
        p = p * r + 8.333_451_9e-3
        p = p * r + 4.166_579_6e-2
        p = p * r + 1.666_666_5e-1
        p = p * r + 5.000_000_1e-1
        p = p * r * r + r + 1
        let bits = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- Int32(bitPattern: magic.bitPattern)
        return p * unsafeBitCast((bits &+ 127) &<< 23, to: Eight.self)
    }

    /// x · Φ(x), the Gaussian error linear unit (Hendrycks and Gimpel 2016).
    ///
    /// With erf by Abramowitz and Stegun's formula 7.1.26, wrong by at most 1.5e-7.
    @inline(__always)
    private static func gelu(_ x: Eight) -> Eight {
        let z = x * 0.707_106_78
        let size = z.replacing(with: -z, where: z .< 0)
        let t = 1 / (size * 0.327_591_1 + 1)
        var p = t * 1.061_405_429 - 1.453_152_027
        p = p * t + 1.421_413_741
        p = p * t - 0.284_496_736
        p = p * t + 0.254_829_592
        let tail = p * t * exp(-size * size) * 0.5
        return x * (1 - tail).replacing(with: tail, where: z .< 0)
    }

    /// Applies `function` to `count` numbers in place.
    @inline(__always)
    private static func apply(_ values: UnsafeMutablePointer<Float>, _ count: Int, _ function: (Eight) -> Eight) {
        let raw = UnsafeMutableRawPointer(values)
        var index = 0
        while index + 8 <= count {
            let bytes = index * MemoryLayout<Float>.stride
            raw.storeBytes(
                of: function(raw.loadUnaligned(fromByteOffset: bytes, as: Eight.self)),
                toByteOffset: bytes,
                as: Eight.self
            )
            index += 8
        }
        guard index < count else { return }
        var rest = Eight.zero
        for place in index..<count { rest[place - index] = values[place] }
        rest = function(rest)
        for place in index..<count { values[place] = rest[place - index] }
    }

    /// The Gaussian error linear unit of `count` numbers in place.
    static func gelu(_ values: UnsafeMutablePointer<Float>, count: Int) {
        apply(values, count) { gelu($0) }
    }

    /// The softmax of `count` numbers, each multiplied with `scale` first, in place.
    static func softmax(_ values: UnsafeMutablePointer<Float>, count: Int, scale: Float) {
        let largest = largest(values, count)
        apply(values, count) { exp(($0 - largest) * scale) }
        let factor = 1 / sum(values, count) { $0 }
        apply(values, count) { $0 * factor }
    }

    /// Adds `other` to `values` where there is one, and normalises the `count` numbers to a mean and a spread (Ba and others 2016).
    static func normalise(
        _ values: UnsafeMutablePointer<Float>,
        adding other: UnsafePointer<Float>?,
        count: Int,
        norm: LayerNorm
    ) {
        if let other {
            for index in 0..<count { values[index] += other[index] }
        }
        let mean = sum(values, count) { $0 } / Float(count)
        let variance = sum(values, count) { ($0 - mean) * ($0 - mean) } / Float(count)
        let factor = 1 / (variance + norm.epsilon).squareRoot()
        norm.weight.withUnsafeBufferPointer { weight in
            norm.bias.withUnsafeBufferPointer { bias in
                for index in 0..<count { values[index] = (values[index] - mean) * factor * weight[index] + bias[index] }
            }
        }
    }

    /// The sum of what `function` makes of `count` numbers, in eight parts at once.
    @inline(__always)
    private static func sum(_ values: UnsafeMutablePointer<Float>, _ count: Int, _ function: (Eight) -> Eight) -> Float
    {
        let raw = UnsafeRawPointer(values)
        var parts = Eight.zero
        var index = 0
        while index + 8 <= count {
            parts += function(raw.loadUnaligned(fromByteOffset: index * MemoryLayout<Float>.stride, as: Eight.self))
            index += 8
        }
        var total = parts.sum()
        while index < count {
            total += function(Eight(repeating: values[index]))[0]
            index += 1
        }
        return total
    }

    /// The largest of `count` numbers.
    private static func largest(_ values: UnsafeMutablePointer<Float>, _ count: Int) -> Float {
        let raw = UnsafeRawPointer(values)
        var parts = Eight(repeating: -.infinity)
        var index = 0
        while index + 8 <= count {
            let next = raw.loadUnaligned(fromByteOffset: index * MemoryLayout<Float>.stride, as: Eight.self)
            parts.replace(with: next, where: next .> parts)
            index += 8
        }
        var found = parts.max()
        while index < count {
            found = max(found, values[index])
            index += 1
        }
        return found
    }
}
