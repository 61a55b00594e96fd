"""Sources that speak for a side: its lawyer, its campaign, its spokesperson; and the page's own interest, disclosed."""

import re
from collections.abc import Iterator
from typing import Final

from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.side_words import NOT_SAID, SAYING
from bot.reading.caveats.sources import Source

_COUNSEL = r"(?:lawyers?|attorneys?|solicitors?|barristers?|legal team|defen[cs]e team|counsel)"
_ADVOCATE = re.compile(
    rf"(?:['’]s?|\b[Hh]is|\b[Hh]er|\b[Tt]heir) (?:[\w-]+ ){{0,2}}{_COUNSEL}\b"
    rf"|\b[Dd]efen[cs]e {_COUNSEL}\b"
    rf"|\b{_COUNSEL},? (?:for|representing) "
    rf"|,? (?:an?|the) (?:[\w-]+ )?{_COUNSEL} (?:for|representing) "
)
_CAMPAIGN = re.compile(
    r"(?P<whose>\b[A-Z][\w-]+|\b[Hh]is|\b[Hh]er)(?:['’]s?)? campaign(?: (?:manager|chair(?:man|woman)?|"
    r"spokes(?:man|woman|person)|director|strategist|aides?|surrogates?|adviser|advisor|officials?|lawyer|"
    r"press secretary)"
    r"\b.*|$)"
)
_CLIENT = re.compile(
    rf"(?P<of>[A-Z][\w-]+)['’]s? (?:[\w-]+ ){{0,2}}{_COUNSEL}\b"
    rf"|{_COUNSEL},? (?:for|representing) (?:[\w.]+ ){{0,3}}?(?P<for>[A-Z][\w-]+)(?! [A-Z])"
)
_BEHIND = 24
_CONTENDING = re.compile(
    r"\b(?:mislead|false|untrue|accus|attack(?:ed|ing\b|s? on\b)|critici|unfair|lies?\b|lied\b|smear|den(?:y|ies|"
    r"ied)\b|reject|"
    r"dismiss|insist|argu|defen[ds]|blam|slam|blast|ludicrous|orchestrat|distort|baseless|desperate|"
    r"shrugg|hypocri|refut|push(?:ed|ing)? back|contend|mock|ridicul|extreme|danger|bull(?:y|ied)|"
    r"pathetic|disput|stand by|stood by|weak|reckless|scandal|political gain|overclassif|controvers|"
    r"responded to)",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"(?:[A-Za-z]+ )*(?:[Ss]ources?|[Pp]eople|[Tt]hose|[Ff]riends) (?:close to|familiar with|in|inside|within) "
)
"""Whoever is near a campaign does not speak for it."""
_SCHEDULED = re.compile(
    r"\b(?:decision|hearing|ruling|verdict|trial|sentencing|appeal|date) (?:is|was|will be) (?:now )?(?:expected|due|"
    r"heard|"
    r"scheduled|set)\b"
)
"""When the next step is due, and no cause is argued."""
_OFFICIAL = re.compile(
    r"\b(?:attorney general|attorney['’]s office|state attorney|district attorney|u\.?s\.? attorney)\b", re.IGNORECASE
)
_FOR = re.compile(r"\b(?:for|representing) $")
_CASE = re.compile(
    r"\b(?:court|lawsuits?|sued|suing|trial|charges|charged|indict(?:ed|ment)|plead(?:ed)?|arrest(?:ed)?|divorce|"
    r"custody|"
    r"prosecut(?:ors?|ed|ion)|guilty|sentenc(?:ed|ing)|testif(?:y|ied)|testimony|subpoena(?:ed)?|verdict|appeal)\b"
)
"""Words of a page on a case; a lawyer on another one comments on the law."""
_DISCLOSED_WORDS = "commission commissions affiliate affiliates disclosure sponsored partnership owns".split()
_DISCLOSED = re.compile(
    r"\b(?:may|might|can|will|could) (?:earn|receive|get|make|collect) (?:an? |some )?(?:small |affiliate |share of )?"
    r"(?:commissions?|affiliate|sales)\b|\baffiliate (?:links?|commissions?|partners?|program(?:me)?s?)\b"
    r"|\b(?:full |editor's )?disclosure: |\bpaid partnership\b|\b(?:post|article|content|story) (?:is|"
    r"was) sponsored by\b"
    r"|\bowns (?:this|the) (?:newspaper|website|site|publication|magazine)\b"
)


def find_advocates(scene: Scene) -> Iterator[Reservation]:
    """Yield each side's lawyers and each candidate's campaign that speaks, once, at its first words."""
    seen: set[str] = set()
    clients: set[str] = set()
    for source in scene.sources:
        between = scene.low[source.mention.end : source.cue.start]
        if SAYING.match(source.verb) is None or NOT_SAID.search(between):
            continue
        mention = scene.text[source.mention.start : source.mention.end]
        around = scene.text[source.mention.start : source.mention.end + _BEHIND].split("\n")[0]
        campaign = _CAMPAIGN.search(mention)
        if _NEAR.match(mention):
            continue
        counsel = _ADVOCATE.search(mention) or _ADVOCATE.match(around, len(mention))
        if (campaign is None and counsel is None) or _OFFICIAL.search(around):
            continue
        if counsel is not None and _FOR.search(counsel[0]) and _CASE.search(scene.low) is None:
            continue
        if campaign is not None and counsel is None and not _contends(scene, source):
            continue
        at = scene.sentence_at(source.cue.start)
        if _SCHEDULED.search(scene.text, at.start, at.end):
            continue
        told = seen if campaign is not None else clients
        whose = campaign["whose"].lower() if campaign is not None else _client_in(mention, around)
        is_again = whose in told or (campaign is None and ("" in told or (whose == "" and bool(told))))
        told.add(whose)
        if not is_again:
            yield reserve_words(scene, source.mention.start, source.mention.end)


def _client_in(mention: str, around: str) -> str:
    """Return the last name of a lawyer's client, in small letters; "" for "the defence", "his": the one of the case."""
    found = _CLIENT.search(mention) or _CLIENT.search(around)
    return (found["of"] or found["for"]).lower() if found is not None else ""


def _contends(scene: Scene, source: Source) -> bool:
    """Say whether a campaign defends itself or attacks in this sentence; how its own work goes it may tell as such."""
    at = scene.sentence_at(source.cue.start)
    return _CONTENDING.search(scene.text, at.start, at.end) is not None


def find_disclosed(scene: Scene) -> Iterator[Reservation]:
    """Yield the words in which the page tells of its own interest, charged to the page; only the first."""
    for found in scene.find_words(_DISCLOSED_WORDS, _DISCLOSED):
        yield reserve_words(scene, *found.span(), covers=None)
        return


def find_sponsored(scene: Scene) -> Iterator[Reservation]:
    """Yield a reservation on a page that is labelled as paid for."""
    if "sponsored" in scene.labels:
        yield Reservation(sentence=None, cue=None, covers=None)


_KIND: Final = "interested_party"
RULES = (
    Rule(
        id=f"derived.{_KIND}.advocate",
        kind=_KIND,
        basis="derived",
        severity="medium",
        means="Who says this speaks for a side: its lawyer, or its campaign.",
        find=find_advocates,
    ),
    Rule(
        id=f"derived.{_KIND}.disclosed",
        kind=_KIND,
        basis="derived",
        severity="medium",
        means="The page tells of an interest of its own in the matter.",
        find=find_disclosed,
    ),
    Rule(
        id=f"derived.{_KIND}.sponsored",
        kind=_KIND,
        basis="derived",
        severity="high",
        means="The page is labelled as paid for.",
        find=find_sponsored,
    ),
)
