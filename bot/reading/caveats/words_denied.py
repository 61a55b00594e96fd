"""Who denies a claim that the page tells. The object must be a claim: nobody denies entry here."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_CLAIM = (
    r"(?:claims?|allegations?|accusations?|reports?|rumou?rs?|charges?|suggestions?|assertions?|speculation|"
    r"wrongdoing|"
    r"involvement|responsibility|knowledge|knowing|story|stories|findings?|version|account|link|links|ties|role|part)"
)
_BY = r"by\b(?! (?:the |an? )?(?:[a-z]+ ){0,2}?(?:court|judge|insurer|tribunal|jury|panel)s?\b)"
_CLAIM_IS = (  # who decides on a claim by office denies nothing
    r"\b(?:allegations?|accusations?|reports?|rumou?rs?|suggestions?|(?:the|these|those|such|both) claims?) "
    r"(?:was|were|is|are|(?:has|have|had) been) (?:[a-z]+ly )?"
)
_DENIED_WORDS = tuple("denied denies denying deny".split())
_DENIED = re.compile(
    rf"\b(?:deni(?:ed|es)|denying|deny) (?:that\b|it\b|this\b|(?:all|any|the|these|those|such|both|his|her|their|its|"
    rf"having|being)\b(?: [\w'-]+){{0,3}}? {_CLAIM}\b|(?:all |any )?{_CLAIM}\b|having\b|being\b|ever\b|[a-z]+ing\b"
    rf"|(?:he|she|they|there)\b|\ufffc)|{_CLAIM_IS}denied {_BY}"
)
_NOT_DENIED = re.compile(
    r"den(?:ied|ies|ying|y) (?:parking|funding|building|planning|being able|nothing|housing|boarding)"
)
_NEGATED = re.compile(r"(?:\bcan|\bcan(?:not|'t| not)|\bcould(?:n't| not)|\bno one|\bnobody|\bto|\bnot) (?:be )?$")
_REJECTED_WORDS = tuple(
    "rejected rejects rejecting dismissed dismisses dismissing refuted refutes refuting disputed disputes disputing "
    "rebutted "
    "rebuts rubbished contested contests repudiated disavowed pushed hit "
    "maintains maintained insists insisted innocence denial denials categorically scoffed bristled".split()
)
_REJECTED = re.compile(
    r"\b(?:reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|refut(?:ed|es|ing)|disput(?:ed|es|ing)|rebutt(?:ed|ing)|rebuts|"
    r"rubbished|contest(?:ed|s)|repudiat(?:ed|es)|disavow(?:ed|s)|"
    r"scoffed at|bristled at|(?:pushed|hit|pushing|hitting) back (?:on|at|against)) "
    r"(?:(?:the|these|those|such|any|all|his|her|their|its|that|this|as|both|[a-z]+'s) )?(?:[\w'-]+ ){0,2}?"
    r"(?:claims?|allegations?|accusations?|reports|rumou?rs?|suggestions?|assertions?|notion|speculation|"
    r"criticism that|characteri[sz]ations?|insinuations?|theor(?:y|ies)|account|version|narrative|portrayal|charges "
    r"that|"
    r"idea that|false|baseless|untrue|nonsense|propaganda|lies|fake)\b"
    r"|\bdisput(?:ed|es|ing) (?:that|this|whether|it)\b|\b(?:maintain|insist)(?:s|ed) (?:that )?(?:his|her|their) "
    r"innocence\b"
    r"|\b(?:maintain|insist|protest)(?:s|ed) (?:that )?(?:he|she|they|it) (?:did|do|does|had|has|have|was|is|were|are)"
    r"(?: not|n't| never| innocent)\b|\bin (?:an?|his|her|their|its) (?:[a-z]+ )?denial\b"
    rf"|{_CLAIM_IS}(?:rejected|dismissed|refuted|disputed) {_BY}"
)
_CALLED_WORDS = tuple(
    "false untrue baseless unfounded fabricated nonsense guilty fake lie lies hoax ridiculous absurd merit meritless "
    "groundless inaccurate misleading true truth".split()
)
_CALLED = re.compile(
    r"\b(?:called|calls|calling|branded|described|describing|labell?ed) (?:[\w'-]+ ){1,5}?(?:as )?"
    r"(?:false|untrue|baseless|unfounded|fabricated|nonsense|fake|a lie|lies|a hoax|fake news|ridiculous|absurd|"
    r"without merit|"
    r"meritless|groundless|inaccurate|misleading)\b"
    r"|\b(?:said|says|saying|insisted|insists) (?:that )?(?:it|this|that|there) (?:is|was|were) (?:simply |just |"
    r"absolutely |"
    r"completely )?(?:false|untrue|not true|baseless|nonsense|no truth)\b|\bno truth (?:to|in) (?:the|these|those|"
    r"that|this|any)\b"
    r"|\b(?:plead(?:ed|s)?|pled) not guilty\b"
    r"|\b(?:said|says|saying|insisted|insists) (?:that )?(?:the|these|those|such|his|her|their) (?:[\w'-]+ ){0,3}?"
    r"(?:claims?|allegations?|accusations?|reports?|rumou?rs?|charges) (?:is|are|was|were) (?:\w+ )?"
    r"(?:false|untrue|baseless|unfounded|fabricated|nonsense|not true|wrong)\b"
)


def find_denied(scene: Scene) -> Iterator[Reservation]:
    """Yield "denied that", "denies any wrongdoing", charged to their sentence."""
    for found in scene.find_words(_DENIED_WORDS, _DENIED):
        before = scene.low[max(0, found.start() - 16) : found.start()]
        if not _NOT_DENIED.match(found.group()) and not _NEGATED.search(before):
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip(" \ufffc")))


def find_rejected(scene: Scene) -> Iterator[Reservation]:
    """Yield "dismissed the reports", "disputes that claim", charged to their sentence."""
    for found in scene.find_words(_REJECTED_WORDS, _REJECTED):
        yield reserve_words(scene, *found.span())


def find_called_false(scene: Scene) -> Iterator[Reservation]:
    """Yield "called the claims false", "pleaded not guilty", charged to their sentence."""
    for found in scene.find_words(_CALLED_WORDS, _CALLED):
        yield reserve_words(scene, *found.span())


def _rule(what: str, means: str, find: Find) -> Rule:
    return Rule(id=f"words.denied.{what}", kind="denied", basis="words", severity="high", means=means, find=find)


RULES = (
    _rule("denied", "Somebody denies this.", find_denied),
    _rule("rejected", "Somebody rejects this as not so.", find_rejected),
    _rule("called_false", "Somebody calls this false.", find_called_false),
)
