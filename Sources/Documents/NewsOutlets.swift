/// The names of papers, broadcasters and news agencies.
package enum NewsOutlets {
    /// News agencies, as datelines have them in brackets.
    static let agencies: Set<String> = [
        "AA", "AFP", "ANSA", "AP", "BNS", "CNN", "DPA", "EFE", "IFX", "IPS", "Kyodo", "PA", "PTI", "RFE/RL", "Reuters",
        "TASS", "UPI", "VOA", "Xinhua", "dpa",
    ]

    /// Words that a name has which is an outlet's: all of it, or what makes it one ("the Orlo Post").
    private static let words = agencies.union(
        """
        ABC Anadolu Arabiya Asharq Axios BBC Bellingcat Bild Bloomberg Broadcasting Broadcaster CBC CBS CNBC Channel Chronicle \
        Corriere Courier DW Daily Dispatch Economist Euronews Examiner Eye FAZ FT Figaro Fox France-Presse Gazeta Gazette Globe \
        Guardian Haaretz Herald Hromadske ITV Independent Inquirer Intercept Interfax Interfax-Ukraine Jazeera Journal Kommersant \
        Libération Magazine Mail Mayadeen Mediazona Meduza Mirror Monde Monitor Mundo NBC NHK NPR NYT Newspaper Newsroom News \
        Newsweek Observer PBS País Pais Politico Post Pravda Press Presse Radio RFI RT Repubblica SBS Spiegel Standaard Standard Star \
        Suspilne TV Telegraph Television Times Tribune UNIAN Ukrinform Vedomosti WSJ Wafa Weekly Welle Yedioth Yle Ynet Yorker Zeit \
        Zeitung
        """.split(separator: " ").map(String.init)
    )

    /// Whether `name`, given by its words as they are written, is an outlet's.
    package static func isOutlet(_ name: some Sequence<String>) -> Bool {
        name.contains { words.contains($0) || $0.count > 2 && $0.hasSuffix("TV") }
    }
}
