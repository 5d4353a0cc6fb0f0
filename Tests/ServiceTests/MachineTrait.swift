import Testing

/// Gives the tests of a suite one machine with the package installed.
struct MachineTrait: SuiteTrait, TestScoping {
    /// The machine of the test that asks.
    @TaskLocal static var machine: ServiceMachine?

    /// Why there can be none here; nil if there can.
    static let obstacle: String? = DebianPackage.obstacle ?? ServiceMachine.obstacle

    /// Starts the machine, installs the package, makes the accounts, and stops it after the last test.
    @concurrent
    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        let machine = try await ServiceMachine(package: try #require(DebianPackage.path))
        do {
            try await machine.install()
            try await Self.$machine.withValue(machine, operation: function)
        } catch {
            await machine.stop()
            throw error
        }
        await machine.stop()
    }
}

extension Trait where Self == MachineTrait {
    /// One machine for the whole suite.
    static var machine: Self { Self() }
}
