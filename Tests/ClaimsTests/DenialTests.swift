import Claims
import Documents
import Testing

/// A denial takes back a statement; what is not given and what is not accepted is a deed.
struct DenialTests {
    @Test(arguments: [
        ("The firm denied wrongdoing.", "wrongdoing"), ("The mayor denied responsibility.", "responsibility"),
        ("The army denied the claims of the villagers.", "the claims of the villagers"),
    ])
    func `what somebody denies may be one word`(text: String, content: String) {
        let found = claims(text)
        #expect(found.map { $0.content[0].text } == [content])
        #expect(found.map(\.modality) == [.denied])
    }

    @Test(arguments: [
        "The runner-up rejected the count.", "The council dismissed the appeal of the firm.",
        "The army denied access to the town.", "The mayor denied him a visa.",
    ])
    func `what is refused to somebody happened`(text: String) {
        let found = claims(text)
        #expect(found.map(\.modality) == [.asserted])
        #expect(found.allSatisfy { $0.attribution.isEmpty })
    }
}
