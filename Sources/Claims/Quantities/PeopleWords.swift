import Language

/// Words by which it is told that people are counted, where no noun says it.
enum PeopleWords {
    /// What is done to people, or what they do, by verbs in the dictionary's form.
    static let verbs: Set<String> = [
        "kill", "wound", "injure", "die", "murder", "execute", "massacre", "slay", "behead", "arrest", "detain",
        "abduct", "kidnap", "imprison", "jail", "torture", "rape", "rescue", "evacuate", "hospitalize", "hospitalise",
        "flee", "displace", "deport", "drown", "starve", "shoot", "maim", "hang", "fear", "trap", "survive", "perish",
        "mobilize", "mobilise", "conscript", "enlist", "recruit", "adopt", "orphan", "sentence", "convict", "bury",
        "hurt", "martyr", "slaughter", "infect", "vaccinate", "enslave", "exile", "repatriate", "interrogate",
    ]

    /// What people are, as adjectives and participles that stand where a noun would.
    static let states: Set<String> = [
        "dead", "wounded", "injured", "missing", "killed", "captured", "detained", "displaced", "homeless", "hurt",
        "unaccounted", "alive", "hospitalized", "hospitalised", "arrested", "trapped", "infected", "jailed",
        "imprisoned", "abducted", "evacuated", "deported", "drowned", "sick", "starving", "unemployed",
    ]

    /// Whether a plural in lower case names people.
    static func name(_ plural: String) -> Bool {
        if plurals.contains(plural) { return true }
        return endings.contains { plural.hasSuffix($0) }
    }

    private static let endings = ["men", "ians", "children", "mothers", "fathers"]

    private static let plurals = Set(
        """
        people persons children women men boys girls babies infants toddlers kids teenagers teens minors adults civilians \
        residents inhabitants villagers citizens locals soldiers troops fighters militants rebels insurgents terrorists \
        guerrillas combatants servicemen officers policemen police personnel staff crew passengers prisoners detainees \
        hostages captives inmates refugees migrants asylum-seekers evacuees deportees victims survivors casualties fatalities dead \
        wounded injured patients doctors nurses medics paramedics rescuers firefighters workers employees staffers \
        journalists reporters students pupils schoolchildren teachers orphans mothers fathers parents sons daughters \
        brothers sisters relatives neighbours neighbors suspects attackers gunmen bombers protesters demonstrators \
        activists volunteers conscripts recruits reservists mercenaries veterans pilots sailors marines generals \
        commanders officials diplomats lawmakers deputies senators delegates voters members supporters monks priests \
        nuns pilgrims worshippers tourists farmers miners drivers peacekeepers observers experts russians ukrainians \
        palestinians israelis syrians afghans iraqis iranians americans britons germans turks kurds poles chechens serbs \
        croats bosniaks tutsis hutus rohingya yazidis muslims christians jews arabs individuals youths newborns lives \
        pensioners elders defectors deserters collaborators aides guards settlers shoppers bystanders commuters \
        candidates applicants claimants beneficiaries recipients donors clients customers tenants renters homeowners \
        landlords squatters owners shareholders investors traders vendors shopkeepers merchants dealers cyclists \
        pedestrians motorists climbers hikers swimmers players athletes spectators actors artists musicians singers \
        writers authors poets scientists researchers academics scholars lecturers professors graduates undergraduates \
        apprentices trainees interns cadets captains lieutenants colonels majors sergeants corporals admirals \
        engineers builders labourers laborers carpenters electricians plumbers fishermen herders shepherds nomads \
        peasants foresters cleaners cooks waiters guests visitors lawyers judges prosecutors jurors defendants \
        offenders robbers thieves burglars smugglers traffickers pirates councillors councilors mayors ministers \
        governors analysts economists executives directors managers bankers accountants consultants contractors \
        spies informants users viewers readers listeners subscribers followers friends cousins uncles aunts nephews \
        nieces grandchildren grandparents twins widows widowers spouses husbands wives newcomers returnees exiles \
        expatriates foreigners nationals envoys ambassadors negotiators mediators monitors inspectors investigators \
        detectives constables rangers lifeguards midwives surgeons pharmacists therapists carers caregivers drinkers \
        smokers bakers butchers tailors postmen couriers welders mechanics technicians programmers designers \
        photographers cameramen editors correspondents broadcasters
        """.split(separator: " ").map(String.init)
    )
}
