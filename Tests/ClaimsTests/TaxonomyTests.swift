import Claims
import Faults
import Foundation
import Testing

@Suite("A taxonomy is read as its form says, and says where it is wrong")
struct TaxonomyTests {
    private static let shipped = share.appending(path: "taxonomy.yaml")

    private func mistake(_ change: (inout String) -> Void) throws -> TaxonomyError? {
        var yaml = try String(contentsOf: Self.shipped, encoding: .utf8)
        change(&yaml)
        do {
            _ = try Taxonomy(yaml, path: "t.yaml")
            return nil
        } catch {
            return error
        }
    }

    /// Expects a mistake in the line in which `wrong` stands after it replaced `right`.
    private func expectMistake(_ right: String, _ wrong: String, _ what: String) throws {
        var line = 0
        let error = try mistake { yaml in
            guard let range = yaml.range(of: right) else { return }
            line = yaml[..<range.lowerBound].count(where: \.isNewline) + 1
            yaml.replaceSubrange(range, with: wrong)
        }
        guard case .mistake("t.yaml", let found, let said)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found == line && said.contains(what), "\(found) \(line): \(said)")
    }

    @Test func `the shipped one has all codes, each with its words for people`() {
        #expect(taxonomy.categories.map(\.code).count == 21)
        #expect(Set(taxonomy.categories.map(\.code)) == Set(CategoryCode.allCases))
        for category in taxonomy.categories {
            #expect(!category.label.isEmpty && category.definition.hasSuffix(".") && !category.norm.isEmpty)
        }
    }

    @Test func `what is wrong is told with its line`() throws {
        try expectMistake("- code: abduction", "- code: abductions", "abductions")
        try expectMistake("about: war", "about: wars", "wars")
        try expectMistake("\"@people\", \"@captives\", \"@combatants\"", "\"@poeple\"", "@poeple")
        try expectMistake("noun: [poisoning]", "nuon: [poisoning]", "nuon")
        try expectMistake("verb: [poison]", "verb: poison", "list")
        try expectMistake("\"@people\", spy", "\"<persons>\", spy", "<persons>")
        try expectMistake("- noun: [poisoning]", "- not: {clause: [poisoning]}", "twice")
        try expectMistake("- verb: [starve]\n        about", "- about", "a pattern needs")
        try expectMistake("context: 2", "context: two", "\"context\" is a number of sentences")
        try expectMistake("near: 1\n", "near: 0\n", "\"near\" is a number of sentences")
        try expectMistake("version: 1", "version: 2", "version 1")
        try expectMistake("words:\n", "wrods:\n", "wrods")
    }

    @Test func `one that is none or lacks a category is refused`() throws {
        #expect(throws: TaxonomyError.self) { try Taxonomy("", path: "t.yaml") }
        #expect(throws: TaxonomyError.self) { try Taxonomy("format: [", path: "t.yaml") }
        #expect(throws: TaxonomyError.self) { try Taxonomy("format: claimd taxonomy\nversion: 1\n", path: "t.yaml") }
        let start = "format: claimd taxonomy\nversion: 1\ncategories:\n"
        #expect(throws: TaxonomyError.mistake(path: "t.yaml", line: 1, what: "the category killing-maiming is missing"))
        {
            try Taxonomy(start + "  - {code: abduction, label: A, definition: B, norm: C}\n", path: "t.yaml")
        }
    }

    @Test func `what cannot be used says so and what to do`() {
        for error in [
            TaxonomyError.unreadable(path: "p", why: "no such file"), .mistake(path: "p", line: 3, what: "w"),
        ] {
            #expect(error.explanation.contains("p") && error.explanation.hasSuffix("."))
            #expect(error.advice.hasSuffix(".") && error.reason.hasPrefix("taxonomy-"))
            #expect(error.exitStatus == .configuration && error.fate == .halts && error.severity == .critical)
        }
    }
}
