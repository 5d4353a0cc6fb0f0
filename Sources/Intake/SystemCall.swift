import Glibc
package import SystemPackage

/// Runs a call of the C library until no signal interrupts it; -1 becomes `errno`.
@discardableResult
package func checked<Result: SignedInteger>(_ call: () -> Result) throws(Errno) -> Result {
    while true {
        let result = call()
        if result != -1 { return result }
        let error = Errno(rawValue: errno)
        if error != .interrupted { throw error }
    }
}

/// Narrows what swift-system throws to the `Errno` that it documents.
func systemCall<Result>(_ call: () throws -> Result) throws(Errno) -> Result {
    do {
        return try call()
    } catch let error as Errno {
        throw error
    } catch {
        preconditionFailure("swift-system documents that it throws Errno alone: \(error)")
    }
}
