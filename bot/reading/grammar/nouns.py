"""The nouns and adjectives that report: with somebody whose they are and a content they are an attribution. Lemmas."""

REPORTING_NOUNS = frozenset(
    "accusation acknowledgment admission agreement allegation announcement apology appeal argument assertion "
    "assessment assumption belief boast call charge claim complaint concern conclusion confession contention "
    "conviction criticism declaration demand denial denunciation description desire estimate expectation explanation "
    "fear finding forecast hope insistence judgment notion objection offer opinion opposition plea pledge praise "
    "prediction promise proposal question recommendation reply report request response suggestion "
    "suspicion testimony threat view vow warning wish".split()
)
"""Behind "X's", with "that …", "to …", "of …", "for …" or "about …" behind them."""

CONTENT_PREPOSITIONS = frozenset("of for about against on over".split())
"""Between such a noun and its content."""

MESSAGES = frozenset(
    "account article book brief caption column complaint document email filing interview lawsuit letter memo message "
    "note paper poll post release report speech statement study survey text transcript tweet video".split()
)
"""What is said or written, and by whom it is said stands in front: "said in a statement"."""

LIGHT_VERBS = frozenset("draw express find give hold issue make offer raise reiterate take voice".split())
"""Their subject is whose the noun behind them is: "raised the question of …", "made the claim that …"."""

ATTITUDES = frozenset(
    "adamant afraid angry anxious aware certain clear concerned confident convinced critical dismissive doubtful "
    "dubious eager fearful glad grateful happy hopeful mindful optimistic opposed pessimistic proud ready sceptical "
    "skeptical sorry supportive sure surprised suspicious uncertain unsure wary willing worried".split()
)
"""Behind "is", "was", "remains" they say what their subject thinks of a content."""

EVIDENCE = frozenset(
    "analysis audit census chart data document email figure filing finding footage inquiry investigation paper poll "
    "polling record report research review search statistic study survey video".split()
)
"""What shows, finds or suggests something, where a person would only find it."""
