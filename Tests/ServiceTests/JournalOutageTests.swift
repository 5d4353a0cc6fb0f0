import TestSupport
import Testing

extension ServiceTests {
    /// A journald that does not answer, and one that comes anew.
    @Suite("journald away", .timeLimit(.minutes(5)))
    struct JournalOutageTests {
        /// How many seconds journald stands still.
        private static let outage = LongTests.areWanted ? 60 : 10
        /// How many entries wait for journald at most (docs/JOURNAL.md).
        private static let ring = 8192

        @Test func `files are taken in no slower while journald stands still, and what it misses is told`() async throws
        {
            let service = try await Service()
            // How fast this machine is, with journald.
            let sample = 1_500
            try await service.makeTexts(sample, tag: "before")
            let before = try await Self.rate(of: service, files: sample, tag: "before", from: 0, seconds: 120)
            let count = Int(before * Double(Self.outage) * 1.5) + 100
            try await service.makeTexts(count, tag: "during")
            let during = try await Self.rate(
                of: service,
                files: count,
                tag: "during",
                from: sample,
                seconds: Self.outage,
                prelude: """
                    journald=$(systemctl show --property MainPID --value systemd-journald)
                    kill -STOP $journald
                    trap 'kill -CONT $journald' EXIT
                    """
            )
            print("journald away for \(Self.outage) s: \(Int(before)) files a second before, \(Int(during)) meanwhile")
            // The ledger grows meanwhile: a little slower is not journald's doing.
            #expect(during > before / 2, "\(during) files a second without journald, \(before) with it")
            try await service.waits(forSightings: sample + count, seconds: 120)
            try await service.drop("The last word, said nobody.\n", as: "last.txt")
            try await service.machine.wait(
                for: "journalctl --unit=\(service.unit) --output=cat CLAIMD_FILE=last.txt | grep -q ."
            )
            let stored = try await service.records(of: "stored").count
            let dropped = try await Self.dropped(of: service)
            #expect(stored + dropped == sample + count + 1, "\(stored) stored, \(dropped) dropped")
            #expect(count <= Self.ring || dropped > 0 || stored == sample + count + 1)
        }

        @Test func `more entries than it keeps for journald are counted, and told as soon as journald is back`()
            async throws
        {
            let service = try await Service()
            try await service.hears("ready")
            // Each is told of once, and costs the ledger nothing.
            let count = Self.ring + 3_000
            try await service.machine.output(
                """
                journald=$(systemctl show --property MainPID --value systemd-journald)
                kill -STOP $journald
                trap 'kill -CONT $journald' EXIT
                mkdir /home/anna/links
                cd /home/anna/links
                perl -e 'symlink "nowhere", "link-$_" for 1 .. \(count)'
                find . -type l -exec mv -t \(service.intake) {} + || :
                # What comes after them is taken in after them.
                echo 'The mayor said that three roads were shut.' > ~/after
                mv ~/after \(service.intake)/after.txt
                until [ "$(sqlite3 -readonly \(service.root)/claims.db 'SELECT count(*) FROM sighting')" = 1 ]; do
                    sleep 0.05
                done
                """,
                seconds: 90
            )
            let told = try await service.hears("journal-dropped")
            told.first?.expect("journal-dropped", present: ["CLAIMD_LOG_DROPPED"])
            try await service.drop("The last word, said nobody.\n", as: "last.txt")
            try await service.hears("stored")
            let heard = try await service.records(of: "left-alone").count
            let dropped = try await Self.dropped(of: service)
            #expect(dropped > 0)
            #expect(heard <= count && heard + dropped >= count && heard + dropped <= count + 2)
        }

        @Test func `entries go on when journald is started anew`() async throws {
            let service = try await Service()
            try await service.drop(Service.text(1), as: "a.txt")
            try await service.hears("stored")
            try await service.machine.output("systemctl restart systemd-journald")
            try await service.drop(Service.text(2), as: "b.txt")
            try await service.hears("stored", count: 2)
            try await service.machine.output("systemctl kill --kill-whom=main --signal=KILL systemd-journald")
            try await service.drop(Service.text(3), as: "c.txt")
            try await service.hears("stored", count: 3)
            #expect(try await service.property("NRestarts") == "0")
        }

        @Test func `journald is told of a rate limit that no burst reaches`() async throws {
            let service = try await Service()
            try await service.hears("ready")
            // What journald reads; of a limit of 0 systemd 252 tells it nothing, and the usual one holds.
            let told = try await service.machine.output(
                "cd /run/systemd/units; readlink log-rate-limit-interval:\(service.unit) log-rate-limit-burst:\(service.unit)"
            )
            #expect(told == "1000000\n1000000\n")
        }

        /// The sum of what is told as dropped.
        private static func dropped(of service: Service) async throws -> Int {
            let told = try await service.records(of: "journal-dropped")
            return told.compactMap { $0["CLAIMD_LOG_DROPPED"].flatMap { Int($0) } }.reduce(0, +)
        }

        /// How many files a second are taken in, of texts that are dropped at once, for so many seconds at most.
        private static func rate(
            of service: Service,
            files: Int,
            tag: String,
            from start: Int,
            seconds: Int,
            prelude: String = ""
        ) async throws -> Double {
            let measured = try await service.machine.output(
                """
                \(prelude)
                count() { sqlite3 -readonly -cmd '.timeout 20000' \(service.root)/claims.db 'SELECT count(*) FROM sighting'; }
                begin=$(date +%s%N)
                # mv looks at what it has moved, and complains of what is taken in by then.
                find /home/anna/\(tag) -type f -exec mv -t \(service.intake) {} + || :
                while now=$(date +%s%N); n=$(count); [ $((now - begin)) -lt \(seconds)000000000 ]; do
                    [ $n -lt \(start + files) ] || break
                    sleep 0.2
                done
                echo $n $((now - begin))
                """,
                seconds: seconds + 60
            )
            let numbers = measured.split(separator: " ").compactMap { Double($0.filter(\.isNumber)) }
            try #require(numbers.count == 2, "\(measured)")
            return (numbers[0] - Double(start)) / (numbers[1] / 1e9)
        }
    }
}
