import Claims
import Documents
import Foundation
import TestSupport
import Testing

@Suite("A text bears on the categories that its words and their relations mean")
struct CategoryTests {
    @Test(
        arguments: [
            "Government warplanes [attack-on-civilians:[killing-maiming:killed]] 40 [attack-on-civilians:civilians] when they [attack-on-civilians:bombed] a market in Idlib.",
            "Government warplanes [attack-on-civilians:bombed] a market in Idlib.",
            "Rebels [attack-on-school-or-hospital:shelled] two schools in Aleppo on Tuesday.",
            "An [attack-on-school-or-hospital:airstrike] on a hospital run by MSF in Kunduz [attack-on-civilians:[killing-maiming:killed]] 42 patients and staff.",
            "Fighters [sexual-violence:raped] dozens of women in Darfur, the UN said.",
            "Militants [abduction:abducted] Yazidi girls and [abduction:held] them as [sexual-violence:sex slaves].",
            "The militia has [child-recruitment-use:recruited] hundreds of children as fighters.",
            "Boys as young as twelve were [child-recruitment-use:forced] to [child-recruitment-use:join] the army as soldiers.",
            "[child-recruitment-use:Child soldiers] were [child-recruitment-use:used] at checkpoints.",
            "Boko Haram [abduction:kidnapped] 276 schoolgirls from Chibok.",
            "Gunmen took 200 [abduction:hostages] and [attack-on-civilians:[killing-maiming:murdered]] dozens of villagers.",
            "The army has [denial-of-humanitarian-access:blocked] aid convoys from entering Tigray for months.",
            "Israeli authorities [denial-of-humanitarian-access:denied] the UN access to northern Gaza with food.",
            "[denial-of-humanitarian-access:Starvation] is being used as a weapon of war in Sudan.",
            "Thousands of Tatars were [deportation-transfer:deported] from Crimea to Uzbekistan.",
            "Villagers were forcibly [deportation-transfer:transferred] from Area C by the army.",
            "The forced [deportation-transfer:displacement] of the Rohingya continued through the autumn.",
            "Israel approved the construction of [settlement-transfer-in:Israeli settlements] in the West Bank.",
            "Morocco has [settlement-transfer-in:moved] thousands of [settlement-transfer-in:settlers] into Western Sahara.",
            "More than 700,000 Rohingya [displacement:fled] to Bangladesh.",
            "[military-operation:Fighting] has [displacement:displaced] two million people in North Kivu.",
            "Residents [displacement:fled] their homes after the [attack-on-civilians:shelling].",
            "Eritrea's army [forced-conscription:forcibly recruited] young men in [attack-on-civilians:raids] on villages.",
            "The junta enforced its [forced-conscription:conscription] law.",
            "Prisoners were [forced-conscription:mobilized] and [forced-conscription:sent] to the front.",
            "Detainees were [forced-labour:forced] to [forced-labour:dig] trenches for the army.",
            "Soldiers [forced-labour:used] villagers for [forced-labour:forced labour] as porters.",
            "Uyghur children undergo [forced-assimilation:re-education] in boarding schools.",
            "Residents are being forced to take Russian [forced-assimilation:passports].",
            "Teachers were told to use a new [forced-assimilation:curriculum] imposed by the occupation authorities.",
            "Rockets were [attack-on-civilians:fired] at Haifa and other cities.",
            "Militants [attack-on-civilians:attacked] a village in Burkina Faso and [attack-on-civilians:[property-pillage:burned]] houses.",
            "A drone [attack-on-civilians:strike] on a wedding in Yemen [attack-on-civilians:[killing-maiming:killed]] 13 people.",
            "Prisoners at Sednaya were [torture-ill-treatment:tortured] with [torture-ill-treatment:electric shocks].",
            "Guards [torture-ill-treatment:beat] detainees during [detention-disappearance:interrogation].",
            "Hundreds of activists were [detention-disappearance:arbitrarily detained] by the security forces.",
            "At least 100,000 people have [detention-disappearance:disappeared] in Syria since 2011.",
            "Men were separated at [detention-disappearance:filtration camps].",
            "South Africa accused Israel of [extermination-genocide:genocide] in Gaza.",
            "The RSF carried out [deportation-transfer:[extermination-genocide:ethnic cleansing]] against the Masalit.",
            "Soldiers [property-pillage:looted] shops and homes in Axum.",
            "The occupiers [property-pillage:stole] grain and paintings from the museum.",
            "Iran [weapons-production:produces] drones at a plant near Isfahan.",
            "North Korea has increased its [weapons-production:ammunition production].",
            "The factory [weapons-production:manufactures] artillery shells for the army.",
            "Ethiopian troops [military-operation:captured] the town of Shire.",
            "[military-operation:Air defences] [military-operation:shot] down 12 drones overnight.",
            "The army [military-operation:launched] an [military-operation:offensive] near Marib.",
            "Three soldiers were [killing-maiming:[military-operation:killed]] in [military-operation:fighting] around Bakhmut.",
            "The [accountability:International Criminal Court] issued an [accountability:arrest warrant] for Omar al-Bashir.",
            "[accountability:Prosecutors] are [accountability:investigating] war crimes in Bucha.",
            "Washington imposed [accountability:sanctions] on two generals of the junta.",
            "A German [accountability:court] [accountability:sentenced] a former Syrian officer to life in prison.",
            "The Red Cross [humanitarian-aid:delivered] food and medicine to Gaza.",
            "Eleven children were [humanitarian-aid:returned] to their families in Ukraine.",
            "The two sides exchanged prisoners and Hamas [humanitarian-aid:released] three hostages.",
            "The World Bank will [humanitarian-aid:finance] the [humanitarian-aid:reconstruction] of Mosul.",
            "At least 18 people, including five children, were [killing-maiming:killed] when a missile [attack-on-civilians:slammed] into an apartment block in Dnipro.",
            "[attack-on-civilians:Shells] [attack-on-civilians:rained] down on [attack-on-civilians:residential areas] of Khartoum.",
            "Helicopters [attack-on-civilians:dropped] [attack-on-civilians:barrel bombs] on a bakery in Hama.",
            "Suicide bombers [attack-on-civilians:[killing-maiming:killed]] 60 worshippers in a mosque in Kandahar.",
            "[killing-maiming:Bodies] were [killing-maiming:found] in a [killing-maiming:mass grave] near Izium.",
            "The [killing-maiming:death toll] has risen to 350.",
            "Fourteen prisoners were [killing-maiming:executed] by the retreating troops.",
            "Two journalists were [attack-on-civilians:[killing-maiming:wounded]] by shrapnel.",
            "M23 rebels [military-operation:seized] the town of Bunagana.",
            "Azerbaijani forces [military-operation:advanced] towards Lachin.",
            "[military-operation:Clashes] erupted between the army and the RSF.",
            "Russia [military-operation:deployed] Wagner mercenaries to Mali.",
            "Israeli jets [military-operation:struck] a Hezbollah [military-operation:command post].",
            "Ukrainian forces [military-operation:liberated] Kherson in November.",
            "Turkey began a [military-operation:ground operation] against Kurdish fighters.",
            "Orphans from Kherson were [deportation-transfer:moved] to Crimea.",
            "More than 19,000 Ukrainian children have been unlawfully [deportation-transfer:transferred] to Russia.",
            "Children were [abduction:[deportation-transfer:taken]] from their parents at the border and [deportation-transfer:sent] to Belarus.",
            "The occupying forces [deportation-transfer:expelled] the Palestinian residents of the village.",
            "Stalin [deportation-transfer:deported] the Chechens to Kazakhstan during the war.",
            "[settlement-transfer-in:Settlers] set up a new outpost near Nablus.",
            "Thousands of Russian citizens have been [settlement-transfer-in:resettled] in occupied Crimea.",
            "Some 100,000 ethnic Armenians [displacement:fled] Nagorno-Karabakh.",
            "The number of [displacement:internally displaced] people in Sudan has passed nine million.",
            "Families [displacement:left] their villages because of the [military-operation:fighting] between the army and rebels.",
            "Men in occupied Luhansk are being [forced-conscription:drafted] into the army.",
            "[forced-conscription:Recruiters] [forced-conscription:press-gang] teenagers off the streets of Yangon.",
            "Armed groups in the Congo [child-recruitment-use:[forced-labour:use]] children as porters, cooks and fighters.",
            "The UN verified the [child-recruitment-use:recruitment] of 300 children by the Houthis.",
            "Teenagers were [child-recruitment-use:trained] to fly attack drones for the army.",
            "Survivors described [sexual-violence:gang rape] by soldiers at checkpoints.",
            "Conflict-related [sexual-violence:sexual violence] is widespread in Tigray.",
            "Hamas [abduction:took] more than 250 people [abduction:hostage].",
            "Janjaweed fighters [abduction:abducted] girls from a camp.",
            "A kindergarten in Kharkiv was [attack-on-school-or-hospital:hit] by a drone.",
            "Troops [attack-on-school-or-hospital:[military-operation:stormed]] the Al-Shifa Hospital.",
            "The WHO has recorded 1,000 [attack-on-school-or-hospital:attacks] on health facilities.",
            "Humanitarian aid is being [denial-of-humanitarian-access:obstructed] at checkpoints by the militia.",
            "Trucks with food were [denial-of-humanitarian-access:turned] back by soldiers at the crossing.",
            "Two million people are [denial-of-humanitarian-access:starving] under the [denial-of-humanitarian-access:blockade] of food and medicine.",
            "[detention-disappearance:Captured] civilians were [forced-labour:made] to [forced-labour:dig] trenches near the front.",
            "Villagers are [forced-labour:forced] to work in the mines by the rebels.",
            "Orphans were given Russian [forced-assimilation:citizenship] and [forced-assimilation:adopted] by families in Moscow.",
            "Children undergo [forced-assimilation:patriotic education] and [child-recruitment-use:military training] in camps.",
            "Tibetan children are [forced-assimilation:taught] in Mandarin to [forced-assimilation:erase their identity].",
            "He was [torture-ill-treatment:beaten] and given [torture-ill-treatment:electric shocks] in the basement by soldiers.",
            "The report documents [torture-ill-treatment:inhumane conditions] in the prisons.",
            "She was [detention-disappearance:held] for six months in a [detention-disappearance:detention centre].",
            "Security forces [detention-disappearance:arrested] 40 protesters.",
            "The UN [accountability:inquiry] concluded that [extermination-genocide:genocidal] acts were committed against the Yazidis.",
            "Paramilitaries [property-pillage:plundered] hospitals and markets.",
            "Bulldozers [property-pillage:demolished] 14 homes in the village.",
            "Occupation authorities [property-pillage:confiscate] apartments of people who [displacement:fled].",
            "A factory in Izhevsk [weapons-production:makes] Kalashnikov rifles and drones.",
            "[weapons-production:Shell production] has tripled since the [military-operation:invasion].",
            "The [accountability:ICC] [accountability:prosecutor] sought [accountability:warrants] for two ministers.",
            "The EU [accountability:sanctioned] 15 officials over the [deportation-transfer:deportation] of children.",
            "Human Rights Watch documented 45 cases of [torture-ill-treatment:torture].",
            "Those behind the [killing-maiming:massacre] must be [accountability:brought to justice].",
            "A [accountability:tribunal] in [accountability:The Hague] [accountability:convicted] Ratko Mladic of [extermination-genocide:genocide].",
            "Volunteers [humanitarian-aid:evacuated] the wounded and [humanitarian-aid:delivered] [humanitarian-aid:food parcels].",
            "Three hundred [detention-disappearance:prisoners of war] [humanitarian-aid:came] home in an [humanitarian-aid:exchange].",
            "[humanitarian-aid:Aid agencies] are [humanitarian-aid:providing] shelter and clean water to [displacement:refugees].",
            "A Russian glide bomb [attack-on-civilians:hit] a hardware store in Kharkiv, [attack-on-civilians:[killing-maiming:killing]] 12 shoppers.",
            "At least 22 people [attack-on-civilians:[killing-maiming:died]] when Israeli tanks [attack-on-civilians:shelled] tents sheltering displaced families in Rafah.",
            "Eritrean soldiers went from [attack-on-civilians:house to house] and [killing-maiming:[attack-on-civilians:shot]] young men.",
            "Houthi drones [attack-on-civilians:struck] the international airport of Abha, a civilian facility.",
            "The [attack-on-school-or-hospital:shelling] of Al-Nao hospital in Omdurman [attack-on-school-or-hospital:put] the emergency ward [attack-on-school-or-hospital:out of service].",
            "Armed men [attack-on-school-or-hospital:set] fire to a primary school in Bamenda.",
            "Between 1 and 3 million Ukrainians have been forcibly [deportation-transfer:deported] to Russia, among them 260,000 children.",
            "Belarusian officials [abduction:[deportation-transfer:removed]] dozens of children from orphanages in occupied Donetsk and took them to a camp.",
            "The army ordered the forced [deportation-transfer:evacuation] of the Bedouin community.",
            "The plan would [settlement-transfer-in:move] Turkish-backed [settlement-transfer-in:settlers] into Afrin.",
            "Thousands of families [displacement:crossed] into Chad to [displacement:escape] the [killing-maiming:massacres].",
            "The army's [military-operation:invasion] has [displacement:uprooted] half a million people.",
            "Crimean Tatars receive [forced-conscription:draft notices] from the occupying power.",
            "The Arakan Army is accused of [forced-conscription:forcibly recruiting] men from Rohingya camps.",
            "Houthi commanders [child-recruitment-use:sent] children as young as ten to the [military-operation:front lines].",
            "Girls were [child-recruitment-use:recruited] as spies and cooks by the LRA.",
            "Thirty women told [accountability:investigators] that they had been [sexual-violence:raped] by militiamen.",
            "The [accountability:court] heard [accountability:evidence] of [sexual-violence:forced marriage] under the Khmer Rouge regime.",
            "Nearly 1,700 schoolchildren have been [abduction:kidnapped] by armed groups in northern Nigeria.",
            "The junta has [denial-of-humanitarian-access:barred] aid agencies from reaching victims in Rakhine.",
            "Settlers [attack-on-civilians:[denial-of-humanitarian-access:attacked]] trucks that carried humanitarian aid to Gaza.",
            "Uyghurs are transferred to factories where they work under [forced-labour:forced labour] schemes.",
            "Ukrainian [forced-assimilation:language] [forced-assimilation:lessons] have been [forced-assimilation:abolished], and pupils must sing the Russian [forced-assimilation:anthem].",
            "Former inmates said guards [torture-ill-treatment:hung] them from the ceiling and [torture-ill-treatment:burned] them with cigarettes.",
            "Survivors spoke of [torture-ill-treatment:waterboarding] and [torture-ill-treatment:mock executions].",
            "More than 130,000 people were [detention-disappearance:forcibly disappeared] by the Assad regime.",
            "Soldiers [detention-disappearance:rounded up] men and [detention-disappearance:held] them in a cellar for weeks.",
            "Hutu extremists tried to [extermination-genocide:exterminate] the Tutsi.",
            "Militiamen [property-pillage:stripped] houses of furniture and [property-pillage:stole] cars.",
            "Drones are [weapons-production:assembled] by students at the Alabuga plant.",
            "[accountability:Sanctions] have not stopped Russia from [weapons-production:making] cruise missiles.",
            "Armenian and Azerbaijani troops [military-operation:exchanged] fire along the border.",
            "Rebels [military-operation:shot] down a government helicopter.",
            "The Tigray Defense Forces [military-operation:retook] Mekelle in June.",
            "Snipers [killing-maiming:[military-operation:killed]] two soldiers at the outpost.",
            "Dutch judges [accountability:found] three men [accountability:guilty] of downing flight MH17.",
            "Sudan's former leader was [accountability:indicted] for [extermination-genocide:genocide] by the [accountability:court].",
            "[accountability:Investigators] [killing-maiming:exhumed] the [killing-maiming:bodies] to [accountability:gather] [accountability:evidence of war] crimes.",
            "The United States imposed [accountability:sanctions] on the RSF commander.",
            "Qatar helped to [humanitarian-aid:reunite] seven children with relatives in Ukraine.",
            "UN trucks [humanitarian-aid:brought] flour and medicine into northern Gaza.",
            "The truce let the Red Crescent [humanitarian-aid:distribute] blankets.",
            "Boys of nine were [child-recruitment-use:given] rifles and [child-recruitment-use:sent] into [military-operation:battle].",
            "They [abduction:marched] 80 pupils into the forest.",
            "Trucks loaded with flour have been [denial-of-humanitarian-access:waiting] at the crossing because the army will not let them through.",
            "Authorities in occupied Abkhazia [deportation-transfer:put] Georgian families on buses and [deportation-transfer:drove] them over the Inguri.",
            "Villagers were [forced-labour:made] to [forced-labour:carry] ammunition for the battalion.",
            "The general is accused of seeking to [extermination-genocide:wipe out] the Karen [extermination-genocide:as a people].",
            "The panel [accountability:combed] through 900 hours of radio intercepts.",
            "The colonel [accountability:walked free] after the appeals chamber [accountability:overturned] his [accountability:conviction].",
            "Fighters [killing-maiming:chopped] off the hands of villagers.",
            "Rocket launchers [attack-on-civilians:rained] fire, and 850,000 Kosovars had to [displacement:flee].",
            "The hospital at Putumattalan [attack-on-school-or-hospital:came] under fire three times.",
            "His cousin is [detention-disappearance:behind bars] in a [detention-disappearance:secret jail].",
            "Guards [detention-disappearance:kept] prisoners [torture-ill-treatment:naked] and [torture-ill-treatment:set] [torture-ill-treatment:dogs] on them.",
            "In Tokmak, two schools were [attack-on-school-or-hospital:turned] into [military-operation:barracks].",
            "Nobody was allowed to leave, and the men were [detention-disappearance:fingerprinted] and [detention-disappearance:interrogated].",
            "Gunmen [attack-on-school-or-hospital:burst] into the teaching hospital in Nyala and [attack-on-school-or-hospital:[killing-maiming:shot]] two nurses.",
            "For nine months Baku [denial-of-humanitarian-access:kept] the corridor [denial-of-humanitarian-access:shut].",
            "No [humanitarian-aid:aid convoy] has [denial-of-humanitarian-access:reached] the enclave since May.",
            "[displacement:Columns] of cars packed with Armenians [displacement:crawled] toward the Lachin road.",
            "Their alphabet was [forced-assimilation:banned] and their books were [property-pillage:burned].",
            "Serb families were [settlement-transfer-in:housed] in the homes of those who had been [deportation-transfer:expelled].",
            "The girls were [sexual-violence:given] to officers [sexual-violence:as wives].",
            "Engineers have [humanitarian-aid:cleared] mines and [humanitarian-aid:reopened] two bridges.",
            "A workshop in Kigali [weapons-production:turned] out grenades for the militia.",
            "Some 1,500 customers were [attack-on-civilians:left without electricity].",
            "Both armies agreed to a truce at midnight.",
            "Soldiers summarily [attack-on-civilians:[killing-maiming:executed]] at least 19 civilians, including 3 patients, in the town of Dembela.",
            "Officers [detention-disappearance:took] away his cousin at the bridge.",
            "About 40 percent of the buildings in Khiam were [attack-on-civilians:destroyed].",
            "The council [accountability:added] 15 officials to the [accountability:sanctions list].",
            "Girls were [abduction:taken] from a student hostel and [detention-disappearance:held] for days.",
        ]
    )
    func `by the decisive words, in any war`(marked: String) { expectMarks(marked, before: wartime) }

    @Test(
        arguments: [
            "The parliament approved the adoption of a law on water.",
            "A strike by railway workers stopped trains in Paris.",
            "Drone footage showed the river from above.",
            "He was killed in a car accident near Lviv.",
            "The president said that talks would go on next week.",
            "The film shoots in Georgia next year.",
            "The team attacked in the second half and hit the post.",
            "The company launched a new phone.",
            "Farmers harvested wheat in the north.",
            "The minister was on strike footing over wages.",
            "The bank transferred money to the fund.",
            "Students returned to school after the holidays.",
            "The police charged a man with robbery.",
            "The bill would deport illegal immigrants who overstay visas.",
            "The party mobilized voters before the election.",
            "Critics attacked the president's speech.",
            "The book is a bomb shelter of ideas for readers.",
            "The measure killed the bill in the Senate.",
            "The museum returned a painting.",
            "Volunteers took the children to safety in Poland.",
            "The parents took their children to school.",
            "The company will produce a film about the city.",
            "The government drafted a law on taxes.",
            "Doctors went on strike at a hospital.",
            "An earthquake destroyed homes and killed 200 people in Turkey.",
            "Inflation hit families hard.",
            "Heavy rain displaced families in flood areas.",
            "He took office in May and moved to the capital.",
            "Her heart attack came at night.",
            "The embassy issued passports to tourists.",
            "The court heard a dispute over land.",
            "She adopted a new approach.",
            "The two presidents discussed trade and grain.",
            "The army marched in a parade on Independence Day.",
            "The general was appointed defence minister in 2019.",
            "Elections will be held in March.",
            "The city has 300,000 inhabitants.",
            "The spokesman declined to comment.",
            "The president thanked the soldiers for their service.",
            "Prices have doubled since last year.",
            "The talks in Doha were constructive.",
            "He studied law in Paris and worked as a teacher.",
            "The play tells the story of a family.",
            "The website was attacked by hackers.",
            "A fire destroyed the market, and an electrical fault was the cause.",
            "Tickets for the concert sold out.",
            "The minister shot back at his critics.",
            "The delegation arrived in Geneva on Sunday.",
            "The general gave a speech on the army's history.",
            "The soldiers returned to their barracks after the exercise ended.",
            "Wheat exports through the port rose by a third.",
            "A court in Kyiv ruled on pensions.",
            "The minister resigned over the budget.",
            "The children drew pictures of their village.",
            "The former rebel leader ran for parliament.",
            "The drone show lit up the harbour.",
            "Journalists asked the president about the talks.",
            "A bus crash killed nine passengers near Aleppo.",
            "Snow blocked the road to the pass.",
            "The bank froze the account of the company.",
            "The women ran a bakery in the camp.",
            "The embassy issued passports to its tourists.",
            "The bank opened an account for the firm.",
            "He kicked the ball over the bar.",
            "The farmers slaughtered cattle.",
            "The play was screened in Rome.",
        ]
    )
    func `but by the same words in another sense not, even in a war`(text: String) {
        expectMarks(text, before: wartime)
    }

    @Test(
        arguments: [
            "Two men were killed in a robbery in Chicago, and police arrested a suspect.",
            "He was injured when his car hit a tree.",
            "The campaign mobilized supporters, and its offensive in Ohio paid off.",
            "The candidate attacked her rival and killed the mood.",
            "Refugees of the storm were given food.",
            "A couple adopted a child from another town.",
            "The bombing of the film at the box office surprised its producers.",
            "The battle for the nomination goes on.",
            "The kidnapping of a girl shocked the village, police said.",
            "The senator attacked his opponent over the war in Iraq and promised to destroy the Islamic State, and voters in the Republican primary liked it.",
            "Democrats rallied troops of volunteers before the primary in Iowa.",
            "Union members went on strike at three hospitals in Chicago.",
            "Her team captured the trophy after a long siege in the second half.",
            "A gunman opened fire in a mall in Oregon, killing two shoppers before police shot him.",
            "Investigators found two bodies in a house in Tampa after a suspected murder and suicide.",
            "Villagers fled their homes as the river burst its banks.",
            "A jury convicted the governor of fraud on Tuesday.",
        ]
    )
    func `ordinary crime, accidents and politics bear no code`(text: String) { expectMarks(text, before: "") }

    /// Sentences that bear on conscription by themselves.
    private static let conscription = """
        Men in occupied Luhansk are being [forced-conscription:drafted] into the army. [forced-conscription:Recruiters] \
        in uniform stop cars at checkpoints.
        """

    @Test(
        arguments: [
            "Those on the [forced-conscription:list] were given two weeks of [forced-conscription:training].",
            "At least 140 [forced-conscription:notices] were sent out in the town in May.",
        ]
    )
    func `words that lean on their document count where enough of it bears on the category`(marked: String) {
        expectMarks(marked + " " + Self.conscription, before: wartime)
        expectMarks(Self.conscription + " " + marked, before: wartime)
        expectMarks(MarkedText(marked).text.string, before: wartime)
    }

    @Test func `and those that lean on their neighbours count only near them`() {
        let toll = "At least 40 people were [killing-maiming:killed]."
        let between = " The mayor spoke. It rained all day. The shops are shut."
        expectMarks(toll + " Doctors [killing-maiming:put] the figure at 46.", before: wartime)
        expectMarks(toll + between + " Doctors put the figure at 46.", before: wartime)
        expectMarks("Doctors [killing-maiming:put] the figure at 46. " + toll, before: wartime)
    }

    @Test func `a mark says which pattern means it, and on what the pattern leans`() throws {
        let marked = MarkedText(Self.conscription + " At least 140 [leaning:notices] were sent out." + wartime)
        let lines = try String(contentsOf: share.appending(path: "taxonomy.yaml"), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let grounds = analysis(marked).categoryGrounds
        for ground in grounds {
            let pattern = lines[ground.line - 1]
            #expect(pattern.hasPrefix("      - "), "\(ground)")
        }
        let leaning = try #require(grounds.first { $0.mark.passage == marked.passages("leaning")[0] })
        #expect(lines[leaning.line - 1].contains("notice"))
        let strong = marked.passages("forced-conscription")
        #expect(leaning.context == [strong[0], strong[1]], "\(leaning)")
        #expect(grounds.first { $0.mark.passage == strong[0] }?.context == [])
    }

    @Test func `marks stand in order, at their words, and none of a category on another`() {
        let text = MarkedText(
            "Soldiers killed, wounded, looted and burned houses and schools; troops killed civilians in Bor." + wartime
        )
        let marks = analysis(text).categories
        #expect(marks.count > 3)
        #expect(marks.map(\.start) == marks.map(\.start).sorted())
        for mark in marks {
            #expect(text.text[mark.passage.span] == mark.text)
            let others = marks.filter { $0.code == mark.code && $0 != mark }
            #expect(!others.contains { $0.passage.span.overlaps(mark.passage.span) })
        }
    }
}
