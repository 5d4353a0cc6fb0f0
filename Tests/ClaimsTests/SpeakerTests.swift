import Claims
import Documents
import Testing

/// Whom a source means: the fullest name that the text has for it.
@Suite("Speakers")
struct SpeakerTests {
    /// Expects the sources of the claims of `text` that have one to be these, by their fullest names.
    private func expectNames(_ text: String, _ names: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(claims(text).compactMap { $0.attribution.first?.resolved } == names, sourceLocation: sourceLocation)
    }

    @Test func `whoever was just introduced goes on to speak`() {
        expectNames(
            """
            The dam was mined, Imran Sheikh said.

            Peter Hale, a postman, found a red bill behind the toaster. He said: “We never owed anybody a penny.”
            """,
            ["Imran Sheikh", "Peter Hale"]
        )
    }

    @Test func `an age alone means the person who acted or spoke last`() {
        expectNames(
            "Ivo Marek walks through the papers. “I paid an officer in May,” the 47-year-old said.",
            ["Ivo Marek"]
        )
    }

    @Test func `a noun for any organisation means the one that spoke last`() {
        expectNames(
            "The dam was mined, the Orlo Rescue Service said. The agency added that nine people had died.",
            ["Orlo Rescue Service", "Orlo Rescue Service"]
        )
    }

    @Test func `a noun means whoever spoke last where the text has introduced nobody by it`() {
        expectNames(
            """
            Diplomat slams claims on missing boats

            Ivo Marek, deputy representative to the Lake Council, told it that the boats were safe. The diplomat added that nine \
            sailors were at home. He said the rest was fantasy.
            """,
            ["Ivo Marek", "Ivo Marek", "Ivo Marek"]
        )
    }

    @Test func `a person is named behind a title or a role, and without a long one`() {
        expectNames("Cllr Peadar Marek (Ind) said the budget was a joke.", ["Peadar Marek"])
        expectNames("The dam was mined, said a nurse, Olha Tkach, 34.", ["Olha Tkach"])
        expectNames(
            "The case is closed, said the head of the third department of the regional prosecutor's office Ivo Marek.",
            ["Ivo Marek"]
        )
    }

    @Test func `several are not the one whom the text names`() {
        expectNames(
            "The experts said the jail was full.\n\nThe experts: Ann Lee, Special Rapporteur on torture.",
            ["experts"]
        )
    }

    @Test func `who has no name is called by the longest description`() {
        expectNames(
            "A nurse at Orlo Hospital said the ward was full. The nurse said that nine had died.",
            ["nurse at Orlo Hospital", "nurse at Orlo Hospital"]
        )
    }

    @Test func `a paper is of the author that it names`() {
        expectNames(
            """
            The dam was safe, Ivo Marek said. Nine people died, according to a report by the Orlo Dam Office.
            """,
            ["Ivo Marek", "Orlo Dam Office"]
        )
    }

    @Test func `papers that nobody gave out are of themselves`() {
        expectNames(
            "The dam was safe, Ivo Marek said. Nine houses were sold, according to bank statements.",
            [
                "Ivo Marek", "bank statements",
            ]
        )
    }

    @Test func `a description that has no name in it is left for the name behind it`() {
        expectNames("Its leader, a former policeman known as Ivo Marek, said the dam was mined.", ["Ivo Marek"])
        expectNames("“We fled in May,” said one of the guards, Ivo Marek, 31.", ["Ivo Marek"])
    }

    @Test func `a title is no name of who has it`() {
        expectNames(
            "The head of the Orlo Dam Office (ODO) said the dam was mined.",
            ["head of the Orlo Dam Office (ODO)"]
        )
    }

    @Test func `what says which one is meant stays, and how he was reached does not`() {
        expectNames("A man who was freed in May said the dam was mined.", ["man who was freed in May"])
        expectNames("A trader interviewed in Orlo said the dam was mined.", ["trader"])
    }

    @Test func `a statement's author speaks in the first person`() {
        expectNames(
            """
            Statement of Ann Lee on the arrest in Orlo

            I note that the dam was mined in May.
            """,
            ["Ann Lee"]
        )
    }

    @Test func `it is the body that spoke last, and no paper is a company`() {
        expectNames(
            "The Orlo Rescue Service said nine people drowned. It added that the dam was closed.",
            ["Orlo Rescue Service", "Orlo Rescue Service"]
        )
        expectNames(
            "The Orlo Post reported that Hale Tyres Ltd lost 30 workers in May. The company says it lost none.",
            ["Orlo Post", "Hale Tyres Ltd"]
        )
    }

    @Test func `one of several is what the text says that it is`() {
        expectNames("One of them, a rice mill, said that it had closed.", ["rice mill"])
    }

    @Test func `a subject speaks, not the circumstance before it`() {
        expectNames("Under questioning, a guard admitted he had mined the dam.", ["guard"])
    }

    @Test func `a paper is not the person to whom somebody ascribes it`() {
        expectNames(
            "A review, unsigned but attributed to the director, Sir Ivo Marek, said the dam was safe.",
            ["review"]
        )
    }

    @Test func `whoever asks is not who answers`() {
        expectNames(
            "Asked by Ms Ann Lee about the dam, Ivo Marek said it was safe. He added that nobody had drowned.",
            ["Ivo Marek", "Ivo Marek"]
        )
    }
}
