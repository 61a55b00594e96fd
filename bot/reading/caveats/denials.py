"""How English denies: the claims that are denied, the verbs by class, and what a claim is called that is not so.

All is for small letters with straight apostrophes.
"""

CLAIM = (
    r"(?:claims?|allegations?|accusations?|reports?|rumou?rs?|charges?|suggestions?|assertions?|speculation|"
    r"wrongdoing|misconduct|murder|manslaughter|rape|fraud|theft|assault|negligence|corruption|bribery|perjury|"
    r"conspiracy|harassment|abuse|discrimination|collusion|plagiarism|lying|cheating|conflicts? of interest|"
    r"offences?|counts|crimes?|impropriety|guilt|liability|insinuations?|innuendo|involvement|responsibility|"
    r"knowledge|knowing|story|stories|findings?|version|account|link|links|ties|role|part|everything)"
)
"""What may stand behind "denied"."""
TOLD = (
    r"(?:claims?|allegations?|accusations?|reports(?! (?:for|to)\b)|rumou?rs?|suggestions?|assertions?|"
    r"speculation|criticism that|characteri[sz]ations?|insinuations?|innuendo|theor(?:y|ies)|account|version|"
    r"narrative|portrayal|charges that|(?:notion|idea) that\b(?=[^.;]{3,80}? (?:had|was|were|did)\b)|talk (?:of|that)|"
    r"stor(?:y|ies) (?:that|of|about|as)|gossip|"
    r"contention|accusers|whispers|chatter)"
)
"""What is told: behind "rejected", where a bid, an offer or an appeal may stand as well."""
REJECT = (
    r"(?:reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|refut(?:ed?|es|ing)|disput(?:ed?|es|ing)|rebut(?:ted|ting|s)?|"
    r"contest(?:ed|s|ing)?|repudiat(?:ed?|es|ing)|disavow(?:ed|s|ing)?|scoff(?:ed|s|ing)? at|"
    r"(?:push(?:ed|es|ing)?|hit(?:s|ting)?) back (?:on|at|against)|challeng(?:ed|es|ing)|"
    r"counter(?:ed|s|ing)?|shrugg?(?:ed|s|ing)? off|wav(?:ed|es|ing) (?:away|off|aside)|brush(?:ed|es|ing)? (?:off|"
    r"aside)|laugh(?:ed|s|ing)? off|bat(?:ted|s|ting) (?:away|aside)|swat(?:ted|s|ting) (?:away|aside)|[ck]nock(?:ed|"
    r"s|ing) down|sho(?:t|ots|oting) down|t[ao]k(?:e|es|ing|ook)? issue with|took issue with|g[ai]ve the lie to|"
    r"cast(?:s|ing)? doubt on|pour(?:ed|s|ing)? (?:cold water|scorn) on|put(?:s|ting)? paid to|protest(?:ed|"
    r"ing)(?= (?:the|that|his|her|their)\b))"
)
"""Verbs of not accepting: of a claim they are a denial, of an offer or a bid they are none."""
QUASH = (
    r"(?:(?<!the )(?<!a )(?<!this )(?<!that )(?<!of )(?<!long-)(?<!ly )(?:rubbish(?:ed|es|ing)|scotch(?:ed|es|ing)|"
    r"quash(?:ed|es|ing)|squash(?:ed|es|ing)|dispel(?:led|s|ling)|debunk(?:ed|s|ing)|trash(?:ed|es|ing)|"
    r"pooh-pooh(?:ed|s|ing)|refut(?:ed|es|ing)|rebutt(?:ed|ing)|rebuts))"
)
"""Verbs whose object, if it is said at all, is a claim."""
ADVERB = (
    r"(?:(?:[a-z]+ly|also|again|has|have|had|both|later|then|all|flat|flat-out|point-blank|out of hand|since|"
    r"once more) ){0,3}"
)
FALSE = (
    r"(?:false|untrue|baseless|unfounded|groundless|fabricated|(?:a |an )?(?:\w+ )?(?:fabrications?|lies?|"
    r"hoax(?:es)?|fiction|slander|libel|smear(?: campaign)?|invention|concoction|falsehoods?)|pack of lies|fake news|"
    r"fake|without (?:any )?foundation|without (?:any )?(?:merit|basis)|meritless|not true|far from (?:the truth|"
    r"true)|a figment|made[- ]up)"
)
"""What only a claim can be."""
WRONG = (
    r"(?:nonsense|rubbish|ridiculous|absurd|preposterous|ludicrous|outlandish|inaccurate|incorrect|misleading|wrong|"
    r"garbage|bunk|propaganda|laughable|malicious|mischievous|nonsensical|bogus|spurious|scurrilous|mistaken|"
    r"a misunderstanding|a myth|speculation|politically motivated)"
)
"""What a claim may be, and a law, a rule or a film as well."""
CALL = (
    r"(?:call(?:ed|s|ing)|brand(?:ed|s|ing)|describ(?:ed|es|ing)|labell?(?:ed|s|ing)|dismiss(?:ed|es|ing)|"
    r"denounc(?:ed|es|ing)|slam(?:med|s|ming)|derid(?:ed|es|ing)|characteri[sz](?:ed|es|ing)|term(?:ed|s|ing)|"
    r"dubb(?:ed|ing)|decr(?:ied|ies|ying)|reject(?:ed|s|ing)|condemn(?:ed|s|ing)|blast(?:ed|s|ing)|"
    r"regard(?:ed|s)|declar(?:ed|es|ing)|deem(?:ed|s))"
)
BLAMED = (
    r"(?:(?:corrupt|dishonest|biased|racist|sexist|negligent|liable|complicit|crooked|violent|abusive|antisemitic|"
    r"anti-semitic)\b|an? (?:[a-z]+ )?(?:[a-z]+ist|thief|liar|crook|cheat|fraud|criminal|murderer|killer|rapist|spy|"
    r"traitor|bully|predator|smuggler|thug|gangster|fraudster|hypocrite))"
)
"""What nobody says they are not unless somebody says they are."""
INSIST = (
    r"(?:assert(?:s|ed|ing)?|insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|protest(?:s|ed|ing)?|sw(?:ear|ore|ears|earing)|contend(?:s|ed|"
    r"ing)?)"
)
SAY = (
    r"(?:sa(?:id|ys?|ying)|insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|repl(?:ied|ies)|answered|respond(?:ed|s)|"
    r"counter(?:ed|s)|retort(?:ed|s)|wrote|told [\w' ]{2,30}|add(?:ed|s)|clarif(?:ied|ies)|assur(?:ed|"
    r"es) [\w' ]{2,30}|stress(?:ed|es))"
)
