import Testing

@Test(arguments: [
    ("at least", ">="), ("no fewer than", ">="), ("no less than", ">="), ("not less than", ">="),
    ("a minimum of", ">="), ("more than", ">"), ("over", ">"), ("above", ">"), ("upwards of", ">"),
    ("in excess of", ">"), ("well over", ">"), ("up to", "<="), ("as many as", "<="), ("no more than", "<="),
    ("at most", "<="), ("a maximum of", "<="), ("fewer than", "<"), ("less than", "<"), ("just under", "<"),
    ("about", "~"), ("around", "~"), ("some", "~"), ("nearly", "~"), ("almost", "~"), ("roughly", "~"),
    ("approximately", "~"), ("an estimated", "~"), ("close to", "~"), ("perhaps", "~"), ("the best part of", "~"),
    ("as high as", "<="),
])
func `words before a number say how it bounds the count`(words: String, comparator: String) {
    expectQuantities("Last night the army captured [q:\(words) 300] men.", "\(comparator) 300 men")
}

@Test(arguments: [
    ("The army captured [q:300 or so] men.", "~ 300 men"),
    ("The army captured [q:300 or more] men.", ">= 300 men"),
    ("The army captured [q:300+] men.", ">= 300 men"),
    ("The army captured [q:300-odd] men.", "~ 300 men"),
    ("The army captured [q:~300] men.", "~ 300 men"),
    ("The army captured [q:>300] men.", "> 300 men"),
    ("The army captured [q:about 300 or more] men.", ">= 300 men"),
])
func `words and signs beside a number say how it bounds the count`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    ("Losses [q:exceeded 300] men.", "> 300 men"),
    ("The money will be spent [q:within 18] months.", "<= 18 months"),
    ("They fell within [q:ten] minutes of each other.", "= 10 minutes"),
    ("The cure lasts [q:beyond 52] weeks.", "> 52 weeks"),
    ("The smallest weighed [q:under 2] kg.", "< 2 kg"),
    ("It rained over [q:two] days.", "= 2 days"),
    ("Wells [q:deeper than 20] metres must be told of.", "> 20 metres"),
    ("He stole [q:just shy of €400].", "~ 400 EUR"),
    ("The clip was viewed [q:about 2.1 million] times.", "~ 2100000 times"),
    ("They asked about [q:two] prisoners.", "= 2 prisoners"),
    ("She asked for the maximum of [q:20] years.", "= 20 years"),
    ("The toll is [q:estimated at 300].", "~ 300 people"),
    ("It struck [q:about 30] miles ([q:48] kilometres) off the coast.", "~ 30 miles; ~ 48 kilometres"),
    ("The army captured [q:at least some 300] men.", ">= 300 men"),
    ("The army captured [q:more than an estimated 300] men.", "> 300 men"),
])
func `a bound is more than an estimate`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    ("The army captured [q:between 20 and 30] men.", "range 20...30 men"),
    ("The army captured [q:from 20 to 30] men.", "range 20...30 men"),
    ("The army captured [q:20 to 30] men.", "range 20...30 men"),
    ("The army captured [q:20-30] men.", "range 20...30 men"),
    ("The army captured [q:20–30] men.", "range 20...30 men"),
    ("The army captured [q:two or three] men.", "range 2...3 men"),
    ("The army captured [q:two to three hundred] men.", "range 200...300 men"),
    ("The army captured [q:2-3 thousand] men.", "range 2000...3000 men"),
    ("The army captured [q:between 1 200 and 1 500] men.", "range 1200...1500 men"),
    ("The army captured [q:more than 20 but fewer than 30] men.", "range 20...30 men"),
    ("The roof cost [q:$10 million to $15 million].", "range 10000000...15000000 USD"),
    ("The roof cost [q:10-15 million euros].", "range 10000000...15000000 EUR"),
])
func `two ends are one range`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    ("The number of detainees grew from [q:120] to [q:450] last year.", "= 120 detainees; = 450 detainees"),
    ("Unemployment rose from [q:5]% to [q:7.5]%.", "= 5 %; = 7.5 %"),
])
func `what changes from one number to another is no range`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    ("The planes flew over [q:two] villages.", "= 2 villages"),
    ("They found burn marks over [q:about 2.4] hectares.", "~ 2.4 hectares"),
    ("The plan will cost [q:$84 billion] over [q:10] years.", "= 84000000000 USD; = 10 years"),
    ("The siege lasted [q:over 10] years.", "> 10 years"),
    ("The army advanced [q:3] km over [q:five] days.", "= 3 km; = 5 days"),
])
func `a preposition before a noun bounds no number`(text: String, values: String) {
    expectQuantities(text, values)
}
