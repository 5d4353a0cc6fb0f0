import Claims
import Documents
import TestSupport
import Testing

/// Expects the quantities whose words stand at the marks `q`, and of them what `values` says, one after another.
///
/// A value is the comparator, the number, the upper end behind "...", and the unit: "= 9 trucks", "range 20...30 men"; they
/// are divided by semicolons.
func expectQuantities(_ marked: String, _ values: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = MarkedText(marked)
    let found = analysis(marked).quantities
    #expect(found.map(\.text) == marked.passages("q").map(\.text), sourceLocation: sourceLocation)
    #expect(found.map(\.passage.span) == marked.spans("q"), sourceLocation: sourceLocation)
    #expect(found.map(described).joined(separator: "; ") == values, sourceLocation: sourceLocation)
}

private func described(_ quantity: Quantity) -> String {
    let numbers = [quantity.value, quantity.upper].compactMap { $0 }.map(rounded).joined(separator: "...")
    return [quantity.comparator.rawValue, numbers, quantity.unit].compactMap { $0 }.joined(separator: " ")
}

/// A number without noughts behind its point, to three decimals.
private func rounded(_ value: Double) -> String {
    let value = (value * 1000).rounded() / 1000
    return value == value.rounded() ? String(Int(value)) : String(value)
}

@Test(arguments: [
    ("They took [q:9] trucks.", "= 9 trucks"),
    ("They took [q:10,000] shells to the depot.", "= 10000 shells"),
    ("They took [q:2389] children from the region.", "= 2389 children"),
    ("The list has [q:1209] names of students.", "= 1209 names"),
    ("They took [q:10 000] shells to the depot.", "= 10000 shells"),
    ("They took [q:7\u{A0}500] shells to the depot.", "= 7500 shells"),
    ("They took [q:1\u{202F}500\u{202F}000] shells to the depot.", "= 1500000 shells"),
    ("Of the children, [q:1 366] had returned.", "= 1366 children"),
    ("They took [q:10.000] shells to the depot.", "= 10000 shells"),
    ("They took [q:1.200.000] shells to the depot.", "= 1200000 shells"),
    ("The river rose [q:1.2] metres.", "= 1.2 metres"),
    ("The river rose [q:1,5] metres.", "= 1.5 metres"),
    ("The state lost [q:12,34,567] hectares of forest.", "= 1234567 hectares"),
    ("The temperature fell to [q:-5] degrees.", "= -5 degrees"),
    ("The temperature fell to [q:minus five] degrees.", "= -5 degrees"),
    ("They fled with [q:5½] litres of water.", "= 5.5 litres"),
    ("They fled with [q:2 1/2] litres of water.", "= 2.5 litres"),
])
func `numbers in digits are read with their thousands, decimals and signs`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    ("They took [q:twenty-three] trucks.", "= 23 trucks"),
    ("They took [q:twenty three] trucks.", "= 23 trucks"),
    ("They took [q:two hundred and five] trucks.", "= 205 trucks"),
    ("They took [q:two hundred and five thousand] shells.", "= 205000 shells"),
    ("They took [q:one thousand two hundred and thirty] shells.", "= 1230 shells"),
    ("They took [q:a hundred] trucks.", "= 100 trucks"),
    ("They took [q:a dozen] trucks.", "= 12 trucks"),
    ("They took [q:two dozen] trucks.", "= 24 trucks"),
    ("They took the [q:dozen] trucks that were left.", "= 12 trucks"),
    ("They took [q:half a dozen] trucks.", "= 6 trucks"),
    ("They took [q:a half-dozen] trucks.", "= 6 trucks"),
    ("[q:Half a million] people fled.", "= 500000 people"),
    ("[q:A quarter of a million] people fled.", "= 250000 people"),
    ("[q:Two thirds of a million] people fled.", "= 666666.667 people"),
    ("[q:A million and a half] people fled.", "= 1500000 people"),
    ("[q:Two and a half million] people fled.", "= 2500000 people"),
    ("They walked for [q:one and a half] hours.", "= 1.5 hours"),
    ("The war has lasted [q:seven-and-a-half] years.", "= 7.5 years"),
    ("They lost [q:five point five] percent of their land.", "= 5.5 %"),
    ("[q:50 thousand] Russians came.", "= 50000 russians"),
    ("[q:1.2 million] people fled.", "= 1200000 people"),
    ("[q:3k] people fled.", "= 3000 people"),
    ("[q:2mln] people fled.", "= 2000000 people"),
    ("[q:5 lakh] people fled.", "= 500000 people"),
    ("The army sent [q:3 hundred and 21] men.", "= 321 men"),
])
func `numbers in words and of digits with words are read`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    ("[q:Dozens] of homes burned.", "range 24...99 homes"),
    ("[q:Scores] of homes burned.", "range 40...99 homes"),
    ("[q:Hundreds] of other homes burned.", "range 200...999 homes"),
    ("[q:Thousands] of homes burned.", "range 2000...9999 homes"),
    ("[q:Tens of thousands] of children were taken.", "range 20000...99999 children"),
    ("[q:Hundreds of thousands] of people fled.", "range 200000...999999 people"),
    ("[q:Millions] of people fled.", "range 2000000...9999999 people"),
    ("[q:Tens of millions] of people fled.", "range 20000000...99999999 people"),
    ("[q:Several hundred] people fled.", "range 200...999 people"),
    ("[q:A few dozen] people fled.", "range 24...99 people"),
    ("[q:Thousands upon thousands] of people fled.", "range 2000...9999 people"),
    ("[q:Hundreds] were arrested in the capital.", "range 200...999 people"),
    ("The militia stole [q:millions of dollars] from the bank.", "range 2000000...9999999 USD"),
])
func `vague numbers are the ranges that the guidelines name`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    ("[q:A third] of the residents fled.", "= 33.3 %"),
    ("[q:Two thirds] of the residents fled.", "= 66.7 %"),
    ("[q:Two-thirds] of the territory is occupied.", "= 66.7 %"),
    ("[q:Half] of the houses burned.", "= 50 %"),
    ("[q:Nearly half] the houses burned.", "~ 50 %"),
    ("[q:1/2] of the houses burned.", "= 50 %"),
    ("[q:Three quarters] of the houses burned.", "= 75 %"),
    ("[q:One in five] children is hungry.", "= 20 %"),
    ("[q:Four out of five] children are hungry.", "= 80 %"),
    ("They waited for [q:half] an hour.", "= 0.5 hours"),
    ("They waited for [q:about an hour and a half].", "~ 1.5 hours"),
    ("It lies [q:a mile and a half] from the bridge.", "= 1.5 miles"),
    ("They waited for [q:a quarter] of an hour.", "= 0.25 hours"),
    ("That is [q:less than half] of what the town needs.", "< 50 %"),
    ("Sales have dropped by [q:about a third] since then.", "~ 33.3 %"),
    ("It was a quarter of strong growth.", ""),
    ("The answer is [q:two thirds].", "= 0.667"),
    ("The rebels hold [q:12] % of the land.", "= 12 %"),
    ("The rebels hold [q:12]% of the land.", "= 12 %"),
    ("The rebels hold [q:about 12.5] percent of the land.", "~ 12.5 %"),
    ("Rates rise by [q:4pc] in May.", "= 4 %"),
    ("[q:Between 30% and 50%] of the houses burned.", "range 30...50 %"),
    ("The rebels hold [q:twelve] per cent of the land.", "= 12 %"),
    ("Support fell by [q:5] percentage points.", "= 5 %"),
    ("The rebels hold [q:35 to 40] percent of the land.", "range 35...40 %"),
])
func `shares are told in hundredths, and parts of one thing count it`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test func `no number is too long to stay finite`() {
    let digits = String(repeating: "9", count: 400)
    let texts = [
        "A \(digits)-year-old boy was taken.", "They took \(digits) trucks.", "They took 5-\(digits) trucks.",
        "They took one" + String(repeating: " hundred", count: 160) + " trucks.",
        "They took one" + String(repeating: " million", count: 160) + " trucks.",
    ]
    for quantity in texts.flatMap({ analysis(MarkedText($0)).quantities }) {
        #expect(quantity.value.isFinite && quantity.value < 1e9, "\(quantity.text)")
    }
}
