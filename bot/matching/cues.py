"""Words that carry a meaning of their own, by which a difference between paste and source is named.

The lists are English, written from the classes of Hyland (hedges) and of the CoNLL-2010 shared task, not from any
article.
"""

NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor without cannot cant dont doesnt didnt wont wouldnt isnt arent wasnt "
    "werent hasnt havent hadnt shouldnt couldnt mustnt neednt shant aint hardly barely "
    # Those of other languages that are no words of English.
    "nicht kein keine keinen keinem keiner niemals pas jamais nunca nao nie niet geen ikke inte".split()
)

HEDGES = frozenset(
    "allegedly alleged reportedly reported purportedly purported apparently probably possibly perhaps maybe may might "
    "could would likely unlikely seems seem seemed seemingly appears appear appeared suggests suggest suggested "
    "believed believe believes thought estimated estimates claimed claims unconfirmed unverified potentially "
    "presumably supposedly suspected apparent presumed almost nearly about around roughly approximately some "
    "partly".split()
)
APPEARING = frozenset("appear appears appeared".split())
SOMEWHERE = frozenset(
    "in at on before from near alongside outside inside under within across along around behind between beside here "
    "there onstage online".split()
)
"""Words behind which a verb of :data:`APPEARING` is no hedge: "appeared in court"."""
HEDGE_PHRASES = (
    ("as", "many", "as"),
    ("as", "much", "as"),
    ("up", "to"),
    ("at", "most"),
    ("at", "least"),
    ("more", "or", "less"),
    ("is", "said", "to"),
    ("are", "said", "to"),
    ("said", "to", "be"),
    ("expected", "to"),
    ("understood", "to"),
    ("rumoured", "to"),
    ("rumored", "to"),
    ("in", "part"),
)

ATTRIBUTIONS = frozenset(
    "said says say told according stated states reported reports claimed claims added wrote writes announced "
    "announces quoted citing quoting warned warns".split()
)
SAYING = ATTRIBUTIONS | frozenset(
    "argued argues explained explains insisted insists acknowledged acknowledges admitted admits conceded concedes "
    "contends contended maintains maintained alleged alleges asserts asserted believes believed thinks suggests "
    "suggested estimates estimated recalled recalls replied responded remarked observed concluded testified tweeted "
    "posted declared complained complains boasted joked stressed emphasized emphasised".split()
)
"""Verbs by which a short stretch set apart in a sentence says whose words the others are."""

TURNS = frozenset("but however although though unless except while yet whereas nevertheless only if until".split())
"""Words after which a sentence takes back what it said; a cut before one of them changes what is left."""

EXCEPTING = (
    ("aside", "from"),
    ("apart", "from"),
    ("except", "for"),
    ("except", "in"),
    ("except", "when"),
    ("excepting",),
    ("excluding",),
    ("other", "than"),
    ("with", "the", "exception", "of"),
    ("barring",),
    ("short", "of"),
    ("save", "for"),
    ("but", "for"),
    ("unless",),
    ("if",),
    ("only", "if"),
    ("provided", "that"),
    ("assuming",),
    ("as", "long", "as"),
    ("until",),
    ("in", "theory"),
    ("in", "principle"),
    ("on", "paper"),
    ("outside", "of"),
)
"""Words with which a sentence begins that holds with an exception or on a condition."""

QUALIFIERS = frozenset("almost nearly about around roughly approximately over under some only just".split())
"""Words that are shown together with the number behind them."""

FUNCTION_WORDS = frozenset(
    "a an the of to in on at by for from with and or as that this these those it its is are was were be been being am "
    "he she they them his her their we our us i you your my me him has have had do does did which who whom there then "
    "so also very just own per cent percent".split()
)
"""Words whose change alone is a slip and not another meaning."""

NEGATING_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")

MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split())
YEAR_LEADS = frozenset(
    "in since by until till from during after before of for early late mid to and between the through around "
    "spring summer autumn fall winter year".split()
)
"""Words before a number of four digits that make it a year."""

CUE_WORDS = NEGATIONS | HEDGES | MONTHS | WEEKDAYS
