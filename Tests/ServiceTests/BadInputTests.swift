import TestSupport
import Testing

extension ServiceTests {
    /// What nobody should drop, and people do.
    @Suite("Bad input", .timeLimit(.minutes(4)))
    struct BadInputTests {
        /// A file that cannot go through, and the reason it is told by.
        struct Unfit: Sendable, CustomTestStringConvertible {
            /// Its name.
            let name: String
            /// The reason.
            let reason: String
            /// Its bytes.
            let bytes: [UInt8]

            var testDescription: String { name }
        }

        private static let unfit = [
            Unfit(name: "nothing.txt", reason: "empty", bytes: []),
            Unfit(name: "space.txt", reason: "empty", bytes: Array(" \n\t\n".utf8)),
            Unfit(name: "nul.txt", reason: "nul-bytes", bytes: Array("The mayor said\u{0} that".utf8)),
            // No such bytes in Windows-1251 (98) and Windows-1252 (81, 8D, 8F, 90, 9D), and no UTF-8.
            Unfit(name: "broken.txt", reason: "undecodable", bytes: Array("The mayor ".utf8) + [0x98, 0x81, 0x8D]),
            Unfit(name: "report.txt", reason: "unsupported-format", bytes: Array("%PDF-1.7\n1 0 obj\n<<>>\n".utf8)),
            Unfit(name: "a.txt.meta.json", reason: "bad-sidecar", bytes: Array("{\"publisher\": 7}".utf8)),
        ]

        /// Expects that what is dropped next goes through, in the process that was there before.
        private static func expectGoesOn(_ service: Service) async throws {
            let before = try await service.number("SELECT count(*) FROM sighting")
            try await service.drop(Service.text(99), as: "next.txt")
            try await service.waits(forSightings: before + 1)
            #expect(try await service.property("NRestarts") == "0")
            #expect(try await service.records(of: "internal-error").isEmpty)
            let verify = try await service.machine.run("claimctl verify --root \(service.root)")
            #expect(verify.status == 0, "\(verify.output)\(verify.errors)")
        }

        @Test func `what is no text is rejected with the reason, whole, whoever dropped it`() async throws {
            let service = try await Service(configuration: "sidecar_seconds: 3600\n")
            for unfit in Self.unfit { try await service.drop(unfit.bytes, as: unfit.name) }
            let told = try await service.hears("rejected", count: Self.unfit.count)
            for unfit in Self.unfit {
                let entry = try #require(told.first { $0["CLAIMD_FILE"] == unfit.name }, "\(unfit.name)")
                entry.expect("rejected", ["CLAIMD_REASON": unfit.reason], present: ["CLAIMD_ADVICE"])
                let file = "\(service.root)/rejected/\(unfit.name)"
                let kept = try await service.machine.output("od -An -v -tx1 '\(file)'")
                let bytes = kept.split(whereSeparator: \.isWhitespace).compactMap { UInt8($0, radix: 16) }
                #expect(bytes == unfit.bytes, "\(unfit.name)")
                let reason = try await service.machine.output("cat '\(file).reason.json'")
                #expect(reason.contains("\"\(unfit.reason)\""), "\(unfit.name): \(reason)")
            }
            #expect(told.count == Self.unfit.count)
            try await Self.expectGoesOn(service)
        }

        @Test func `a file that is far too large is rejected without being read`() async throws {
            let service = try await Service()
            // Sparse: a gigabyte to whoever reads it.
            let make = LongTests.areWanted ? "head -c 1G /dev/zero | tr '\\0' 'a' > ~/big" : "truncate -s 1G ~/big"
            try await service.machine.output("\(make); mv ~/big \(service.intake)/big.txt", as: "anna", seconds: 120)
            let told = try #require(try await service.hears("rejected").first)
            told.expect("rejected", ["CLAIMD_REASON": "too-large", "CLAIMD_FILE": "big.txt"])
            let size = try await service.machine.output("stat --format %s \(service.root)/rejected/big.txt")
            #expect(size == "1073741824\n")
            let process = try await service.property("MainPID")
            let peak = try await service.machine.output("awk '/VmHWM/ { print $2 }' /proc/\(process)/status")
            #expect(Int(peak.dropLast()) ?? .max < 512 << 10, "\(peak) kB")
            try await service.machine.output("rm \(service.root)/rejected/big.txt*")
            try await Self.expectGoesOn(service)
        }

        @Test func `what is no regular file is left where it lies, and said once, by whichever user`() async throws {
            let service = try await Service()
            try await service.hears("ready")
            try await service.machine.output(
                """
                cd \(service.intake)
                mknod device.txt c 1 3
                mkfifo pipe-of-root.txt
                ln -s /etc/shadow shadow.txt
                """
            )
            try await service.machine.output(
                """
                cd \(service.intake)
                mkfifo pipe.txt
                perl -MIO::Socket::UNIX -e 'IO::Socket::UNIX->new(Local => "socket.txt", Listen => 1) or die $!'
                ln -s nowhere dangling.txt
                ln -s ../claims.db inside.txt
                ln -s / away
                """,
                as: "anna"
            )
            let names: Set = [
                "device.txt", "pipe-of-root.txt", "shadow.txt", "pipe.txt", "socket.txt", "dangling.txt", "inside.txt",
                "away",
            ]
            let told = try await service.hears("left-alone", count: names.count)
            for entry in told {
                entry.expect("left-alone", ["CLAIMD_REASON": "not-regular"], present: ["CLAIMD_ADVICE"])
            }
            #expect(Set(told.compactMap { $0["CLAIMD_FILE"] }) == names && told.count == names.count)
            try await Self.expectGoesOn(service)
            #expect(try await service.rows("SELECT name FROM sighting") == ["next.txt"])
            let left = try await service.machine.output("ls \(service.intake) | wc -l")
            #expect(left == "\(names.count)\n")
            // Said once: not again at the next start's scan of the same process, nor by the scan of a reload.
            #expect(try await service.records(of: "left-alone").count == names.count)
        }

        @Test func `a folder that is named like a file is a folder, and one that goes deep has its end`() async throws {
            let service = try await Service()
            try await service.machine.output(
                """
                mkdir \(service.intake)/x.txt
                cat > \(service.intake)/x.txt/a.txt
                mkdir -m 000 \(service.intake)/closed
                """,
                as: "boris",
                input: Array(Service.text(1).utf8)
            )
            try await service.waits(forSightings: 1)
            #expect(try await service.rows("SELECT CAST(path AS TEXT) FROM sighting") == ["x.txt/a.txt"])
            let deep = (1...200).map { "d\($0)" }.joined(separator: "/")
            try await service.machine.output(
                "mkdir -p \(service.intake)/\(deep); echo 'The mayor said no.' > \(service.intake)/\(deep)/a.txt",
                as: "boris"
            )
            let told = try await service.hears("left-alone")
            told.first?.expect("left-alone", ["CLAIMD_REASON": "too-deep"])
            try await Self.expectGoesOn(service)
        }

        @Test func `a name of any bytes arrives byte by byte, and forges no entry`() async throws {
            let service = try await Service()
            let name = Array("odd\nMESSAGE=forged\nPRIORITY=0\n".utf8) + [0xFF, 0xFE, 0x1B] + Array("[2J.txt".utf8)
            let octal = name.map { "\\" + [$0 >> 6, $0 >> 3 & 7, $0 & 7].map { String($0) }.joined() }
            // The shell takes line feeds off the end of a substitution; this name ends in letters.
            try await service.machine.output(
                "cat > ~/aside; mv -T ~/aside \"\(service.intake)/$(printf '\(octal.joined())')\"",
                as: "anna",
                input: Array(Service.text(1).utf8)
            )
            let stored = try #require(try await service.hears("stored").first)
            #expect(stored.bytes("CLAIMD_FILE") == name)
            #expect(stored["PRIORITY"] == "6" && stored["MESSAGE"]?.contains("\n") == false)
            let path = name.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            #expect(try await service.rows("SELECT lower(hex(path)) FROM sighting") == [path])
            #expect(!(try await service.records()).contains { $0["MESSAGE"] == "forged" || $0["PRIORITY"] == "0" })
            try await Self.expectGoesOn(service)
        }

        @Test func `who kept a second name of his file changes nothing of what was taken in`() async throws {
            let service = try await Service()
            try await service.machine.output(
                "cat > ~/mine; ln ~/mine ~/other; exec 3<> ~/mine; mv ~/other \(service.intake)/a.txt",
                as: "anna",
                input: Array(Service.text(1).utf8)
            )
            try await service.hears("stored")
            let again = "printf 'Nobody said that.' | dd of=/home/anna/mine conv=notrunc status=none"
            try await service.machine.output("\(again); printf 'And more.\\n' >> ~/mine; rm ~/mine", as: "anna")
            try await Self.expectGoesOn(service)
            let names = try await service.machine.output(
                """
                for file in $(find \(service.root)/archive -name '*.txt'); do
                    sha256sum < $file | grep -q $(basename $file .txt) && stat --format '%a %U %h' $file
                done
                """
            )
            #expect(names == "440 claimd 1\n440 claimd 1\n")
            let text = try await service.rows("SELECT count(*) FROM document WHERE text LIKE '%Nobody said that%'")
            #expect(text == ["0"])
        }
    }
}
