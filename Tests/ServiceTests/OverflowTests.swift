import TestSupport
import Testing

extension ServiceTests {
    /// More files at once than the kernel tells of.
    @Suite("Overflow", .timeLimit(.minutes(5)))
    struct OverflowTests {
        @Test func `lost events cost a scan and no file`() async throws {
            let service = try await Service(isStarted: false)
            let count = LongTests.areWanted ? 10_000 : 1_500
            try await service.makeTexts(count, tag: "burst")
            try await EventQueue.shortened(to: 64) {
                try await service.machine.output("systemctl start \(service.unit)")
            }
            try await service.dropTexts(tag: "burst")
            let overflow = try #require(try await service.hears("overflow").first)
            overflow.expect("overflow")
            try await service.waits(forSightings: count, seconds: 180)
            try await service.expectWhole(count)
        }
    }
}
