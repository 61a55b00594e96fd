"""The words by which somebody is given as the source of a claim, and the nouns that are no people. Lemmas.

A verb of the first kind says by itself that its subject is somebody; the others say it only of a noun of people.
"""

SAYING = frozenset(
    "acknowledge add admit allege argue assert aver believe boast caution charge claim complain concede conclude "
    "confess confide confirm contend counter declare deem deny disclose doubt emphasise emphasize estimate expect "
    "explain fear feel fume gripe grumble guess hint insist joke lament maintain murmur mutter note object observe "
    "opine predict protest quip recall reckon recount relate remark remember report respond reveal say scoff shout "
    "speculate state stress suggest surmise suspect swear tell testify think warn whisper worry write".split()
)
"""What stands under them is what their subject says or holds: a clause, or a quotation."""

STRICT = frozenset(
    "admit believe complain confess confide gripe grumble insist joke lament mutter reckon recollect swear tell think "
    "whisper worry".split()
)
"""Of these, verbs under which hardly anything but people stands."""

HOLDING = frozenset("believe deem doubt estimate expect fear feel guess reckon suspect think worry".split())
"""Of these, verbs of the mind: a quotation in the sentence is not yet what they tell."""

SEEING = frozenset("attribute cast compare detect foresee give hail paint praise rate read regard see tip view".split())
"""Under these the :data:`OPINERS` hold something, who do nothing else for a living; others only do it."""

DIFFERING = frozenset({"agree", "differ", "disagree", "quarrel"})
"""These need nothing behind them where whoever knows of a matter does them."""

OPINERS = frozenset(
    "admirer analyst bookmaker commentator critic cynic detractor expert forecaster historian observer pundit "
    "sceptic skeptic strategist watcher".split()
)

PREPOSITIONAL = {
    "attest": ("to",),
    "boast": ("of", "about"),
    "complain": ("of", "about"),
    "fear": ("for",),
    "fret": ("about", "over"),
    "grumble": ("of", "about", "at"),
    "hint": ("at",),
    "object": ("to",),
    "mutter": ("of", "about"),
    "point": ("to",),
    "speak": ("of",),
    "talk": ("of",),
    "tell": ("of",),
    "testify": ("to", "about"),
    "warn": ("of", "about"),
    "whisper": ("of", "about"),
    "worry": ("about", "over"),
}
"""Verbs with the prepositions whose object is what their subject tells."""

JUDGING = frozenset(
    "accuse allege attribute blame castigate cite compare confirm credit criticise criticize decry deny depict "
    "describe dismiss dispute doubt fear liken portray recall recount remember report suspect".split()
)
"""Their object is what their subject tells of, or judges."""

UTTERING = frozenset({"air", "express", "raise", "share", "voice"})
"""Their object is a feeling that their subject tells: "expressed qualms about it"."""

MOODS = frozenset(
    "alarm anger anxiety concern dismay disappointment disbelief disquiet doubt fear frustration misgiving objection "
    "outrage pessimism qualm question reservation scepticism skepticism unease worry".split()
)
"""What is expressed, voiced and raised."""

SHOWING = frozenset({"appear", "look", "seem", "sound"})
"""Behind these an adjective of :data:`CONVINCED` is what the page reads off its subject."""

CONVINCED = frozenset(
    "alarmed adamant afraid anxious certain concerned confident convinced doubtful fearful sceptical skeptical sure "
    "suspicious unanimous unconvinced unsure worried".split()
)
"""Behind "are", "remain" they say what their subject holds."""

BRANDING = frozenset(
    "assail attack blast brand characterise characterize condemn denounce deride disparage hail label mock pan "
    "ridicule slam tout".split()
)
"""With "as" behind them they tell what their subject holds a thing for: "blasted the plan as a giveaway"."""

VIEWS = frozenset(
    "account assessment belief estimate estimation eye judgement judgment opinion recollection reckoning telling "
    "version view word".split()
)
"""In, by or from somebody's one of these a claim is theirs."""

FEELINGS = frozenset(
    "anger anxiety belief complaint concern conviction dismay disquiet doubt fear feeling frustration grumbling "
    "misgiving muttering resentment sense suspicion talk unease view worry".split()
)
"""Behind them "among …" says whose they are."""

QUANTITIES = frozenset(
    "any band both chorus couple crowd dozen dozens eight few five four group handful host hundred hundreds "
    "majority many most nine number plenty score scores seven several six some string ten thousand thousands "
    "three trio two".split()
)
"""Before "of the …" they count the people, and are none themselves."""

THINGS = frozenset(
    "account act ad adage advert agreement algorithm analysis announcer answer app argument article assessment audit "
    "ballot banner bill billboard book broadcast brochure calculation caption cartoon case census chart "
    "charter check clause clock clue code column comment consensus constitution contract critique data day "
    "detail diagram diary doctrine document e-mail editorial email entry episode essay estimate evidence "
    "example experience explanation fact figure file filing film finding footage forecast formula graph guide "
    "guideline hadith headline history image inscription instinct instruction intelligence invoice item label "
    "law lawsuit leaflet legend letter line list log logic lyric manifesto manual map meme memo message "
    "metric milestone minute model money myth narrative narrator notice novel number opinion paper passage petition "
    "photo photograph picture placard plan plaque play poem point policy poll post poster precedent price "
    "projection proposal proverb provision question quote rating reading reason record report research result "
    "review rule ruling rumor rumour saying science screen screenshot script scripture sequel shirt show sign "
    "signal slogan sms song stat statement statistic sticker story study summary survey t-shirt tape test "
    "text theory time timeline title tradition transcript trend trial tweet verdict verse version video voice "
    "voice-over voiceover warrant website will word writing year".split()
)
"""What says or shows something and is nobody."""

BODIES = frozenset(
    "administration affiliate agency airline airport army assembly association authority bank board body "
    "brand brewery broadcaster business cabinet carmaker carrier charity church city club coalition college "
    "commission committee community company conglomerate corporation council country court crowd department "
    "embassy empire faction factory family fan-base federation firm force foundation fund government grocer "
    "group hospital hotel house household industry inquiry institute institution insurer investigation "
    "joint-venture jury label league lender lobby maker market ministry movement museum nation navy "
    "neighborhood neighbourhood network newspaper ngo nonprofit office operator opposition organisation "
    "organization outlet pair palace panel parliament party portal province public publication publisher "
    "regime region regulator republic restaurant school section sector senate service shop side site society "
    "startup state station store studio supermarket syndicate team think-tank town trade trial tribunal trust "
    "union unit university utility venue village watchdog world".split()
)
"""Bodies of people, which speak under their own name."""

ABSTRACT_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ics", "age", "sis", "ure", "logy")
"""Endings of nouns that are no people."""

PEOPLE_ENDINGS = tuple(
    "man woman men women folk mate goer keeper holder maker worker driver dweller owner rider seller hunter herder "
    "farmer breeder trader ologist ographer icist ician ectionist ivist arian torian smith wright monger".split()
)
"""Endings of nouns that are people's only."""

TRADES = frozenset(
    "accountant acquaintance administrator agent ally apprentice architect archivist assistant associate "
    "astronaut attaché attendant attendee auctioneer auditor aunt backer bailiff bandmate barber barista "
    "barrister bartender bidder bodyguard bookmaker bookseller boss bosun bouncer bricklayer brother builder "
    "butcher butler buyer bystander cabbie caddie campaigner captive cardiologist caretaker carpenter cashier "
    "casualty caterer caulker chaperone chauffeur chemist civilian classmate cleaner cleric client climber "
    "clubber coachman collector colonel colonist commander commuter companion competitor comrade concierge "
    "confidant conservator consul contractor controller convict cop correspondent courier courtier cousin "
    "creditor crewman curator cyclist dancer daughter dealer deckhand decorator defector delegate dentist "
    "deputies deputy detective digger diner diplomat dissident diver docker donor drummer economist elder "
    "electrician eyewitness fan farmhand father fiancé fiancée fighter financier firefighter fisher "
    "fundraiser gardener gendarme geologist goldsmith graduate grandmother grocer groom grower guest guide "
    "gunman habitué handler harvester headmaster headmistress helper hiker historian hostage hotelier "
    "housekeeper hunter husband immigrant informant informer inmate insider inspector insurgent intern "
    "interviewee investigator islander janitor jeweller jockey juror keeper lender liaison librarian "
    "lifeguard listener lobbyist lodger logger loyalist magistrate maid marine masseur mechanic medic "
    "merchant messenger midwife migrant miner minister missionary mother motorist mourner musician neighbor "
    "neighbour nephew niece nomad novice nun nurse nurseryman occupant official onlooker operative orderly "
    "organiser organizer orphan paramedic parishioner partisan partner passer-by passerby patron peasant "
    "pedestrian pensioner pharmacist picker pilgrim plumber policeman porter postman potter preacher prefect "
    "presenter printer prisoner prosecutor protester protestor protégé publican publicist pupil rabbi rancher "
    "ranger reader rebel receptionist recruit referee refugee regular relative reservist resident respondent "
    "retailer retiree reveller reviewer rival roofer roommate runner sailor salesman saleswoman scavenger "
    "sculptor seafarer secretary senator separatist sergeant servant servicewoman settler shepherd shipper "
    "shopkeeper shopper sibling sister skater smuggler solicitor spectator spokesman sportsman spouse spy "
    "squatter staffer stagehand stallholder steward stockbroker stranger subscriber supplier surveyor "
    "survivor swimmer tailor taxpayer teammate teenager teller tenant tourist trainee traveler traveller "
    "treasurer trucker trustee tutor undertaker usher valet vendor vet veteran vicar villager visitor "
    "volunteer wag waiter waitress warden warder warehouseman watchman weaver weightlifter welder "
    "whistle-blower whistleblower widow widower wife winemaker wit witness workman wrestler youngster youth "
    "émigré".split()
)
"""More that a person can be: trades, kin, and those who were there."""

POLLED = frozenset(
    "adult american backer briton consumer democrat man parent people republican respondent supporter voter "
    "woman".split()
)
"""Whoever is asked in polls: with a share of them beside it, a sentence tells a finding and no source."""

CALLINGS = frozenset(
    "academic activist admirer advocate analyst astronomer campaigner checker climatologist commentator "
    "conservationist critic detractor dietitian doctor ecologist economist environmentalist expert forecaster "
    "historian investor linguist nutritionist observer opponent pollster psychologist provider pundit researcher "
    "sceptic scholar scientist skeptic specialist strategist supporter trader virologist watcher".split()
)
"""Those who know of a matter, or take sides in it, and belong to no house: many of them are nobody in particular."""

SIDES = frozenset("admirer advocate critic detractor observer opponent pundit sceptic skeptic supporter".split())
"""Of these, those whose "of …" tells what they are for or against, and not whose people they are."""

CROWDS = frozenset({"police", "staff", "people", "crew", "personnel", "clergy", "folk", "brass"})
"""Words of people that look like one thing."""

TRADE_ENDINGS = ("er", "or", "ist", "eer", "ian", "ant")
NO_TRADES = frozenset(
    "ancestor answer banner barrier battery behavior behaviour border boulder browser buffer bumper calculator "
    "calendar cancer caterpillar center chamber chapter character charger cluster coaster color colour computer "
    "container contaminant corner corridor counter cover crater cruiser cylinder danger dinner disaster disinfectant "
    "drawer dryer elephant elevator encounter error escalator factor favor favour feather fertilizer fever filter "
    "finger flavor flower folder freighter gender generator hammer hangover harbor harbour header heater helicopter "
    "honor honour hunger icebreaker indicator ladder laser layer leather letter lever locker major marker master "
    "matter meter minor mirror mixer monster mortar motor murder muscle number offer older order other outer oyster "
    "pacemaker panther paper parameter pepper pillar planet planner plaster pollutant poster powder power precursor "
    "predator primer printer processor projector propeller quarter radiator rather razor reactor receptor recorder "
    "refrigerator register remainder reminder restaurant river roller router rubber rumor ruler saucer scanner scooter "
    "screwdriver sector semester sensor server shelter shoulder shower shudder silver simulator slider sticker summer "
    "supper sweater tanker temper theater thermometer thriller thunder tiger timber timer toaster tower tractor "
    "trailer transformer transistor transmitter trigger tumor tumour tweeter vapor variant vector warrant washer water "
    "weather winter wonder".split()
)
"""Nouns with such an ending that are things."""
