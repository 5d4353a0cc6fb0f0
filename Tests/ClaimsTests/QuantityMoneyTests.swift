import Claims
import TestSupport
import Testing

@Test(arguments: [
    ("$200 million", "200000000 USD"), ("US$ 5m", "5000000 USD"), ("$1.2bn", "1200000000 USD"), ("C$40", "40 CAD"),
    ("A$40", "40 AUD"), ("€5m", "5000000 EUR"), ("£50", "50 GBP"), ("¥900", "900 JPY"), ("₴100", "100 UAH"),
    ("₽200", "200 RUB"), ("UAH 1,000,000", "1000000 UAH"), ("UAH1,000", "1000 UAH"), ("USD 200", "200 USD"),
    ("115USD", "115 USD"), ("30 MUSD", "30000000 USD"), ("200 EUR", "200 EUR"), ("20 €", "20 EUR"),
    ("300 euros", "300 EUR"),
    ("five million dollars", "5000000 USD"), ("300 hryvnias", "300 UAH"), ("50,000 roubles", "50000 RUB"),
    ("50,000 rubles", "50000 RUB"), ("100 billion yuan", "100000000000 CNY"), ("1.2bn dollars", "1200000000 USD"),
    ("10,000 Swiss francs", "10000 CHF"), ("400 Australian dollars", "400 AUD"), ("400 US dollars", "400 USD"),
    ("700 Syrian pounds", "700 SYP"), ("10 Turkish lira", "10 TRY"), ("35 lakh rupees", "3500000 INR"),
    ("3 dollars 50 cents", "3.5 USD"), ("$1 500 000", "1500000 USD"),
])
func `money is told by its code and by what the currency is called`(amount: String, value: String) {
    expectQuantities("It took [q:\(amount)] to build the bridge.", "= \(value)")
}

@Test(arguments: [
    ("The bomb held [q:500] pounds of explosives.", "= 500 pounds"),
    ("They dropped a [q:500]-pound bomb.", "= 500 pounds"),
    ("He paid [q:about $40] and [q:€5 to €10] more.", "~ 40 USD; range 5...10 EUR"),
    ("The prizes are [q:12,000], [q:8,000] and [q:5,000 dollars].", "= 12000 USD; = 8000 USD; = 5000 USD"),
    ("The ALL [q:5] men left.", "= 5 men"),
])
func `a pound may be a weight, and a word no code`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    ("The gang in Zamfara, Nigeria, asked for [q:N80 million] and [q:N15m].", "= 80000000 NGN; = 15000000 NGN"),
    ("The gang asked for [q:N80,000] and [q:₦500].", "= 80000 NGN; = 500 NGN"),
    ("The strike cost Kenya [q:between Sh30 billion and Sh45 billion].", "range 30000000000...45000000000 KES"),
    ("Interns in Nairobi, Kenya, get [q:Sh70,000] ([q:$540]).", "= 70000 KES; = 540 USD"),
    ("Nurses in Kampala, Uganda, get [q:around Sh120,000].", "~ 120000 UGX"),
    ("The nurses get [q:Sh70,000] a month.", "= 70000 shillings"),
    ("It cost [q:KSh 1.2 million] or [q:Ksh500].", "= 1200000 KES; = 500 KES"),
    ("It cost [q:NIS 15,000] to build.", "= 15000 ILS"),
    ("In Soweto, South Africa, they paid [q:R500].", "= 500 ZAR"),
    ("They paid [q:R1.5 million].", "= 1500000 ZAR"),
    ("In Lahore, Pakistan, they paid [q:Rs 500].", "= 500 PKR"),
    ("They paid [q:Rs500] and [q:RM20].", "= 500 INR; = 20 MYR"),
])
func `letters before digits say whose money it is, where need be by the places of the text`(
    text: String,
    values: String
) {
    expectQuantities(text, values)
}

@Test(arguments: [
    "The R500 leads to the town.", "The N95 masks were sold in Nigeria.", "He drove down the N7.",
    "The Le Mans race began.",
])
func `letters before digits alone are of a road or of a model`(text: String) {
    #expect(analysis(MarkedText(text)).quantities.map(\.text) == [])
}

@Test(arguments: [
    ("In Colombia they gave him [q:two million pesos].", "= 2000000 COP"),
    ("In Manila, Philippines, they gave him [q:two million pesos].", "= 2000000 PHP"),
    ("They gave him [q:two million] pesos.", "= 2000000 pesos"),
    ("From Mexico and Argentina they sent [q:90] pesos.", "= 90 pesos"),
    ("In Rwanda and in Burundi they took [q:90] francs.", "= 90 francs"),
    ("In Kigali, Rwanda, they took [q:90 francs].", "= 90 RWF"),
    ("In Beirut, Lebanon, bread costs [q:9,000 pounds].", "= 9000 LBP"),
    ("In Perth, Australia, the flood cost [q:$9 million].", "= 9000000 AUD"),
    ("From Australia to the United States it cost [q:$9 million].", "= 9000000 USD"),
    ("Bread costs [q:9 pounds].", "= 9 GBP"),
    ("In Kathmandu, Nepal, bread costs [q:90 rupees].", "= 90 NPR"),
    ("In Baghdad, Iraq, bread costs [q:90 dinars].", "= 90 IQD"),
])
func `a currency of several countries is that of the country that the text speaks of`(text: String, values: String) {
    expectQuantities(text, values)
}

@Test(arguments: [
    ("The fee of [q:€5] goes up by [q:20 cent].", "= 5 EUR; = 0.2 EUR"),
    ("The fee of [q:$5] goes up by [q:20 cents].", "= 5 USD; = 0.2 USD"),
    ("The fee goes up by [q:20] cents.", "= 20 cents"),
    ("He lost [q:four grand].", "= 4000 USD"),
    ("The offer was [q:£900]. He lost [q:four grand].", "= 900 GBP; = 4000 GBP"),
])
func `cents are those of the money of the text`(text: String, values: String) {
    expectQuantities(text, values)
}
