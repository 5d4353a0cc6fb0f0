/// What a common noun's entity is, as far as words tell it.
public enum NounClass: Sendable {
    /// Somebody.
    case person
    /// A body that acts as one.
    case organisation

    /// The class of a lemma in lower case; nil for things, and for what may be either.
    public init?(lemma: String) {
        if Self.persons.contains(lemma) {
            self = .person
        } else if Self.organisations.contains(lemma) {
            self = .organisation
        } else {
            return nil
        }
    }

    private static let persons = Set(
        """
        activist actor adjutant administrator admiral adviser advisor agent aide ally ambassador analyst archbishop artist \
        assistant attorney author bishop blogger boy brigadier brother businessman businesswoman candidate captain cardinal \
        chair chairman chairperson chairwoman chancellor chief child citizen civilian clerk coach colleague colonel columnist \
        commander commandant commentator commissioner congressman congresswoman conscript contractor convict coordinator \
        correspondent councillor councilman councilwoman counsel counselor defector defendant defender delegate deputy detainee \
        deserter diplomat director dissident doctor driver economist editor educator employee engineer envoy executive expert \
        farmer father fighter firefighter founder general girl governor grandfather grandmother guard guardian head historian \
        host hostage husband informant inmate inspector instructor interpreter interviewee investigator jihadist journalist \
        judge king lawmaker lawyer leader lecturer legislator liaison lieutenant lobbyist major man manager marshal mayor medic \
        mediator mercenary militant militiaman minister monitor mother negotiator neighbor neighbour nominee nurse nun \
        observer officer official ombudsman ombudsperson operator opponent organiser organizer orphan owner paramedic parent \
        participant partisan partner passenger pastor patient patriarch philosopher photographer pilot policeman policewoman \
        politician pollster pope premier president presenter priest prince princess principal prisoner producer professor \
        prosecutor protester psychiatrist psychologist queen rapporteur refugee relative reporter representative republican \
        democrat rescuer researcher resident sailor scholar scientist secretary senator separatist sergeant serviceman \
        servicewoman sheriff sister sniper soldier son source daughter specialist spokesman spokesperson spokeswoman spy strategist \
        student superintendent supporter surgeon survivor suspect teacher teenager trader translator treasurer undersecretary veteran \
        victim villager volunteer voter warden wife witness woman worker writer youth
        """.split(separator: " ").map(String.init)
    )

    private static let organisations = Set(
        """
        academy administration agency airline alliance army assembly association authority bank battalion bloc board brigade \
        broadcaster bureau cabinet caucus center centre chamber charity church club coalition college command \
        commission committee company congress consortium contractor corporation council court delegation department \
        directorate embassy executive faction federation firm force foundation fund government group guard \
        headquarters institute institution jury league legislature magazine military mission \
        militia ministry municipality navy network newspaper newsroom ngo office opposition organisation \
        organization outlet parliament party police presidency prosecution regime regiment \
        secretariat senate service society staff subsidiary taskforce team \
        treasury tribunal unit union university watchdog
        """.split(separator: " ").map(String.init)
    )

    /// A lemma as that of whatever means the same, however it is spelt: a spokesman and a representative are one.
    static func role(_ lemma: String) -> String {
        switch lemma {
        case "spokesman", "spokeswoman", "representative": "spokesperson"
        case "chairman", "chairwoman", "chair": "chairperson"
        case "advisor": "adviser"
        case "centre": "center"
        case "organisation": "organization"
        default: lemma
        }
    }
}
