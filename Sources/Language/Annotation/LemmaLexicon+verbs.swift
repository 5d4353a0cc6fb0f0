extension LemmaLexicon {
    /// Base forms that are also another verb's past.
    static let baseForms: Set<String> = [
        "saw", "found", "left", "felt", "lay", "fell", "bound", "ground", "wound", "rose",
    ]

    /// Verbs with forms that no rule gives.
    static let verbs: [String: String] = {
        var table: [String: String] = [:]
        for line in irregular.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for form in words.dropFirst() { table[form] = words[0] }
        }
        return table
    }()

    /// A verb a line: the base form, then its irregular forms.
    private static let irregular = """
        be am is are was were been being 's s 're re 'm m r art
        have has had having 've ve
        do does did done doing
        go goes went gone going
        arise arose arisen
        awake awoke awoken
        bear bore borne born
        beat beaten
        become became
        begin began begun beginning
        bend bent
        bet betting
        bind bound
        bite bit bitten
        bleed bled
        blow blew blown
        break broke broken
        breed bred
        bring brought
        build built
        burn burnt
        burst bursting
        buy bought
        cast casting
        catch caught
        choose chose chosen choosing
        cling clung
        come came coming
        cost costing
        creep crept
        cut cutting
        deal dealt
        die died dying dies
        dig dug
        draw drew drawn
        dream dreamt
        drink drank drunk
        drive drove driven
        eat ate eaten
        fall fell fallen
        feed fed
        feel felt
        fight fought
        find found
        flee fled fleeing flees
        fling flung
        fly flew flown flies
        forbid forbade forbidden
        forecast forecasting
        foresee foresaw foreseen
        forget forgot forgotten
        forgive forgave forgiven
        freeze froze frozen
        get got gotten getting
        give gave given
        grind ground
        grow grew grown
        hang hung
        hear heard
        hide hid hidden
        hit hitting
        hold held
        hurt hurting
        keep kept
        kneel knelt
        know knew known
        lay laid
        lead led
        lean leant
        leap leapt
        learn learnt
        leave left leaving
        lend lent
        let letting
        lie lay lain lied lying lies
        light lit
        lose lost losing
        make made
        mean meant
        meet met
        mislead misled
        misunderstand misunderstood
        offset offsetting
        outdo outdid outdone
        overcome overcame
        overrun overran
        oversee oversaw overseen
        overtake overtook overtaken
        overthrow overthrew overthrown
        pay paid
        plead pled
        prove proven
        put putting
        quit quitting
        read reading
        rebuild rebuilt
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran running
        say said says
        see saw seen seeing
        seek sought
        sell sold
        send sent
        set setting
        shake shook shaken
        shed shedding
        shine shone
        shoot shot
        show shown
        shrink shrank shrunk
        shut shutting
        sing sang sung
        sink sank sunk
        sit sat sitting
        sleep slept
        slide slid
        speak spoke spoken
        speed sped
        spell spelt
        spend spent
        spin spun
        split splitting
        spread spreading
        spring sprang sprung
        stand stood
        steal stole stolen
        stick stuck
        sting stung
        stink stank stunk
        strike struck stricken
        strive strove striven
        swear swore sworn
        sweep swept
        swell swollen
        swim swam swum
        swing swung
        take took taken
        teach taught
        tear tore torn
        tell told
        think thought
        throw threw thrown
        thrust thrusting
        tie tied tying ties
        undergo underwent undergone undergoes
        understand understood
        undertake undertook undertaken
        undo undid undone
        upset upsetting
        vie vied vying vies
        wake woke woken
        wear wore worn
        weave wove woven
        weep wept
        win won winning
        wind wound
        withdraw withdrew withdrawn
        withhold withheld
        withstand withstood
        wring wrung
        write wrote written
        """
}
