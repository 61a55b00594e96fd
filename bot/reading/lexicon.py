"""The words by which the pattern reader knows an attribution.

Collected from usage guides of news agencies and from reading; none is taken from a list under licence. A word that
is missing costs a speaker, a word too many costs a wrong one: doubtful words stay out.
"""

SPEECH = frozenset(
    "said says told tells added adds wrote writes stated argued insisted insists warned warns explained explains "
    "continued continues replied responded announced declared confirmed acknowledged conceded recalled concluded "
    "tweeted remarked complained joked quipped stressed emphasized emphasised reiterated maintained predicted vowed "
    "testified admitted countered shouted yelled cried asserted contended lamented moaned boasted opined asked "
    "commanded commented observed noted mused recounted revealed disclosed agreed posted urged claimed alleged "
    "reported suggested estimated pledged promised demanded".split()
)
"""Finite verbs that give words to their subject, for direct and for reported speech."""

SPEECH_PLURAL = frozenset("say tell argue warn insist note claim add explain stress contend".split())
"""The same in the plural of the present, which looks like an infinitive: only behind a plural subject."""

SPEECH_OR_NOUN = frozenset("claims notes reports argues acknowledges suggests agrees recalls reads read".split())
"""Verbs only where a subject stands before them; nouns and other things elsewhere."""

JUDGING = frozenset(
    "called calls described describes branded dubbed denounced condemned dismissed accused slammed criticized "
    "criticised praised blasted defended hailed labeled labelled characterized characterised compared referred "
    "likened mocked derided decried denied rejected disputed attributed".split()
)
"""Verbs that give their subject the quoted words of the same sentence, and nothing reported."""

PARTICIPLES = frozenset(
    "saying adding noting telling calling describing warning insisting arguing writing denouncing asserting stating "
    "claiming explaining stressing declaring branding dubbing labelling labeling acknowledging alleging".split()
)
"""Behind a comma they share the subject of the speech verb before them."""

REPORTABLE = frozenset(
    "said says told added stated claimed warned announced insisted argued noted confirmed wrote reported acknowledged "
    "admitted concluded revealed say estimated predicted explained stressed testified asserted alleged".split()
)
"""Verbs that make a statement of a sentence without any quotation."""

BLOCKING_AUXILIARIES = frozenset(
    "is are was were be been being would could should may might will can must cannot not never to "
    "didn't doesn't don't hasn't haven't hadn't wouldn't couldn't won't can't wasn't weren't isn't "
    "didn’t doesn’t don’t hasn’t haven’t hadn’t wouldn’t couldn’t won’t can’t wasn’t weren’t isn’t".split()
)
"""Before a speech verb they make it a passive, a wish, a denial or an infinitive: nobody is surely quoted."""

ADVERBS = frozenset(
    "also further later then again once earlier previously first now still even just only has had have since "
    "himself herself itself themselves often always soon".split()
)
"""They may stand between a subject and its verb, as may any word in -ly."""

OPENERS = frozenset(
    "but and so yet still meanwhile however also then now though nevertheless nonetheless instead later earlier "
    "afterwards similarly separately".split()
)
"""They may open a sentence before its subject."""

CLAUSE_WORDS = frozenset(
    "that because while when whereas although though as since until unless if before after where but or so than "
    "whether".split()
)
"""A new clause begins behind them, and its subject with it."""

NO_PHRASE = frozenset(
    "who whom whose which what that this these those is are was were be been being has have had having do does did "
    "will would can could may might must shall should not no never if when where why how because while although "
    "though as than then there here i we you me us him them my our your he she it they and or but nor so yet "
    "into onto upon about against between through during after before since until by to out off over under "
    "said says told".split()
)
"""Words that cannot stand inside a noun phrase before its head."""

PREPOSITIONS = frozenset("of for at from with in on to near".split())

DETERMINERS = frozenset(
    "the a an one another his her its their our this some many several most few two three four five other both "
    "certain various numerous more each every".split()
)
DEFINITE_SINGULAR = frozenset("the a an one another his her its their our this each every".split())

TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother "
    "president premier prime minister chancellor secretary ambassador governor gov mayor senator sen congressman "
    "congresswoman representative rep councillor councilman councilwoman councilmember commissioner sheriff "
    "general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander cmdr corporal "
    "officer detective inspector superintendent constable chief judge justice attorney prosecutor "
    "king queen prince princess pope cardinal bishop archbishop imam rabbi patriarch "
    "chairman chairwoman chair speaker director spokesman spokeswoman spokesperson coach deputy vice "
    "executive analyst correspondent leader".split()
)
"""Before a name, also capitalised; a bare one is a role."""

TITLES_OR_SURNAMES = frozenset(
    "king prince pope bishop cardinal judge major dean priest sergeant constable lord baker cook marshall coach "
    "chancellor father justice chief".split()
)
"""Titles and trades that are common surnames too."""

HONORIFICS = {
    "mr": "he",
    "sir": "he",
    "lord": "he",
    "mrs": "she",
    "ms": "she",
    "miss": "she",
    "dame": "she",
    "lady": "she",
}
"""Titles that say which pronoun leads back to the name."""

GENDERED = {
    **dict.fromkeys("spokesman congressman councilman chairman businessman policeman fisherman father brother son "
                    "husband actor king prince man boy uncle grandfather nephew".split(), "he"),
    **dict.fromkeys("spokeswoman congresswoman councilwoman chairwoman businesswoman policewoman mother sister "
                    "daughter wife actress queen princess woman girl aunt grandmother niece".split(), "she"),
}  # fmt: skip
"""Roles that do."""

PERSONS = TITLES | frozenset(GENDERED) | frozenset(
    "official soldier officer lawyer attorney expert researcher scientist author professor lecturer teacher student "
    "resident witness insider source activist campaigner protester engineer manager owner founder editor reporter "
    "journalist critic economist historian psychologist doctor physician surgeon nurse neighbor neighbour friend "
    "colleague victim survivor veteran member lawmaker legislator politician diplomat minister banker broker trader "
    "investor farmer fisherman skipper driver pilot singer musician artist writer novelist director producer host "
    "anchor player striker goalkeeper defender captain champion trainer referee fan aide adviser advisor strategist "
    "pollster campaigner candidate nominee voter organizer organiser consultant specialist technician developer "
    "designer architect builder contractor worker employee employer executive entrepreneur landlord tenant passenger "
    "customer patient parent child teenager prisoner inmate detainee defendant plaintiff juror clerk coroner "
    "conscript recruit deserter cadet guard ranger firefighter paramedic rescuer volunteer pastor priest monk nun "
    "philosopher theorist physicist chemist biologist astronomer mathematician geologist meteorologist forecaster "
    "climatologist epidemiologist virologist cook chef baker hairdresser comedian presenter broadcaster blogger "
    "youtuber translator interpreter sociologist envoy negotiator mediator monitor observer inspector investigator "
    "operator supervisor secretary treasurer principal dean provost headteacher coordinator co-founder co-author "
    "counsel graduate local person head boss whip democrat republican".split()
)  # fmt: skip
"""What a person can be. Plurals are made by rule."""

PARTISANS = frozenset({"democrat", "republican"})
"""Persons who are written as names are: "the Republican said"."""

OFFICES = frozenset(
    "agriculture commerce defense defence education energy health interior justice labor labour staff state transport "
    "transportation treasury war works".split()
)
"""What a secretary is of: the name begins behind it."""

GROUPS = frozenset(
    "police authorities people men women lawmakers officials experts locals relatives others children forces troops "
    "staff families critics supporters opponents media".split()
)
VAGUE = frozenset(
    "sources insiders experts analysts critics observers some many others people locals supporters opponents "
    "commentators media reports rumours rumors".split()
)
"""Plurals behind which nobody in particular stands."""

ORGANISATIONS = frozenset(
    "company agency ministry department bureau committee commission group team union university college school "
    "office court army navy government council foundation institute airline bank firm hospital club league service "
    "party association federation organization organisation institution authority administration embassy "
    "parliament congress senate house assembly tribunal board panel charity church command corporation inc ltd llc "
    "plc corp co network society center centre campaign coalition alliance force forces staff guard police "
    "inspectorate directorate consulate registry academy laboratory lab watchdog regulator manufacturer retailer "
    "operator startup publisher studio label ngo think-tank militia brigade battalion regiment intelligence "
    "outlet newspaper paper magazine broadcaster channel station website publication".split()
)
"""What an organisation can be, as a word of its name or alone."""

OUTLET_WORDS = frozenset(
    "outlet newspaper paper magazine broadcaster channel station website publication network".split()
)

DOCUMENTS = frozenset(
    "statement letter report study lawsuit indictment complaint document memo post tweet message email release "
    "filing affidavit decree notice survey poll paper article story analysis review petition ruling verdict "
    "communique communiqué suit transcript caption sign banner poster".split()
)

NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december in on at for from with by after before during since until while when where "
    "if as although though because the a an this that these those it he she they we i you there here what who how "
    "why which not no yes and but or so yet still also then now later earlier once another other such both each "
    "every more most many some few all any its his her their our my your today yesterday tomorrow last next "
    "to of into onto off up out near like unlike per via plus including even "
    "according speaking asked despite amid among within without under over between through across against about "
    "meanwhile however instead perhaps maybe even just only first second third one two three".split()
)
"""Words that are capitalised for another reason than being a name."""

CIRCUMSTANCES = (
    PREPOSITIONS | NOT_NAMES | frozenset("who as during last recently late early via referring by published".split())
)
"""Words that may follow an attribution without belonging to it: where, when, on what occasion it was said."""
