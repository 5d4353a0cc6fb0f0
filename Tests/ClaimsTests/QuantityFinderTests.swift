import Claims
import Documents
import TestSupport
import Testing

private func quantities(_ text: String) -> [Quantity] {
    let reading = reading(text)
    let all = 0..<reading.tokens.count
    return QuantityFinder(reading).quantities(in: all, dates: DateFinder(reading).dates(in: all).map(\.tokens))
}

private struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let comparator: Quantity.Comparator
    let value: Double
    let upper: Double?
    let unit: String?

    init(_ text: String, _ comparator: Quantity.Comparator, _ value: Double, _ unit: String?, upper: Double? = nil) {
        self.text = text
        self.comparator = comparator
        self.value = value
        self.upper = upper
        self.unit = unit
    }

    var testDescription: String { text }
}

/// The words of each quantity stand in a mark `q`.
private let cases = [
    Case("They took [q:nine] trucks.", .equal, 9, "trucks"),
    Case("They took [q:twenty-five] local residents away.", .equal, 25, "residents"),
    Case("They took [q:one] child away.", .equal, 1, "children"),
    Case("[q:1,209] names were read.", .equal, 1209, "names"),
    Case("[q:More than 2,000] young children left.", .greater, 2000, "children"),
    Case("[q:At least fifty thousand] people left.", .atLeast, 50_000, "people"),
    Case("[q:Up to 300] homes burned.", .atMost, 300, "homes"),
    Case("[q:Fewer than ten] doctors stayed.", .less, 10, "doctors"),
    Case("[q:About 1.2 million] people fled.", .about, 1_200_000, "people"),
    Case("[q:Nearly 40] percent fled.", .about, 40, "%"),
    Case("Prices rose [q:3.5]%.", .equal, 3.5, "%"),
    Case("It cost [q:$200 million] to build.", .equal, 200_000_000, "USD"),
    Case("It cost [q:€5m] to build.", .equal, 5_000_000, "EUR"),
    Case("It cost [q:300 euros] to cross.", .equal, 300, "EUR"),
    Case("[q:Dozens] of homes burned.", .range, 24, "homes", upper: 99),
    Case("[q:tens of thousands] of children left.", .range, 20_000, "children", upper: 99_999),
    Case("[q:10 to 15] trucks came.", .range, 10, "trucks", upper: 15),
    Case("Some [q:between 10 and 15] trucks came.", .range, 10, "trucks", upper: 15),
    Case("[q:20-30] trucks came.", .range, 20, "trucks", upper: 30),
    Case("Ivo Marek, [q:33], was taken.", .equal, 33, "years"),
    Case("A [q:14-year-old] boy was taken.", .equal, 14, "years"),
    Case("He died aged [q:74] of a stroke.", .equal, 74, "years"),
    Case("[q:Three] of their trucks burned.", .equal, 3, "trucks"),
    Case("One hundred and five", .equal, 105, nil),
    Case("[q:7 500] children came.", .equal, 7500, "children"),
    Case("[q:7\u{A0}500] children came.", .equal, 7500, "children"),
    Case("[q:7\u{2009}500] came.", .equal, 7500, nil),
    Case("It cost [q:$1 500 000] to build.", .equal, 1_500_000, "USD"),
    Case("[q:Between 1 200 and 1 500] people left.", .range, 1200, "people", upper: 1500),
    Case("[q:Two to three hundred] people left.", .range, 200, "people", upper: 300),
    Case("[q:A quarter of a million] people left.", .equal, 250_000, "people"),
    Case("[q:Two and a half million] people left.", .equal, 2_500_000, "people"),
    Case("[q:A million and a half] people left.", .equal, 1_500_000, "people"),
    Case("[q:Half thousand] people left.", .equal, 500, "people"),
    Case("We saw [q:<5] people.", .less, 5, "people"),
    Case("Then [q:50+] people left.", .atLeast, 50, "people"),
    Case("[q:One hundred] hundred hundred", .equal, 100, nil),
]

@Test(arguments: cases)
private func `a count is read with its comparator and its unit`(example: Case) {
    let marked = MarkedText(example.text)
    let found = quantities(marked.text.string)
    #expect(found.count == 1)
    #expect(found.first?.comparator == example.comparator)
    #expect(found.first?.value == example.value)
    #expect(found.first?.upper == example.upper)
    #expect(found.first?.unit == example.unit)
    if !marked.labels.isEmpty { #expect(found.map(\.passage) == marked.passages("q")) }
}

@Test(arguments: [
    "It began in 2014.", "It began on 16 August 2023.", "They left on May 9.", "They came at 10:30.",
    "They came at 5 p.m.",
    "A Shahed-136 fell.", "Resolution 1325 was read.", "He was 2nd of all.", "Call 044 555 12 34 now.",
    "See Article 51 for it.",
    "It took 5,5 million people.", "A share of 1/3 left.", "It is open 24/7 here.", "One in five children left.",
    "They took two out of three homes.", "Three quarters of a million people left.", "A nan-year-old boy left.",
    "An inf-year-old boy left.", "A 0x10-year-old boy left.", "Call 555 123 456 now.",
    "One of them left.", "No one left.", "Boeing 747 was shown.",
])
func `years, dates, times, ordinals and numbers inside names are no counts`(text: String) {
    #expect(quantities(text).map(\.text) == [])
}

@Test func `no number is too long to stay finite`() {
    let digits = String(repeating: "9", count: 400)
    let texts = [
        "A \(digits)-year-old boy left.", "They took \(digits) trucks.", "They took 5-\(digits) trucks.",
        "They took one" + String(repeating: " hundred", count: 160) + " trucks.",
        "They took one" + String(repeating: " million", count: 160) + " trucks.",
    ]
    for quantity in texts.flatMap(quantities) {
        #expect(quantity.value.isFinite && quantity.value < 1e9, "\(quantity.text)")
    }
}
