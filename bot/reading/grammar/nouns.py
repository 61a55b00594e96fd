"""The nouns and adjectives that report: with somebody whose they are and a content they are an attribution. Lemmas."""

REPORTING_NOUNS = frozenset(
    "accusation acknowledgment admission agreement allegation announcement apology appeal argument assertion "
    "assessment assumption belief boast call charge claim complaint concern conclusion confession contention "
    "conviction criticism declaration demand denial denunciation description desire estimate expectation explanation "
    "fear finding forecast hope insistence judgment notion objection offer opinion opposition plea pledge praise "
    "prediction promise proposal question recommendation reply report request response suggestion "
    "suspicion testimony theory threat view vow warning wish".split()
)
"""Behind "X's", with "that …", "about …" or "against …" behind them, and behind :data:`LIGHT_VERBS`."""

OWNED_PREPOSITIONS = frozenset({"about", "against"})
"""Between such a noun behind "X's" and its content. "X's question of …", "X's call for …" mostly name a thing."""

CONTENT_PREPOSITIONS = frozenset("about against at behind for of on over to toward towards with".split())
"""The same where somebody makes it: "raised the question of …", "took issue with …"."""

MESSAGES = frozenset(
    "account article book brief caption column complaint document email filing interview lawsuit letter memo message "
    "note paper poll post release report speech statement study survey text transcript tweet video".split()
)
"""What is said or written, and by whom it is said stands in front: "said in a statement"."""

LIGHT_VERBS = frozenset(
    "call cast deliver draw express find fire give heap hold issue launch level lob make mount offer pay pour put "
    "raise reiterate repeat score shed shift take throw voice".split()
)
"""Their subject is whose the noun behind them is: "raised the question of …", "made the claim that …"."""

FEELINGS = frozenset(
    "alarm anger anxiety concern confidence disappointment dismay doubt fear frustration hope misgiving optimism "
    "outrage pessimism qualm regret reservation scepticism skepticism surprise unease worry".split()
)
"""What somebody expresses or voices, and so says."""

LIGHT_NOUNS = FEELINGS | frozenset(
    "aim argument aspersion attack barb blame broadside case comment commitment credit criticism dig doubt "
    "endorsement exception fault feeling fun homage issue jab mention pitch point position praise reference "
    "remark reservation scorn stance stand statement support swipe tribute weight".split()
)
"""They report behind such a verb: "took aim at …", "made the case for …", "cast doubt on …"."""

ATTITUDES = frozenset(
    "adamant afraid angry anxious aware certain clear concerned confident convinced critical dismissive doubtful "
    "dubious eager fearful glad grateful happy hopeful mindful optimistic opposed pessimistic proud sceptical "
    "skeptical sorry supportive sure surprised suspicious uncertain unsure wary willing worried".split()
)
"""Behind "is", "was", "remains" they say what their subject thinks of a content."""

ATTITUDE_PREPOSITIONS = frozenset("about against of on over".split())
"""Between such an adjective and its content."""

MADE = frozenset("clear known obvious plain public".split())
"""Behind "make" they report: "made clear that …"."""

OPINIONS = frozenset("belief conviction impression mind opinion persuasion view".split())
"""What somebody can be of, or under: "is of the opinion that …"."""

SURE = frozenset("certain sure".split())
"""With "to …" behind them they are the page's: "is certain to lose"."""

TIMES = frozenset(
    "day decade evening hour minute moment month morning night time today tonight week weekend year yesterday "
    "monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december".split()
)
"""What stands behind a preposition that says when: "made the case for weeks"."""

SURVEYS = frozenset("poll polling survey".split())
"""In these something is so, as far as they say."""

_EVENTS = frozenset(
    "appearance broadcast campaign ceremony conference convention debate dinner event facebook floor forum gathering "
    "hearing instagram lecture luncheon meeting monologue opening panel podcast podium press program programme rally "
    "remark session show stage start stop television testimony town trail trip twitter tour visit".split()
)

OCCASIONS = TIMES | MESSAGES | _EVENTS
"""Where and when something is said."""

EVIDENCE = frozenset(
    "analysis audit census chart data document email figure filing finding footage inquiry investigation paper poll "
    "polling record report research review search statistic study survey video".split()
)
"""What shows, finds or suggests something, where a person would only find it."""
