import Claims

extension Quantity {
    /// What it says is counted, for people: "at least 50,000 russians".
    var words: String {
        let value = Self.grouped(value)
        let bounded =
            switch comparator {
            case .equal: value
            case .greater: "more than \(value)"
            case .atLeast: "at least \(value)"
            case .less: "fewer than \(value)"
            case .atMost: "at most \(value)"
            case .about: "about \(value)"
            case .range: "\(value) to \(upper.map(Self.grouped) ?? "more")"
            }
        guard let unit else { return bounded }
        if unit == "%" { return "\(bounded)%" }
        // Units are plurals.
        return bounded == "1" ? "1 (\(unit.shown))" : "\(bounded) \(unit.shown)"
    }

    /// A number with its thousands set off.
    private static func grouped(_ value: Double) -> String {
        guard let whole = Int(exactly: value) else { return String(value) }
        var digits = String(whole.magnitude)
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3)[...], at: 0)
            digits = String(digits.dropLast(3))
        }
        return (whole < 0 ? "-" : "") + ([digits[...]] + groups).joined(separator: ",")
    }
}
