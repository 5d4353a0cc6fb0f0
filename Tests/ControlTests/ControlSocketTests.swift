import Control
import Foundation
import Glibc
import Ledger
import SystemPackage
import TestSupport
import Testing

@Suite("The control socket", .timeLimit(.minutes(4)))
struct ControlSocketTests {
    private let folder: TemporaryFolder
    private var root: FilePath { FilePath(folder.path) }

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Answers each request with the name of what was asked, until the listener is stopped.
    private func serve(_ listener: ControlListener) -> Task<Void, Never> {
        Task {
            await withDiscardingTaskGroup { group in
                for await connection in listener.connections {
                    group.addTask {
                        guard let request = try? await connection.request() else { return }
                        await connection.reply(.stated(document: "\(request.name) \(connection.peer.user)"))
                    }
                }
            }
        }
    }

    /// Asking blocks, and the tests' threads are few.
    private func ask(_ request: ControlRequest) async -> Result<ControlReply, any Error> {
        let client = ControlClient(root: root, patience: 60)
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Result { try client.ask(request) }) }
        }
    }

    @Test func `who asks is answered, and known by the kernel`() async throws {
        let listener = try ControlListener(root: root)
        let serving = serve(listener)
        #expect(try await ask(.service).get() == .stated(document: "status \(geteuid())"))
        #expect(try await ask(.retry(rejection: "a")).get() == .stated(document: "rejected retry \(geteuid())"))
        listener.stop()
        await serving.value
        await #expect(throws: ControlError.notRunning) { try await ask(.service).get() }
        #expect(folder.files(in: "").isEmpty)
    }

    @Test func `a dead claimd's socket is replaced`() async throws {
        let dead = try ControlListener(root: root)
        let listener = try ControlListener(root: root)
        let serving = serve(listener)
        #expect(try await ask(.service).get() == .stated(document: "status \(geteuid())"))
        listener.stop()
        dead.stop()
        await serving.value
    }

    @Test func `the root's path may be longer than an address`() async throws {
        let deep = (0..<20).map { _ in "a-long-name" }.joined(separator: "/")
        try folder.makeFolder(deep)
        let root = FilePath(folder.path(deep))
        let listener = try ControlListener(root: root)
        let serving = serve(listener)
        let client = ControlClient(root: root, patience: 60)
        let reply = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Result { try client.ask(.service) }) }
        }
        #expect(try reply.get() == .stated(document: "status \(geteuid())"))
        listener.stop()
        await serving.value
    }

    @Test func `an answer that is too long is told as far as it goes`() async throws {
        let listener = try ControlListener(root: root)
        let serving = Task {
            for await connection in listener.connections {
                _ = try? await connection.request()
                let path = FilePath(String(repeating: "a", count: 4000))
                await connection.reply(.file((0..<20).map { _ in FileFate(.waiting, path: path) }))
            }
        }
        guard case .file(let fates) = try await ask(.file(FileQuestion(path: "a"))).get() else {
            Issue.record("another reply came out")
            return
        }
        #expect(fates.count > 2 && fates.count < 20)
        listener.stop()
        await serving.value
    }

    @Test func `one who hangs up without a word, or says too much, is let go`() async throws {
        let listener = try ControlListener(root: root)
        let serving = serve(listener)
        for message in [[UInt8](), [UInt8](repeating: 0x20, count: 100_000), Array("{}".utf8)] {
            let mute = socket(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: folder.path("control.sock").utf8) }
            let connected = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(mute, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            #expect(connected == 0)
            if !message.isEmpty { #expect(send(mute, message, message.count, Int32(MSG_NOSIGNAL)) > 0) }
            close(mute)
        }
        #expect(try await ask(.service).get() == .stated(document: "status \(geteuid())"))
        listener.stop()
        await serving.value
    }
}
