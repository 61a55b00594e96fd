"""Who denies a claim that the page tells. The object must be a claim: nobody denies entry here."""

import re
from collections.abc import Iterator

from bot.reading.caveats.denials import CALL, CLAIM, FALSE, INSIST, QUASH, REJECT, SAY, TOLD, WRONG
from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_BY = r"by\b(?! (?:the |an? )?(?:[a-z]+ ){0,2}?(?:court|judge|insurer|tribunal|jury|panel)s?\b)"
_CLAIM_IS = (  # who decides on a claim by office denies nothing
    r"\b(?:allegations?|accusations?|reports?|rumou?rs?|suggestions?|(?:the|these|those|such|both) claims?)"
    r"(?:,[^,.;]{2,60},| that [^,.;]{2,60}| of [^,.;]{2,40})? (?:was|were|is|are|(?:has|have|had) been) "
    r"(?:[a-z]+ly )?"
)
_DENIED_WORDS = tuple("denied denies denying deny denial denials disavow disavows disavowed disavowing".split())
_DENIED = re.compile(
    rf"\b(?:deni(?:ed|es)|denying|deny|disavow(?:s|ed|ing)?) (?:that\b|it\b|this\b|(?:all|any|the|these|those|such|"
    rf"both|his|her|"
    rf"their|its|having|being)\b(?: [\w'-]+){{0,3}}? {CLAIM}\b|(?:all |any )?{CLAIM}\b|any (?!access|rights?|"
    rf"benefit|help|aid|relief|compensation|opportunit|chance|contact|further|more|of\b|"
    rf"request|appeal|motion|application|bail|visa|such (?:request|motion))[a-z]+|having\b|being\b|ever\b|[a-z]+ing\b"
    rf"|(?:he|she|they|there)\b|\ufffc)|{_CLAIM_IS}denied {_BY}"
    rf"|\b(?:issu|g[ai]v|mad?k?|offer|publish|releas|post|repeat)(?:e|es|ed|ing)? (?:an? |the |his |her |their "
    rf")?(?:[a-z-]+ ){{0,2}}denials?\b"
    rf"|\bdenials? that\b"
)
_NOT_DENIED = re.compile(
    r"den(?:ied|ies|ying|y) (?:parking|funding|building|planning|being able|nothing|housing|boarding)"
)
_NEGATED = re.compile(
    r"(?:\bcan|\bcan(?:not|'t| not)|\bcould(?:n't| not)|\bno one|\bnobody|\bto|\bnot|\bthere (?:is|was|could be|"
    r"can be) no|"
    r"\bno) (?:be )?$"
)
_BEFORE = 28
_EAGER = re.compile(
    r"\b(?:quick|moved|rushed|forced|hastened|pains|continue[sd]?|radio|television|air|twitter|statement|court|"
    r"media|hurried|"
    r"compelled|obliged|again|eager|seemed|appeared) to $"
)
"""Who was "quick to deny" has denied."""
_REJECTED_WORDS = tuple(
    "rejected rejects rejecting reject dismissed dismisses dismissing dismiss refuted refutes refuting refute "
    "disputed disputes "
    "disputing dispute rebutted rebuts rebutting rubbished rubbishes contested contests repudiated repudiates "
    "disavowed disavows "
    "pushed hit push hits scoffed bristled discounted challenged challenges countered shrugged waved "
    "brushed laughed batted swatted knocked shot took takes poured pours scorn cold played downplayed protested "
    "protests protesting "
    "scotched scotches quashed quashes squashed dispelled dispels debunked debunks trashed pooh maintains "
    "maintained maintaining "
    "insists insisted insisting innocence denial swears swore swearing contends contended said says".split()
)
_REJECTED = re.compile(
    rf"\b{REJECT}(?:,[^,.;]{{2,40}},)? (?:(?:the|these|those|such|any|all|his|her|their|its|that|this|as|both|"
    rf"[a-z]+'s) )?(?:[\w'-]+ "
    rf"){{0,2}}?{TOLD}\b"
    rf"|\b{REJECT} (?:(?:this|that|it|them|the [a-z]+) )?as (?:an? )?(?:[a-z]+ )?(?:false|baseless|untrue|"
    rf"propaganda|lies|nonsense|fake|rubbish|fiction|lie|hoax|groundless|unfounded)\b"
    rf"|\b{QUASH}(?:,[^,.;]{{2,40}},)? (?:[\w'-]+ ){{0,4}}?{TOLD}\b"
    rf"|\bdisput(?:ed|es|ing) (?:that|this|whether|it)\b|\b(?:disput|contest)(?:ed|es|s|ing) (?:the|those|these|"
    rf"its|his|her|their|[\w'-]+'s) "
    rf"(?:[\w-]+ ){{0,2}}?(?:figures?|findings?|numbers|facts|assessment|conclusions?|estimates?|amount|diagnosis|"
    rf"toll|evidence)\b"
    rf"|\b{INSIST} (?:that )?(?:his|her|their) innocence\b"
    rf"|\b{INSIST} (?:that )?(?:he|she|they|it)(?:'d| had| has| have)? (?:did|do|does|had|has|have|was|is|were|are)?"
    rf"(?: not|n't|not| ?never| ?innocent)\b|\bin (?:an?|his|her|their|its) (?:[a-z]+ )?denial\b"
    rf"|(?:\bnot|n't|\bnever|\bno),? (?:the |an? |his |her |its )?(?:[\w'-]+ ){{1,3}}{INSIST},"
    rf"|\b(?:was|is|were|are|had|has|did|does)(?: not|n't), (?:he|she|they|it|the [a-z]+) (?:said|says),"
    rf"|(?:{_CLAIM_IS}|\b(?:suggestion|claim|rumour|rumor|report|story|allegation|accusation|talk)s?[ "
    rf",][^.;]{{2,100}}? (?:was|were|is|are|been) "
    rf"(?:[a-z]+ly )?)(?:rejected|dismissed|refuted|disputed|rubbished|shot down|scotched|quashed|knocked down|"
    rf"rebutted|"
    rf"brushed (?:off|aside)|laughed off|waved away) (?:out of hand )?{_BY}"
)
_CALLED_WORDS = tuple(
    "false untrue baseless unfounded fabricated fabrication fabrications nonsense guilty fake lie lies hoax "
    "ridiculous absurd merit "
    "meritless groundless inaccurate misleading true truth fiction slander libel smear invention concoction "
    "falsehood falsehoods "
    "foundation basis figment made rubbish preposterous ludicrous outlandish incorrect wrong garbage bunk "
    "propaganda laughable "
    "malicious mischievous nonsensical bogus spurious scurrilous mistaken misunderstanding myth speculation "
    "motivated "
    "innocent case so".split()
)
_CLAIM_SAID = (
    r"(?:(?:the|these|those|such|his|her|their|its|any|all|both) )(?:[\w'-]+ ){0,3}?(?:claims?|allegations?|"
    r"accusations?|reports?|"
    r"rumou?rs?|charges|suggestions?|assertions?|stor(?:y|ies)|account|version)(?: [\w'-]+){0,8}?"
)
_CALLED = re.compile(
    rf"\b{CALL} (?:[\w'’-]+ ){{0,7}}?(?:as )?(?:an? )?(?:[a-z]+ly |total |complete |pure |utter |absolute |"
    rf"outright |blatant ){{0,2}}"
    rf"(?:{FALSE}|(?P<wrong>{WRONG}))\b"
    rf"|\b{SAY} (?:that )?(?:(?:it|this|that|there|they|these|those|none of (?:it|this|that))|{_CLAIM_SAID}) "
    r"(?:is|are|was|were|'s|(?:had|has|have) been|(?:had|has|have)(?= no truth| no basis))(?:n't)? (?:simply |just "
    r"|absolutely |completely |totally |entirely |all |"
    rf"categorically |patently |utterly |wholly |[a-z]+ly )?(?:{FALSE}|not (?:true|so(?= *[.,;])|(?:\w+ )?the case|"
    rf"correct|accurate)|no truth|"
    r"no (?:basis|substance)|the case(?<=n't the case)|nonsense|rubbish|(?:wrong|inaccurate|incorrect)(?! (?:to|"
    r"for|that)\b))\b"
    r"|\b(?:no|not (?:a|an iota|a shred|a grain) of|not a word of|little) truth (?:to|in) (?:the|these|those|that|"
    r"this|any|it)\b"
    r"|\b(?:plead(?:ed|s|ing)?|pled) not guilty\b|\bnot[- ]guilty pleas?\b"
    rf"|\b{SAY} (?:that )?(?:he|she|they|it) (?:is|was|are|were|had|has|have)? ?(?:innocent|did nothing (?:wrong|"
    rf"illegal)|done nothing "
    r"(?:wrong|illegal|improper))\b"
)
_OF_CLAIM = re.compile(rf"\b(?:it|them|this|that|{TOLD}|stor(?:y|ies)|article|reporting|coverage|charges?|statement)\b")
"""What is called wrong or ridiculous is a claim, and no law or film."""


def find_denied(scene: Scene) -> Iterator[Reservation]:
    """Yield "denied that", "denies any wrongdoing", charged to their sentence."""
    for found in scene.find_words(_DENIED_WORDS, _DENIED):
        before = scene.low[max(0, found.start() - _BEFORE) : found.start()]
        is_negated = _NEGATED.search(before) and not _EAGER.search(before)
        if not _NOT_DENIED.match(found.group()) and not is_negated:
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip(" \ufffc")))


def find_rejected(scene: Scene) -> Iterator[Reservation]:
    """Yield "dismissed the reports", "disputes that claim", charged to their sentence."""
    for found in scene.find_words(_REJECTED_WORDS, _REJECTED):
        yield reserve_words(scene, *found.span())


def find_called_false(scene: Scene) -> Iterator[Reservation]:
    """Yield "called the claims false", "pleaded not guilty", charged to their sentence."""
    for found in scene.find_words(_CALLED_WORDS, _CALLED):
        if found["wrong"] and not _OF_CLAIM.search(found.group()):
            continue
        yield reserve_words(scene, *found.span())


def _rule(what: str, means: str, find: Find) -> Rule:
    return Rule(id=f"words.denied.{what}", kind="denied", basis="words", severity="high", means=means, find=find)


RULES = (
    _rule("denied", "Somebody denies this.", find_denied),
    _rule("rejected", "Somebody rejects this as not so.", find_rejected),
    _rule("called_false", "Somebody calls this false.", find_called_false),
)
