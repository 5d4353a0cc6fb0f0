import TestSupport
import Testing

extension Service {
    /// Writes a file aside and renames it into the intake folder, as `user` who may not list it.
    func drop(_ text: String, as name: String, by user: String = "anna", mode: String = "0644") async throws {
        try await drop(Array(text.utf8), as: name, by: user, mode: mode)
    }

    /// Writes a file aside and renames it into the intake folder, as `user` who may not list it.
    func drop(_ bytes: [UInt8], as name: String, by user: String = "anna", mode: String = "0644") async throws {
        try await machine.output(
            "cat > ~/aside; chmod \(mode) ~/aside; mv ~/aside '\(intake)/\(name)'",
            as: user,
            input: bytes
        )
    }

    /// Makes so many different texts in a folder of `user`; `tag` begins their names and makes them other texts.
    func makeTexts(_ count: Int, tag: String, by user: String = "anna") async throws {
        try await machine.output(
            """
            mkdir -p ~/\(tag)
            cd ~/\(tag)
            awk -v tag=\(tag) 'BEGIN {
                for (n = 1; n <= \(count); n++) {
                    file = sprintf("%s-%05d.txt", tag, n)
                    printf "Shelter hit in village %s %d\\n\\nThe governor said on Monday that %d civilians were " \\
                        "wounded when a shell hit the shelter.\\n\\n\\"We saw %d people carried out of the " \\
                        "cellar,\\" said Olena Marchuk, a nurse.\\n", tag, n, n + 2, n + 3 > file
                    close(file)
                }
            }'
            """,
            as: user
        )
    }

    /// Renames the texts that ``makeTexts(_:tag:by:)`` made into the intake folder, all at once.
    func dropTexts(tag: String, by user: String = "anna") async throws {
        // mv looks at what it has moved, and complains of what is taken in by then.
        try await machine.output("find ~/\(tag) -type f -exec mv -t \(intake) {} + || :", as: user)
    }

    /// Makes so many different texts and drops them.
    func dropTexts(_ count: Int, tag: String, by user: String = "anna") async throws {
        try await makeTexts(count, tag: tag, by: user)
        try await dropTexts(tag: tag, by: user)
    }

    /// Whether every one of `count` files is in the ledger once, on disk nowhere but in the archive, and all of it holds.
    func expectWhole(_ count: Int, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let counts = try await rows(
            "SELECT count(*), count(DISTINCT document), count(DISTINCT name) FROM sighting"
        )
        #expect(counts == ["\(count)|\(count)|\(count)"], sourceLocation: sourceLocation)
        let left = try await machine.output("find \(intake) \(root)/work \(root)/rejected -type f | wc -l")
        #expect(left == "0\n", sourceLocation: sourceLocation)
        let originals = try await machine.output("find \(root)/archive -type f -name '*.txt' | wc -l")
        #expect(originals == "\(count)\n", sourceLocation: sourceLocation)
        let verified = try await machine.run("claimctl verify --root \(root)")
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)", sourceLocation: sourceLocation)
        let check = try await rows("PRAGMA integrity_check")
        #expect(check == ["ok"], sourceLocation: sourceLocation)
    }

    /// An English text that no other number gives.
    static func text(_ number: Int) -> String {
        """
        Shelter hit in village \(number)

        The governor said on Monday that \(number + 2) civilians were wounded when a shell hit the shelter.

        "We saw \(number + 3) people carried out of the cellar," said Olena Marchuk, a nurse.

        """
    }
}
