/// Words by which a person is told from an organisation, a place or a thing.
enum PersonWords {
    /// What a person is or does, in the singular.
    static let roles: Set<String> = [
        "spokesman", "spokeswoman", "spokesperson", "representative", "official", "minister", "president", "commander",
        "expert", "author", "woman", "man", "witness", "mayor", "governor", "general", "colonel", "captain", "major",
        "ambassador", "doctor", "teacher", "lawyer", "prosecutor", "officer", "soldier", "chief", "head", "director",
        "leader", "senator", "chairman", "chairwoman", "secretary", "judge", "professor", "analyst", "journalist",
        "resident", "activist", "mother", "father", "survivor", "coordinator", "adviser", "advisor", "commissioner",
        "ombudsman", "deputy", "editor", "manager", "researcher", "nurse", "surgeon", "priest", "bishop", "farmer",
        "student", "boy", "girl", "son", "daughter", "wife", "husband", "brother", "sister", "veteran", "sheriff",
        "candidate", "congressman", "congresswoman", "reporter", "correspondent", "aide", "strategist", "scientist",
    ]
    /// Things that speak for whoever made them.
    static let papers: Set<String> = [
        "statement", "post", "report", "message", "letter", "document", "survey", "poll", "study", "paper", "article",
        "notice", "complaint", "indictment", "memo",
    ]
    /// Titles in front of a name that are no part of it.
    static let titles: Set<String> = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof.", "gen.", "col.", "maj.", "lt.", "capt.", "sgt.",
        "sen.", "rep.", "gov.", "rev.", "sir", "lady", "lord", "president", "minister", "mayor", "governor", "general",
        "colonel", "captain", "major", "ambassador", "professor", "senator", "secretary", "chairman", "commander",
        "prime", "foreign", "defence", "defense", "deputy", "pope", "king", "queen", "prince", "princess", "former",
        "congressman", "congresswoman", "judge", "director", "spokesman", "spokeswoman", "representative",
    ]
    /// Words with which the names of organisations and groups are made.
    static let organisations: Set<String> = [
        "ministry", "office", "army", "force", "forces", "council", "today", "times", "post", "news", "independent",
        "herald", "party", "university", "group", "agency", "house", "street", "city", "committee", "commission",
        "court", "radio", "television", "tv", "watch", "rights", "international", "press", "journal", "tribune",
        "service", "services", "department", "bank", "union", "nations", "parliament", "congress", "senate",
        "government", "administration", "center", "centre", "institute", "association", "federation", "fund",
        "foundation", "organisation", "organization", "police", "guard", "navy", "embassy", "assembly", "bureau",
        "company", "corporation", "inc.", "ltd", "ltd.", "team", "network", "alliance", "front", "movement", "command",
        "staff", "board", "school", "hospital", "church", "museum", "society", "league", "club", "media", "online",
        "gazette", "chronicle", "telegraph", "guardian", "mail", "standard", "project", "program", "programme",
        "authority", "authorities", "campaign", "republic", "states", "kingdom", "state", "region", "district",
        "province", "county", "security", "defence", "defense", "intelligence", "headquarters", "directorate",
    ]
    /// First words of places' and groups' names that no person has.
    static let qualifiers: Set<String> = [
        "eastern", "western", "northern", "southern", "central", "new", "north", "south", "east", "west", "upper",
        "lower", "occupied", "united", "great", "greater", "european", "russian", "ukrainian", "american", "british",
        "national", "local", "free", "white", "san", "saint", "fox", "human", "red", "supreme", "federal",
    ]
    /// Words that only a woman or only a man is called by.
    static let female: Set<String> = [
        "she", "her", "woman", "mother", "girl", "daughter", "wife", "sister", "spokeswoman", "chairwoman", "mrs",
        "mrs.", "ms", "ms.", "congresswoman", "queen", "princess", "lady",
    ]
    static let male: Set<String> = [
        "he", "him", "man", "father", "boy", "son", "husband", "brother", "spokesman", "chairman", "mr", "mr.",
        "congressman", "king", "prince", "sir", "lord", "bishop", "pope",
    ]
}
