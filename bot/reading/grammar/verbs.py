"""The verbs that report, by what they show and by how their content hangs on them. Lemmas.

Written by hand from the classes of English verbs that report (of saying, conjecture, judgement, wishing, promising,
asking, characterising), with catenative and prepositional ones. They were tried on PolNeAR's part dev and on 300
articles of its part train: a common one that was wrong there two times of three went out, missed classes came in.
"""

SPEECH = frozenset(
    "accuse acknowledge acquiesce add address admit admonish advertise advise affirm agree allege allude announce "
    "answer apologise apologize argue articulate ask assert assure attest aver backtrack banter bark bawl beg bellow "
    "berate beseech bet bicker bleat blog bluster boast brag broadcast burble cable cackle caution chatter chide "
    "chronicle cite claim clarify coax comment communicate complain concede conclude concur confess confide confirm "
    "conjecture contend continue contradict convey correct corroborate counsel counter croak cry deadpan declaim "
    "declare decree deduce demand demur denounce deny describe detail digress disagree disclose discuss dispute "
    "divulge drawl echo elaborate email emphasise emphasize enquire enthuse entreat enunciate estimate exclaim exhort "
    "explain expound fib forecast fret fume gloat gripe groan grouse growl grumble grunt guarantee gush harangue hint "
    "hiss holler howl implore imply improvise indicate inform inquire insinuate insist instruct interject interrupt "
    "intone itemise itemize jest jibe joke kvetch lament laugh leak lecture lie maintain malign marvel mention moan "
    "mouth mumble muse mutter nag narrate note notify object observe opine order outline overstate parrot "
    "philosophise phone plead pledge point pontificate posit post postulate prattle preach predict preface proclaim "
    "proffer promise pronounce prophesy propose propound proselytize protest publicise purr quibble quip quote rail "
    "ramble rant rasp ratify rationalise rationalize rave read reaffirm reason reassert reassure rebut recall recap "
    "recite recollect recommend recount rehearse reiterate rejoin relate relay remark remind reminisce remonstrate "
    "repeat reply report reprimand respond restate retell retort reveal riff roar rule say scoff scold scrawl scream "
    "screech shout shriek shrug sigh signal simper snap snarl sneer snicker sniff snort sob speculate splutter "
    "stammer state stipulate stress submit suggest summarise summarize surmise swagger swear tattle teach tease "
    "telegraph telephone tell testify text theorise theorize threaten thunder trumpet tweet underline underscore urge "
    "vent venture verify vocalize voice volunteer vouch vouchsafe vow wager wail warn weep wheedle whimper whine "
    "whisper write yell".split()
)
"""They put words in their subject's mouth."""

MENTAL = frozenset(
    "abhor accept anticipate appreciate apprehend ascertain assess assume believe bemoan bet calculate care concede "
    "conceive conjecture consider contemplate debate decide deem deplore desire despair determine detest disagree "
    "disbelieve discern dislike doubt dread dream envisage envision estimate expect extrapolate fancy fathom fear "
    "feel figure foresee forget fret gather guess hate hop hope hypothesise hypothesize imagine infer intend judge "
    "know lament like love marvel mind misjudge mistrust mourn object ponder predict prefer presume presuppose "
    "pretend question rationalise realise realize reason reckon recognise recognize regard regret rejoice relish "
    "remember resent resolve rue sense speculate suppose surmise suspect theorise think trust understand visualise "
    "wager want wish wonder worry".split()
)
"""They tell what their subject has in mind. ("hop" is how the parser's tables lemmatise "hoping".)"""

FACTIVE = frozenset("demonstrate discover document find hear illustrate learn notice prove show".split())
"""They take their content for granted."""

CLAUSAL = (SPEECH | MENTAL | FACTIVE) - frozenset(
    "accept address answer care consider continue describe forget like love order pretend read regard".split()
)
"""A finite clause behind them is their content."""

INFINITIVE = frozenset(
    "advise agree aim ask beg beseech claim convince decide decline demand desire entreat exhort expect hop hope "
    "implore instruct itch lobby offer order plan plead pledge plot pray prefer press profess promise propose push "
    "recommend refuse seek swear threaten urge vote vow want warn wish yearn".split()
)
"""An infinitive behind them is what their subject wants, offers or refuses."""

OBJECT = frozenset(
    "abhor abuse acclaim accuse acknowledge address admire admit admonish adore advocate affirm air allege announce "
    "answer applaud appraise appreciate arraign articulate assail assert assess assure attack attest attribute back "
    "backpedal badmouth bash begrudge believe belittle bemoan berate bewail blame blaspheme blast bless boo brand "
    "broach call castigate caution censure challenge champion characterise characterize chastise cheer chide "
    "circulate cite claim clarify coin commemorate commend commiserate compare complain compliment concede condemn "
    "condone confide confirm congratulate contemplate contest contradict contrast convey corroborate credit criticise "
    "criticize curse damn daydream debate debunk declare decline decry defame defend demand demean demonise demonize "
    "denigrate denounce deny depict deplore deprecate deride describe desire despise detail detest diagnose "
    "disapprove disavow disbelieve disclose discuss disdain disfavor dislike dismiss disparage disprove dispute diss "
    "dissect distrust doubt downplay dread dub echo elaborate email embellish emphasise emphasize encourage endorse "
    "enumerate envisage envision envy esteem estimate eulogise eulogize evaluate evoke exaggerate exalt excoriate "
    "execrate exhort exonerate explain express extol fault favor favour fear feature feel fete finger flag flaunt "
    "flay float forecast foresee frame gauge glorify greet grieve grudge guarantee hail harangue hate hawk heckle "
    "herald highlight hint hype idealise idealize identify idolize ignore impeach implicate imply impugn incriminate "
    "indicate inform insinuate insult interpret invoke issue itemise itemize jeer joke judge justify label lambast "
    "lambaste lament lampoon lash laud like liken lionize list loathe lobby love malign marvel mention minimise "
    "minimize mischaracterize misjudge misquote misrepresent misstate moan mock moot mourn name narrate nix note "
    "object offer opine oppose outline overestimate oversell overstate paint pan paraphrase pardon parrot peddle "
    "perceive pillory pinpoint pitch plan plug ponder portray post postulate praise predict prefer presage present "
    "preview prize proclaim profess promise promote prophesy propose propound protest publicise publicize publish "
    "question quote rank rate rationalise rationalize reaffirm reassess rebuff rebuke rebut recall recap recite "
    "reckon recollect recommend recount reference refute regret rehash reiterate reject relate relish remember "
    "renounce repeat report reprimand reproach reprove repudiate request resent respect restate reveal revere revile "
    "ridicule rip roast rue salute satirize savage say scold scorn scrutinise scrutinize second seek shun signal "
    "sketch skewer slam slander slight smear snub specify spoof spurn state stigmatize stress suggest summarise "
    "summarize support suspect swear taunt tease telegraph tell term thank theorise theorize thrash threaten toast "
    "tout translate trash trivialise trivialize trumpet trust tweak tweet underestimate underline underscore "
    "understate unleash unveil upbraid uphold urge value venerate vent vet veto vilify vindicate voice vow wager want "
    "warn welcome whisper wonder worship write".split()
)
"""Their object is what their subject speaks of, or judges: the content where no clause follows."""

PREPOSITIONAL = {
    "advocate": ("for",),
    "agitate": ("for",),
    "agree": ("with", "to", "on"),
    "allude": ("to",),
    "apologise": ("for",),
    "apologize": ("for",),
    "approve": ("of",),
    "argue": ("for", "against"),
    "ask": ("for", "about"),
    "assent": ("to",),
    "balk": ("at",),
    "believe": ("in",),
    "boast": ("of", "about"),
    "brag": ("about",),
    "bristle": ("at",),
    "call": ("for", "on"),
    "campaign": ("on", "for", "against"),
    "care": ("about",),
    "caution": ("against", "about"),
    "come": ("against",),
    "comment": ("on",),
    "complain": ("about", "of"),
    "conceive": ("of",),
    "concur": ("with",),
    "despair": ("of", "over"),
    "differ": ("with", "on"),
    "disagree": ("with", "on"),
    "disapprove": ("of",),
    "double": ("on",),
    "dream": ("of",),
    "dwell": ("on", "upon"),
    "elaborate": ("on",),
    "enquire": ("about", "into"),
    "expound": ("on",),
    "fret": ("about", "over"),
    "fume": ("about", "at", "over"),
    "gripe": ("about",),
    "grumble": ("about",),
    "gush": ("about", "over"),
    "hear": ("about", "of"),
    "hint": ("at",),
    "hop": ("for",),
    "hope": ("for",),
    "inquire": ("about", "into"),
    "insist": ("on", "upon"),
    "joke": ("about",),
    "know": ("about", "of"),
    "lash": ("at", "against"),
    "learn": ("about", "of"),
    "lecture": ("about", "on"),
    "lie": ("about",),
    "lobby": ("for",),
    "long": ("for",),
    "marvel": ("at",),
    "muse": ("about", "on", "over"),
    "object": ("to",),
    "opine": ("on", "about"),
    "plead": ("for",),
    "point": ("out", "to"),
    "pray": ("for",),
    "press": ("for",),
    "protest": ("against",),
    "push": ("for", "against", "on"),
    "quarrel": ("with", "over"),
    "rail": ("against", "about", "at"),
    "rant": ("about", "against"),
    "rave": ("about",),
    "recoil": ("at", "from"),
    "refer": ("to",),
    "reflect": ("on", "upon"),
    "respond": ("to",),
    "root": ("for",),
    "scoff": ("at",),
    "seize": ("on", "upon"),
    "side": ("with",),
    "sneer": ("at",),
    "spar": ("over", "on"),
    "speak": ("of", "about", "against"),
    "speculate": ("about", "on"),
    "swear": ("by",),
    "sympathise": ("with",),
    "sympathize": ("with",),
    "talk": ("about", "of"),
    "testify": ("about", "to", "against", "on"),
    "think": ("of", "about"),
    "touch": ("on", "upon"),
    "vouch": ("for",),
    "warn": ("of", "about", "against"),
    "wax": ("about",),
    "weigh": ("on",),
    "wonder": ("about",),
    "worry": ("about", "over"),
    "yearn": ("for",),
}
"""Verbs with the prepositions whose object is their content."""

REPORTING = CLAUSAL | INFINITIVE | OBJECT | PREPOSITIONAL.keys()

QUOTING = SPEECH | OBJECT | frozenset(
    "begin chant cheer chime conclude counsel end go interject interrupt laugh open question scream sing sigh start "
    "think wonder".split()
)  # fmt: skip
"""Verbs that a quotation is hung on."""
