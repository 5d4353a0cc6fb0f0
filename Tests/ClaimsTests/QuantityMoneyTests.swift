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
