"""One source without a name."""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_CONDITION_WORDS = ("anonymity", "named", "identified", "name")
_CONDITION = re.compile(
    r"on (?:the )?condition of anonymity|(?:asked|asking|requested|requesting|declined|wished|wanted|preferred|wish|"
    r"wishing|want|wants|wanting|refused) "
    r"(?:not )?to (?:not )?be (?:named|identified|quoted by name)|(?:asked|requested|asking for|requesting) anonymity"
)
_UNNAMED_WORDS = ("anonymous", "unnamed", "unidentified")
_UNNAMED = re.compile(
    r"\b(?:an?|one) (?:anonymous|unnamed|unidentified) (?:[\w'-]+ ){0,4}?(?:official|source|aide|adviser|advisor|"
    r"insider|whistleblower|employee|officer|diplomat|executive|person|resident|worker|soldier|lawmaker)"
    r"(?=,? (?:who |that )?(?:has |had |also )?(?:wrote|written|said|says|told|claimed|alleged|described|accused|"
    r"complained|confirmed)\b)"
)
_PSEUDONYM_WORDS = ("name", "names", "pseudonym")
_PSEUDONYM = re.compile(
    r"\bnot (?:his|her|their) real names?\b"
    r"|\b(?:his|her|their|whose) (?:real |full |last )?names? (?:has|have|had|is|are|was|were) (?:been |"
    r"being )?(?:changed|"
    r"withheld)\b"
    r"|\b(?:gave|give|using|use|provided|provide|offered|offer|by|identified by) only (?:by )?(?:his|her|their|"
    r"a) (?:first|"
    r"given|middle|last) names?\b"
    r"|\b(?:using|under|uses|used) a pseudonym\b"
)
_BEFORE = 90
_SOMEBODY = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he)(?: [\w'’.-]+){1,6},? (?:who (?:\w+ ){0,3}|not )$")
_SEVERAL = re.compile(
    r"\b(?:according to|told by|said) (?:(?!an?\b|one\b)[a-z]+ ){1,4}?"
    r"(?:officials|aides|advisers|advisors|people|sources|lawmakers|diplomats|insiders|staffers|executives)\b"
    r"[^.;]{0,80}\bwho\b[^.;]{0,60}$"
)
"""Before the condition: who is bound by it are several."""
_NAME = re.compile(r"[A-Z][\w’'-]+ [A-Z]")
_THE = re.compile(r"\s*the (?P<noun>[a-z]+)\b")


def find_condition(scene: Scene) -> Iterator[Reservation]:
    """Yield each "on condition of anonymity", charged to what this speaker says; not where nobody was heard."""
    for found in scene.find_words(_CONDITION_WORDS, _CONDITION):
        sentence = scene.sentence_at(found.start())
        if _is_told_before(scene, sentence.start):
            continue
        near = [voice for voice in scene.voices_in(sentence.start, found.start()) if voice.naming != "named"]
        if (near and near[-1].is_plural) or _SEVERAL.search(scene.low, sentence.start, found.start()):
            continue  # several people: another kind
        if near:
            yield reserve_words(scene, *found.span(), speaker=Span(start=near[-1].start, end=near[-1].end))
            continue
        is_open = [draft.voice for draft in scene.drafts_in(sentence.start, sentence.end)] == [None]
        if is_open or _is_somebody(scene.own[max(sentence.start, found.start() - _BEFORE) : found.start()]):
            yield reserve_words(scene, *found.span())


def _is_told_before(scene: Scene, start: int) -> bool:
    """Say whether a sentence begins with "the official" of an official in the one before: one is marked once."""
    index = scene.index_at(start)
    led = _THE.match(scene.low, start)
    if led is None or index == 0:
        return False
    before = scene.sentences[index - 1]
    one = rf"\b(?:an?|one|another) (?:[\w'’.-]+ ){{0,5}}?{led['noun']}\b"
    return re.search(one, scene.low[before.start : before.end]) is not None


def _is_somebody(before: str) -> bool:
    """Say whether words end as "an engineer who" does, and not as "an engineer, Jane Roe, who" does."""
    found = _SOMEBODY.search(before)
    return found is not None and not _NAME.search(found.group())


def find_unnamed(scene: Scene) -> Iterator[Reservation]:
    """Yield "an anonymous official who wrote": the page itself says that a name is missing."""
    for found in scene.find_words(_UNNAMED_WORDS, _UNNAMED):
        yield reserve_words(scene, *found.span())


def find_pseudonyms(scene: Scene) -> Iterator[Reservation]:
    """Yield "not his real name", "her name has been changed": the name that the page gives is none."""
    for found in scene.find_words(_PSEUDONYM_WORDS, _PSEUDONYM):
        yield reserve_words(scene, *found.span())


RULES = (
    Rule(
        id="words.anonymous_source.unnamed",
        kind="anonymous_source",
        basis="words",
        severity="high",
        means="The page says that the name of who says this is not told.",
        find=find_unnamed,
    ),
    Rule(
        id="words.anonymous_source.pseudonym",
        kind="anonymous_source",
        basis="words",
        severity="high",
        means="The name given here is not the real or the whole name of who says this.",
        find=find_pseudonyms,
    ),
    Rule(
        id="words.anonymous_source.condition",
        kind="anonymous_source",
        basis="words",
        severity="high",
        means="Who says this asked not to be named.",
        find=find_condition,
    ),
)
