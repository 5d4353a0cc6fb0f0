import Claims
import TestSupport
import Testing

/// The resolved names of a text's sources.
private func names(_ text: String) -> [String] {
    claims(text).compactMap { $0.attribution.first?.resolved }
}

@Test func `he and she are the person who spoke last and nobody else`() {
    #expect(names("Ann Lee said it was wet. She said it rained.") == ["Ann Lee", "Ann Lee"])
    #expect(names("The mayor said it was wet. He said it rained.") == ["mayor", "mayor"])
    #expect(names("Orlo Radio said it was wet. He said it rained.") == ["Orlo Radio", "He"])
    #expect(names("Residents said it was wet. He said it rained.") == ["Residents", "He"])
    #expect(names("Ann Lee said it was wet. She said it rained. He said it was dry.") == ["Ann Lee", "Ann Lee", "He"])
    #expect(names("Ann Lee said it was wet. Bob Ray shook his head. He said it was dry.") == ["Ann Lee", "He"])
    #expect(names("Ann Lee said it was wet.\n\nThe dam fell.\n\nShe said it rained.") == ["Ann Lee", "She"])
}

@Test func `it and they are an organisation`() {
    #expect(names("The Dam Office said it was wet. It said it rained.") == ["Dam Office", "Dam Office"])
    #expect(names("Ann Lee said it was wet. They said it rained.") == ["Ann Lee", "They"])
}

@Test func `I and we are nobody in the text`() {
    #expect(names("Ann Lee said it was wet. I said it was dry. We said it rained.") == ["Ann Lee", "I", "We"])
}

@Test func `an indefinite source is nobody named before`() {
    #expect(names("Ann Lee, a witness, said it was wet. A witness said it rained.") == ["Ann Lee", "witness"])
    #expect(names("Ann Lee said it was wet. Residents said it rained.") == ["Ann Lee", "Residents"])
}

@Test func `a role is whoever was called so if only one was`() {
    let text =
        "Ann Lee, spokeswoman of the army, said it was wet. The mayor said it rained. The spokeswoman said it fell."
    #expect(names(text) == ["Ann Lee", "mayor", "Ann Lee"])
    #expect(names("Ann Lee said it was wet. The spokesman said it rained.") == ["Ann Lee", "spokesman"])
    let two = "Ann Lee, a teacher, said it was wet. Bob Ray, a teacher, said it was dry. The teacher said it rained."
    #expect(names(two) == ["Ann Lee", "Bob Ray", "teacher"])
}

@Test func `a short name is the last word of one person's name`() {
    #expect(names("Ivo Marek left. Marek said it rained.") == ["Ivo Marek"])
    #expect(names("The Armed Forces of Tarn left. Tarn said it rained.") == ["Tarn"])
    #expect(names("The paper Tarn Today closed. Tarn said it rained.") == ["Tarn"])
    #expect(names("Eastern Tarn fell. Tarn said it rained.") == ["Tarn"])
    #expect(names("Joe Smith and Ann Smith left. Smith said it rained.") == ["Smith"])
}

@Test func `an abbreviation is the one name whose initials it is or beside which it stands`() {
    #expect(names("The Orlo Dam Office left. ODO said it rained.") == ["Orlo Dam Office"])
    #expect(names("The Office for Dams (OFD) left. OFD said it rained.") == ["Office for Dams"])
    #expect(names("The Orlo Dam Office and the Old Dock Office left. ODO said it rained.") == ["ODO"])
    #expect(names("Ulana Senko left. US said it rained.") == ["US"])
}
