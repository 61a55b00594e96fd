"""Denials apart from their claim: "a charge that the mayor denies", "the report was “completely false”"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_quoted import quotations_of

_TOLD = (
    r"(?:accounts?|accusations?|allegations?|articles?|assertions?|characteri[sz]ations?|charges?|claims?|contentions?|"
    r"insinuations?|narratives?|reports?|rumou?rs?|speculation|stor(?:y|ies)|suggestions?|theor(?:y|ies)|versions?)"
)
_BEHIND_WORDS = tuple(
    "contest contested contests denied denies deny dispute disputed disputes dismissed dismisses refuted refutes "
    "rejected rejects".split()
)
_BEHIND = re.compile(
    rf"\b(?:an?|the|these|those|such|all|both|other|of) (?:[a-z-]+ )?{_TOLD}(?: (?:of|that|"
    rf"about) [^,.;\ufffc]{{2,60}})?,? "
    r"(?:(?:that|which) )?(?:(?!(?:by|was|were|is|are|and|or|but|who|to|have|had|has|been|be|being|court|judges?|jury|"
    r"insurer|"
    r"company|agency|board|panel|tribunal)\b)[\w.'’-]+ ){1,5}?(?:(?:has|have|had|also|all|both|later|since|[a-z]+ly) )*"
    r"(?P<verb>contest(?:ed|s)?|den(?:y|ies|ied)|disput(?:es?|ed)|dismiss(?:ed|es)|refut(?:ed|es)|reject(?:ed|s))\b"
    r"(?=\s*[.,;—–)]| in (?:an?|his|her|their|court)\b| (?:on|at|as|and|but)\b|\s*$)"
)
_ASIDE = re.compile(
    r", (?:which|something|but this|all of which) (?:(?:he|she|they|it|the [a-z]+|[a-z]+['’]s [a-z]+|mr [a-z]+|"
    r"ms [a-z]+|"
    r"mrs [a-z]+|[a-z]+ [a-z]+|[a-z]+) )?(?:(?:has|have|had|also|all|both|later|since|[a-z]+ly) )*"
    r"(?P<verb>den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:ed|s))(?=\s*[.,;—–)]|\s*$)"
)
_CLAUSE_WORDS = ("denied", "denies")
_CLAUSE = re.compile(
    r"(?<!been )(?<!was )(?<!were )(?<!being )\b(?P<verb>denie[ds]) (?:(?!that\b|who\b|which\b|to\b|when\b|after\b|"
    r"as\b|"
    r"but\b|and\b|because\b|by\b|from\b|for\b|in\b|entry\b|access\b|while\b|him\b|her \b(?=[a-z]+ (?:that|who))|them\b|"
    r"bail\b|permission\b|whose\b|where\b|until\b|before\b|since\b|with\b|at\b|on\b|what\b)[\w.'’-]+ ){1,6}?"
    r"(?:was|were|is|are|had|has|have|would|will|did|does|could)\b"
    r"|\b(?P<all>denie[ds]) (?:all|any) (?:of )?(?:that|this|it)\b"
    r"|\b(?P<charge>(?:reject(?:ed|s)?|refut(?:ed|es)|disput(?:ed|es)|contest(?:ed|s)?)) (?:the|those|these|all|any|"
    r"both|his|"
    r"her|their) charges?\b"
    r"|\b(?P<report>(?:dismiss(?:ed|es)|reject(?:ed|s)|disput(?:ed|es)|den(?:ied|ies)|refut(?:ed|es)|rubbished)) an? "
    r"(?:[a-z-]+ )?(?:report|story|article|claim|suggestion|rumou?r|allegation|accusation)\b"
    r"|\b(?P<notion>(?:reject(?:ed|s)|dismiss(?:ed|es)|disput(?:ed|es))) (?:that|this|the) (?:notion|premise|"
    r"contention)"
    r"(?=[.,;]| as\b|$)"
)
_REFUTED_WORDS = (
    "rejected",
    "rejects",
    "reject",
    "refuted",
    "disputed",
    "disputes",
    "contested",
    "dismissed",
    "dismisses",
)
_IS_FALSE_WORDS = tuple(
    "account accounts accusation accusations allegation allegations article assertion assertions charge charges claim "
    "claims charges insinuation insinuations report reports rumor rumors rumour rumours speculation story stories "
    "suggestion suggestions theory version it them that this".split()
)
_IS_FALSE = re.compile(
    rf"\b(?:(?:the|these|those|this|that|such|his|her|their|its|all|any|[\w.'’-]+['’]s?) (?:[\w'’-]+ ){{0,3}}?{_TOLD}"
    r"(?: (?:against|of|that|about|in|by|made|from) [^,.;\ufffc]{2,60}?)?|it|them|this|that),? "
    r"(?P<verb>(?:(?:is|are|was|were)(?: all| both| simply)?|as(?: being)?) )\ufffc"
    rf"|\b(?:call|brand|label|labell|term)(?:ed|s|ing) (?:(?:the|these|those|this|that|such|his|her|their|its|all|"
    rf"[\w.'’-]+"
    rf"['’]s?) (?:[\w'’-]+ ){{0,3}}?{_TOLD}(?: (?:against|of|that|about|in|by) [^,.;\ufffc]{{2,60}}?)?) \ufffc"
)
_NO_DOUBT = (
    r"(?:(?:absolutely|all|blatantly|categorically|completely|demonstrably|entirely|fully|just|patently|purely|simply|"
    r"so|such|totally|utterly|very|wholly|(?:a )?hundred percent|\d+ ?(?:%|percent|per cent)|one hundred percent|"
    r"not just|the very definition of|a complete and utter|complete and utter|an? (?:absolute|blatant|complete|"
    r"deliberate|total|outright|flat-out)) )*"
)
_UNTRUE = (
    r"(?:false|untrue|baseless|unfounded|groundless|fabricat\w+|(?:an? |the )?(?:(?!not\b|no\b)[a-z]+ )?(?:lies?|"
    r"fabrications?|hoax|fiction|falsehoods?|fake news)|lies|fake news|fake|fictitious|without (?:any )?(?:merit|"
    r"foundation|basis)|meritless|not true|made[- ]up|bogus)(?! (?!and\b|but\b|or\b|by\b|to\b|about\b|as\b|in\b|on\b|"
    r"because\b|from\b|with\b|when\b|if\b|that\b|from\b|information\b)[a-z])"
)
_WRONG = (
    r"(?:inaccurate|incorrect|misleading|ridiculous|absurd|nonsense|preposterous|ludicrous|garbage|rubbish|laughable|"
    r"politically motivated)"
)
"""What a claim may be called, and other things as well."""
_FALSE = re.compile(rf"{_NO_DOUBT}(?:{_UNTRUE}|{_WRONG})\b", re.IGNORECASE)
_OPENS_SO = re.compile(
    r"(?:(?:of course|no|look|well|listen|so|and|but|frankly|again|all of),? )*(?:(?:this|that|these|those|it|they|"
    r"all of "
    r"(?:this|that|it))(?:['’](?:s|re)| is| are| was| were)|(?:the|these|those|this|that|his|her|their|such) "
    rf"(?:[\w’'-]+ ){{0,4}}?{_TOLD}(?: (?:against|of|that|about|in|by) [^,.;]{{2,60}}?)?(?:['’]s| is| are| was| were)) "
    rf"(?:(?:garbage|nonsense|rubbish|ridiculous), )?{_NO_DOUBT}{_UNTRUE}\b"
    r"|(?:absolutely|completely|totally|simply|just|categorically) (?:not true|false|untrue)\b",
    re.IGNORECASE,
)
_RETORTED_WORDS = ("countered", "counters", "retorted", "retorts", "shot", "fired", "hit")
_RETORTED = re.compile(
    r"\b(?:counter(?:ed|s)|retort(?:ed|s)|(?:shot|fired|hit) back)(?:,? (?:by )?(?:saying|insisting|arguing|"
    r"claiming))? "
    r"that (?P<what>[^.;\ufffc]{2,60}? (?:(?:had|was|were|did|has|have|is|are|does|do)(?: not|n['’]t)|never|"
    r"had nothing "
    r"to do with)\b)"
)


def find_disputed(scene: Scene) -> Iterator[Reservation]:
    """Yield "a contention that her lawyer disputed": a claim that is told, and who denies it behind it."""
    for found in scene.find_words(_BEHIND_WORDS, _BEHIND):
        yield reserve_words(scene, *found.span("verb"))
    for found in scene.find_words(_BEHIND_WORDS, _ASIDE):
        yield reserve_words(scene, *found.span("verb"))
    for found in scene.find_words((*_CLAUSE_WORDS, *_REFUTED_WORDS), _CLAUSE):
        first = max(scene.sentence_at(found.start()).start, found.start() - _SIGHT)
        is_undone = _UNDONE.search(scene.low, max(0, found.start() - _NEAR), found.start()) is not None
        if not is_undone and not _TAKEN_BACK.search(scene.low, first, found.start()):
            yield reserve_words(scene, *found.span(found.lastgroup or 0))
    for found in scene.find_words(_RETORTED_WORDS, _RETORTED):
        yield reserve_words(scene, found.start(), found.start() + len(found.group().partition(" that ")[0]))


def find_quoted_false(scene: Scene) -> Iterator[Reservation]:
    """Yield the quoted word by which a claim is not so: "the report was “completely false”", “this is a lie”."""
    for quotation in quotations_of(scene):
        opened = _OPENS_SO.match(scene.text, quotation.start, quotation.end)
        if opened is not None and _tells_claim(scene, quotation.start):
            yield reserve_words(scene, quotation.start, opened.end())
            continue
        found = _FALSE.match(scene.text, quotation.start, quotation.end)
        if found is not None and _is_of_claim(scene, quotation.outer_start):
            yield reserve_words(scene, *found.span())


def _tells_claim(scene: Scene, at: int) -> bool:
    """Say whether a claim is told in the sentence at ``at`` or in the one before it."""
    index = scene.index_at(at)
    first, last = scene.sentences[max(0, index - 1)], scene.sentences[index]
    return _CLAIMED.search(scene.text, first.start, last.end) is not None


def _is_of_claim(scene: Scene, at: int) -> bool:
    """Say whether what is quoted at ``at`` is said of a claim, right before it."""
    start = max(scene.sentence_at(at).start, at - _SIGHT)
    return any(found.end() == at + 1 for found in _IS_FALSE.finditer(scene.low, start, at + 1))


_SIGHT = 160
_NEAR = 28
_UNDONE = re.compile(
    r"\b(?:judge|court|jury|tribunal|panel|board|would|could|should|may|might|can|not|never|rather than|without|if) "
    r"(?:[a-z]+ )?$|n't $"
)
"""Before what is decided, or not done: a court's "rejected the charges"."""
_TAKEN_BACK = re.compile(
    r"\b(?:admit(?:s|ted)?|conced(?:es|ed)|confess(?:es|ed)|apologi[sz](?:es|ed)|misled|lied)\b[^.;]{0,60} when "
    r"(?:he|she|they|it) (?:had )?$"
)
"""Before a denial that whoever made it has taken back: "admitted he misled them when he denied"."""
_CLAIMED = re.compile(
    rf"\b(?:{_TOLD}|accus\w+|alleg\w+|claim\w*|deni(?:ed|es)|den(?:y|ying)|blam(?:ed|es|ing)|charg(?:ed|es)|"
    rf"suggest\w*)\b"
)
"""What stands by a denial that is one: a word of what is denied."""

RULES = (
    make_words_rule("denied", "disputed", "Somebody denies the claim that is told here.", find_disputed, "high"),
    make_words_rule(
        "denied", "quoted_false", "Somebody says in their own words that this is not so.", find_quoted_false, "high"
    ),
)
