import Documents
import Testing

/// The names of the months that dates are told by.
struct MonthNamesTests {
    @Test func `every month is known by its name and, but for May, by a short form of it`() {
        #expect(MonthNames.full.map { MonthNames.number(of: $0) } == Array(1...12))
        for form in MonthNames.short {
            let name = MonthNames.number(of: form).map { MonthNames.full[$0 - 1] }
            #expect(name?.hasPrefix(form) == true)
        }
        let shortened = Set(MonthNames.short.compactMap { MonthNames.number(of: $0) })
        #expect(Set(1...12).subtracting(shortened) == [5])
        #expect(MonthNames.all.count == MonthNames.full.count + MonthNames.short.count)
    }
}
