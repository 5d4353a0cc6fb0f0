import Documents
import Testing

/// Who published a text, as its furniture and its own words say.
struct PublisherTests {
    private static let story = "The harbour of Orlo was closed on Monday after a storm, the mayor told reporters."

    @Test(arguments: [
        ("The Orlo Post\nStorm shuts the harbour of Orlo for a week\n\n\(story)", "The Orlo Post"),
        ("ORLO HERALD * Thursday, October 5, 2023 * page 3\n\nStorm shuts harbour\n\n\(story)", "ORLO HERALD"),
        ("Storm shuts the harbour of Orlo for a week\nBy Reuters\n\n\(story)", "Reuters"),
        ("Storm shuts harbour\n\n\(story)\n\n© Orlo Post 2024. All rights reserved.", "Orlo Post"),
        ("Storm shuts harbour\n\n\(story)\n\nNot to be copied without written permission from Orlo Post.", "Orlo Post"),
        ("Storm shuts harbour\n\n\(story)\n\nSource: Orlo Times", "Orlo Times"),
        ("Forwarded from Harbour Watch\n\n\(story)", "Harbour Watch"),
        (
            "Storm shuts harbour\n\nTwo ships were torn from the quay of Orlo, Harbour Watch said today.",
            "Harbour Watch"
        ),
        ("Storm shuts harbour\n\n\(story)\n\nHarbour Watch could not independently verify this.", "Harbour Watch"),
        ("Centre for Coastal Roads\nStorm shuts harbour\n\n\(story) CCR has not seen it.", "Centre for Coastal Roads"),
    ])
    func `a text's own name is its publisher's`(text: String, publisher: String) throws {
        #expect(try document(text).publisher == publisher)
    }

    @Test(arguments: [
        "News | Sport\nStorm shuts harbour\n\n\(story)", "By Ann Star, Senior News Reporter\n\n\(story)",
        "World News\n\nStorm shuts harbour\n\n\(story)", "Press Release\n\nStorm shuts harbour\n\n\(story)",
        "Storm shuts harbour\n\n\(story)\n\nSource: Dan Maro, harbour master, on the phone",
        "Storm shuts harbour\n\nThe port is shut, they said today.", "Independent Inquiry Needed\n\n\(story)",
        "It could not independently verify this, and nobody else has so far been able to.",
    ])
    func `a section, a person or a source is no publisher`(text: String) throws {
        #expect(try document(text).publisher == nil)
    }
}
