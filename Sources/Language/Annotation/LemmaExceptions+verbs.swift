extension LemmaExceptions {
    /// Forms of verbs that no rule of spelling gives, with their base forms; `verbPrefixes` may stand before them.
    static let verbs = table(
        """
        be: am are is was were been 'm 're 's m re s r ai art wast
        have: has had 've 's 'd ve d
        do: does did done
        go: goes went gone gon
        arise: arose arisen
        awake: awoke awoken
        bear: bore borne born
        beat: beaten
        become: became
        befall: befell befallen
        begin: began begun
        behold: beheld
        belie: belied belying belies
        bend: bent
        beset: besetting
        bias: biases
        bid: bade bidden
        bind: bound
        bite: bit bitten
        bleed: bled
        blow: blew blown
        break: broke broken
        breed: bred
        bring: brought
        build: built
        burn: burnt
        bus: buses
        buy: bought
        canvas: canvases
        catch: caught
        caucus: caucuses
        choose: chose chosen
        cling: clung
        come: came
        creep: crept
        crossbreed: crossbred
        deal: dealt
        die: died dying dies
        dig: dug
        dive: dove
        draw: drew drawn
        dream: dreamt
        drink: drank drunk
        drive: drove driven
        dwell: dwelt
        eat: ate eaten
        fall: fell fallen
        feed: fed
        feel: felt
        fight: fought
        find: found
        flee: fled
        fling: flung
        fly: flew flown
        focus: focuses focusses
        forbid: forbade forbad forbidden
        forget: forgot forgotten
        forgive: forgave forgiven
        forsake: forsook forsaken
        freeze: froze frozen
        gas: gases gasses
        get: got gotten
        give: gave given
        grind: ground
        grow: grew grown
        hang: hung
        hear: heard
        hew: hewn
        hide: hid hidden
        hold: held
        keep: kept
        kneel: knelt
        know: knew known
        lay: laid
        lead: led
        lean: leant
        leap: leapt
        learn: learnt
        leave: left
        lend: lent
        lie: lay lain lied lying lies
        light: lit
        lose: lost
        make: made
        mean: meant
        meet: met
        mow: mown
        pay: paid
        plead: pled
        prove: proven
        quiz: quizzes
        ride: rode ridden
        ring: rang rung
        rise: rose risen
        run: ran
        saw: sawn
        say: said
        see: saw seen
        seek: sought
        sell: sold
        send: sent
        sew: sewn
        shake: shook shaken
        shear: shorn
        shed: shed
        shine: shone
        shoe: shod
        shoot: shot
        show: shown
        shrink: shrank shrunk shrunken
        sing: sang sung
        sink: sank sunk
        sit: sat
        ski: skied
        slay: slew slain
        sleep: slept
        slide: slid
        sling: slung
        slink: slunk
        smell: smelt
        smite: smote smitten
        sow: sown
        speak: spoke spoken
        speed: sped
        spell: spelt
        spend: spent
        spill: spilt
        spin: spun
        spit: spat
        spoil: spoilt
        spring: sprang sprung
        stand: stood
        steal: stole stolen
        stick: stuck
        sting: stung
        stink: stank stunk
        strew: strewn
        stride: strode stridden
        strike: struck stricken
        string: strung
        strive: strove striven
        swear: swore sworn
        sweep: swept
        swell: swollen
        swim: swam swum
        swing: swung
        take: took taken
        taxi: taxied
        teach: taught
        tear: tore torn
        tell: told
        think: thought
        throw: threw thrown
        tie: tied tying ties
        tread: trod trodden
        underlie: underlay underlain underlying underlies
        understand: understood
        untie: untied untying unties
        uphold: upheld
        vie: vied vying vies
        wake: woke woken
        want: wan
        wear: wore worn
        weave: wove woven
        wed: wed
        weep: wept
        win: won
        wind: wound
        withdraw: withdrew withdrawn
        withhold: withheld
        withstand: withstood
        wring: wrung
        write: wrote written
        """
    )

    /// Base and present forms that are not themselves; any other verb of these tags is its own lemma.
    static let presents = [
        "am": "be", "are": "be", "'m": "be", "'re": "be", "m": "be", "re": "be", "r": "be", "art": "be", "ai": "be",
        "is": "be", "'s": "be", "was": "be", "were": "be", "been": "be", "'ve": "have", "ve": "have", "has": "have",
        "wan": "want", "gon": "go",
    ]

    /// What may stand before an irregular verb: "rewritten", "overthrown".
    static let verbPrefixes = ["re", "over", "under", "out", "un", "mis", "fore", "pre", "co", "inter"]

    /// Stems before "-ed", "-ing", "-er" and "-est" that the rules would mend wrongly, with their words.
    static let stems: [String: String] = {
        var stems: [String: String] = [:]
        for word in plain { stems[word] = word }
        for word in silent { stems[String(word.dropLast())] = word }
        for word in doubling { stems[word + word.suffix(1)] = word }
        for word in panicking { stems[word + "k"] = word }
        return stems
    }()

    /// Words whose end the rules take for one that lost an "e", or for one whose consonant was doubled.
    private static let plain = words(
        """
        add boycott butt ebb egg err odd purr
        combat format reformat debut ballot pilot pivot carrot spirit
        focus refocus bias bus gas canvas caucus chorus unbias
        sync arc disc zinc rev
        hang bang clang gang fang defang overhang twang dung young
        murmur sulfur collar pillar martyr
        margin robin cabin ruin
        stupid solid timid rapid vivid nomad method
        vacuum diagram program kidnap handicap calendar sugar
        """
    )

    /// Words whose end does not show that an "e" was lost.
    private static let silent = words(
        """
        binge cringe fringe hinge infringe impinge syringe tinge twinge unhinge sponge
        create recreate procreate permeate delineate ideate nauseate persuade dissuade
        complete compete delete deplete excrete secrete
        invite cite excite incite recite ignite unite reunite expedite extradite rewrite underwrite polite
        promote demote devote denote connote remote misquote
        explore restore ignore adore deplore implore underscore outscore
        interfere adhere persevere cohere revere severe sincere
        intervene convene reconvene supervene contravene
        postpone condone telephone dethrone atone hone
        become overcome welcome handsome
        bathe breathe clothe soothe seethe loathe teethe wreathe writhe tithe lathe swathe bequeathe
        escape reshape landscape videotape telescope elope
        compile profile exile reconcile defile revile stockpile beguile
        inhale exhale regale impale console cajole parole schedule reschedule ridicule overrule
        waste taste haste baste paste lambaste
        cede concede recede precede intercede secede accede impede stampede supersede
        guide misguide
        owe awe eye dye cache axe ache
        attune commune fine-tune
        rename inflame defame blaspheme
        reroute interlope
        finesse canoe hogtie
        """
    )

    /// Words in "l", "s" and "z" that double it: "controlled"; in other letters a doubled one is the rule.
    private static let doubling = words(
        """
        annul backpedal bedevil bias bus cancel channel compel control counsel dial dispel distil equal excel expel
        extol focus fuel fulfil funnel gas impel initial instil jewel label level libel marshal marvel model panel
        parcel patrol pedal pencil propel quarrel quiz rappel rebel refuel repel rival shovel shrivel signal snivel
        spiral squirrel swivel tassel total towel travel tunnel unravel yodel
        """
    )

    /// Verbs in "c", which take a "k" before an ending.
    private static let panicking = words("panic mimic traffic picnic frolic")
}
