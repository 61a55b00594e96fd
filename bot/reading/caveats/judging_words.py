"""How a page judges in its own voice: the writer's feeling, verdicts, what somebody deserves or ought to do."""

import re

_FEELING = (
    "sadly thankfully unfortunately fortunately luckily mercifully regrettably alas shamefully inexplicably "
    "remarkably incredibly amazingly happily"
)
_WEIGHING = "unsurprisingly arguably regrettably"
_PATTERNS = (
    rf"(?:{'|'.join(_FEELING.split())}),",
    rf"(?:{'|'.join(_WEIGHING.split())})",
    r"(?<!or )rightly(?! or\b)(?! so-called)(?= [a-z]+)",
    r"clearly,",
    (
        r"highlights (?:the (?:need|importance|challenge|difficult|danger|risk|problem|extent|political|dilemma)|how|"
        r"just how)"
    ),
    r"long[- ]overdue",
    r"underscor(?:es|ed)|underlines",
    r"(?:is|was|are) a testament to",
    r"(?:stark|grim|sobering|timely|painful|powerful|chilling) reminder",
    r"much-needed (?:boost|relief|help|change|reforms?|break|attention|support|lift)",
    r"(?:it(?:'s| is| was)|comes as|should come as) (?:no|little|hardly a) (?:surprise|wonder)",
    (
        r"(?:shows|showed|proves|proved|illustrates|demonstrates) (?:just )?how (?:little|badly|poorly|weak|wrong|"
        r"unserious|"
        r"out of touch|hollow|broken|absurd|dangerous|easily|far|much)"
    ),
    r"speaks volumes (?:about|for)",
    r"lays bare|laid bare",
    r"(?:is|was|are|were|be|been|as|represents) an? (?:missed|wasted|squandered|golden) (?:opportunity|chance)",
    (
        r"deserves? (?:much |far |so much )?better(?: than)?|deserves? (?:applause|to be (?:commended|"
        r"ashamed|fired|sacked))"
    ),
    (
        r"(?:is|was) (?:clearly |plainly |surely )?the (?:right|wrong) (?:call|decision|choice|move|answer|approach|"
        r"thing to do)"
    ),
    r"there (?:is|was|can be) (?:simply )?no (?:excuse|justification|defen[cs]e) for",
    (
        r"hardly (?:convincing|reassuring|surprising|ideal|encouraging|inspiring|reason to|a ringing endorsement|a "
        r"coincidence)"
    ),
    (
        r"(?:will|would|does|did) (?:precious |very )?(?:little|nothing) (?:for|to (?:help|ease|address|change|solve|"
        r"stop|curb|"
        r"dispel|reassure|allay|quell|fix))"
    ),
    r"(?:ought|should) to be ashamed|should be ashamed",
    r"too little,? too late",
    r"ma(?:kes|de|king) (?:no|little|perfect) sense",
    r"the worst possible (?:moment|time|timing|way)",
    r"can(?:not|'t) be taken seriously",
    r"pure and simple",
    r"came to (?:its|their|his|her) senses",
    (
        r"it (?:is|was) (?:admirable|shameful|telling|heartening|high time|about time|impossible to justify|hard to "
        r"see how|"
        r"difficult to see how|hard to overstate|difficult to overstate|no exaggeration|no accident|"
        r"no coincidence|past time|a shame|a pity|a disgrace|a scandal|unforgivable|inexcusable|indefensible)"
    ),
    (
        r"it(?:'s|'s| is) (?:high time|about time|past time|time (?:to stop|to end|for the (?:government|council|"
        r"president|party|country)))"
    ),
    r"leaves (?:much|a lot) to be desired",
    r"falls (?:woefully |far |badly |well )?short of what",
    r"to (?:its|his|her|their) (?:eternal |lasting |great )?(?:credit|shame|discredit),",
    r"nothing short of|nothing less than an?",
    r"to say the least",
    (
        r"(?:is|was) (?:an? )?(?:absolute |utter |complete |total )?(?:triumph|travesty|disgrace|no-brainer|"
        r"masterstroke|masterclass|slap in the face|wake-up call)\b(?! (?:over|for (?:[A-Z]|the (?:home|visiting))))"
    ),
    r"should (?:resign|be fired|be sacked|be ashamed|know better|have known better)",
    r"should give (?:everyone|us|anyone|all of us|pause)",
    r"poses? the (?:awkward|uncomfortable) question",
    r"what's not to love",
    r"can't-miss|postcard-worthy",
    r"a breath of fresh air",
    r"a recipe for disaster",
    r"an? (?:shining )?beacon of hope",
    r"(?:is|are|was|were) (?:highly |truly |most )?commendable",
    r"sets? an? (?:powerful|dangerous|worrying|troubling|terrible|fine) precedent",
    r"must (?:be|remain) paramount",
    r"the elephant in the room",
    r"(?:is|are) (?:well|certainly|definitely) worth (?:a|the|your|it)",
)
JUDGING = re.compile(rf"(?<![\w-])(?:{'|'.join(_PATTERNS)})(?![\w-])")
JUDGING_WORDS = tuple(
    dict.fromkeys(
        (
            *_FEELING.split(),
            *_WEIGHING.split(),
            *"rightly clearly highlights long underscores underscored underlines testament reminder much surprise "
            "wonder shows showed proves proved illustrates demonstrates speaks lays laid missed wasted squandered "
            "golden deserve "
            "deserves right wrong excuse justification defence defense hardly little nothing ashamed late sense "
            "worst "
            "seriously pure senses admirable shameful telling heartening time impossible hard difficult exaggeration "
            "accident coincidence shame pity disgrace scandal unforgivable inexcusable indefensible leaves falls "
            "credit "
            "discredit short less least triumph travesty brainer masterstroke masterclass slap wake resign fired "
            "sacked "
            "better pause question love beacon commendable precedent paramount miss postcard breath recipe "
            "elephant worth".split(),
        )
    )
)
"""Words, at least one of which each of them has."""
DISTANT = re.compile(
    r"\b(?:accord(?:ing|s) to|said|says|told|wrote|argu(?:es|ed)|believes?|critics?|supporters|opponents|"
    r"experts?|stud(?:y|ies)|"
    r"polls?|surveys?|data|figures|reports?|thinks?|hopes?|feels?|suggest(?:s|ed)|in the (?:eyes|view|words) of)\b"
)
"""Somebody, or something, that may hold the judgement."""
HELD_BY = re.compile(r"\s*(?:For|To) (?:[A-Z][a-z]+ [A-Z]|(?:many|some|critics|supporters|opponents)\b)")
"""At the head of a sentence: "For Professor Roe, the plan is …"."""
HOW_TO = re.compile(
    r"\b(?:click|install|download|tutorial|configure|command|browser|plugin|settings|github|python|code|chip|"
    r"firmware|"
    r"api|linux|software|update|version|server)\b"
)
"""Words of a page on how something is done or made."""
RELIEVED = re.compile(r"(?:thankfully|unfortunately|fortunately|luckily|happily|alas),")
"""Words that manuals and columns have more often than reports: by them alone nothing is judged."""
HOW_TO_LEAST = 4
"""Different ones from which on a page is such a one: its "luckily" is about work, and judges nobody."""
