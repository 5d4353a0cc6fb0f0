import Claims
import Faults
import Foundation
import TestSupport
import Testing

@Suite("The gazetteer finds names where they lie, and refuses what it cannot trust")
struct GazetteerTests {
    private static let file = share.appending(path: "places.tsv")

    private func codes(_ name: String) -> Set<String?> {
        Set(gazetteer.entries(named: name).map(\.code))
    }

    @Test(
        arguments: [
            ("Kyiv", "UA-30"), ("Kiev", "UA-30"), ("Kharkov", "UA-63"), ("Kharkiv", "UA-63"), ("Odessa", "UA-51"),
            ("Odesa", "UA-51"), ("Lvov", "UA-46"), ("Horlivka", "UA-14"), ("Gorlovka", "UA-14"),
            ("Nikolaev", "UA-48"), ("Mykolaiv", "UA-48"), ("Artemivsk", "UA-14"), ("Bakhmut", "UA-14"),
            ("Dnipropetrovsk", "UA-12"), ("Lisichansk", "UA-09"), ("Energodar", "UA-23"),
            ("Raqqa", "SY-RA"), ("Fallujah", "IQ-AN"), ("Falluja", "IQ-AN"), ("El Fasher", "SD-DN"),
            ("al-Fashir", "SD-DN"), ("Stepanakert", "AZ-XA"), ("Khan Younis", "PS-KYS"), ("Mekelle", "ET-TI"),
            ("Rangoon", "MM-06"), ("Sana'a", "YE-SA"), ("Sanaa", "YE-SA"),
        ]
    )
    func `knows the spellings of a town`(name: String, code: String) {
        #expect(codes(name).contains(code))
    }

    @Test(
        arguments: [
            ("Russia", "RU"), ("Russian Federation", "RU"), ("U.S.", "US"), ("UK", "GB"),
            ("Britain", "GB"), ("Ivory Coast", "CI"), ("Burma", "MM"), ("Syria", "SY"), ("Iran", "IR"),
            ("Democratic Republic of the Congo", "CD"), ("Kosovo", "XK"), ("Crimea", "UA-43"), ("Darfur", "SD"),
            ("Tigray", "ET-TI"), ("Transnistria", "MD-SN"), ("Tatarstan", "RU-TA"), ("West Bank", "PS"),
        ]
    )
    func `knows countries and regions as the press calls them`(name: String, code: String) {
        #expect(codes(name).contains(code))
    }

    @Test(
        arguments: [
            ["Deir ez-Zor", "deir ez zor", "DEIR EZ–ZOR"], ["Sana’a", "Sana'a", "Sanaa"], ["São Paulo", "Sao Paulo"],
            ["Xankəndi", "Xankandi"], ["U.S.", "US"], ["Saint-Denis", "saint denis"],
        ]
    )
    func `case, diacritics, apostrophes and hyphens make no difference`(spellings: [String]) {
        for spelling in spellings {
            #expect(!codes(spelling).isEmpty && codes(spelling) == codes(spellings[0]), "\(spelling)")
        }
    }

    @Test func `every name of the file is found, whichever it is`() throws {
        var generator = SeededGenerator()
        print("seed \(generator.seed)")
        let lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").dropFirst()
        for _ in 0..<500 {
            let fields = lines.randomElement(using: &generator)!.split(
                separator: "\t",
                omittingEmptySubsequences: false
            )
            let entries = gazetteer.entries(named: String(fields[0]))
            #expect(entries.contains { ($0.code ?? "") == fields[2] && ($0.population ?? 0) == Double(fields[5]) ?? 0 })
            #expect(gazetteer.entries(named: fields[0] + "qqq").isEmpty)
        }
    }

    @Test func `a file that is none, of another version, cut off or changed is refused`() throws {
        let whole = try Data(contentsOf: Self.file)
        func error(_ data: Data) -> GazetteerError? {
            do {
                _ = try Gazetteer(data, path: "places.tsv")
                return nil
            } catch {
                return error
            }
        }
        #expect(error(whole) == nil)
        #expect(error(Data()) == .foreign(path: "places.tsv"))
        #expect(error(Data("Kyiv\tUA\n".utf8)) == .foreign(path: "places.tsv"))
        #expect(error(Data("claimd places\t2\t0\t0\n".utf8)) == .otherVersion(path: "places.tsv", version: "2"))
        #expect(error(whole.dropLast()) == .damaged(path: "places.tsv"))
        #expect(error(whole.dropLast(9)) == .damaged(path: "places.tsv"))
        var changed = whole
        changed[whole.count / 2] ^= 1
        #expect(error(changed) == .damaged(path: "places.tsv"))
    }

    @Test func `what cannot be used says so and what to do`() {
        for error in [
            GazetteerError.unreadable(path: "p", why: "no such file"), .foreign(path: "p"),
            .otherVersion(path: "p", version: "2"), .damaged(path: "p"),
        ] {
            #expect(error.explanation.contains("p") && error.explanation.hasSuffix("."))
            #expect(error.advice.hasSuffix("."))
            #expect(error.reason.hasPrefix("gazetteer-"))
            #expect(error.exitStatus == .configuration && error.fate == .halts && error.severity == .critical)
        }
    }
}
