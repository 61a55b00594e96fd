"""Where a paste was cut out of its sentence in a way that changes what is left."""

import re
from collections.abc import Iterator

from bot.matching.align import Segment
from bot.matching.attributed import is_moved
from bot.matching.claim import Claim
from bot.matching.cues import ATTRIBUTIONS, EXCEPTING, FUNCTION_WORDS, HEDGES, MONTHS, NEGATIONS, TURNS, WEEKDAYS
from bot.matching.ends import SENTENCE_END
from bot.matching.kept import Kept, Source
from bot.matching.said import SPEAKING
from bot.matching.units import Unit
from bot.model.answer import Change, ChangeKind
from bot.model.place import Passage
from bot.text.words import Words, read_words

LEAST_REST = 3
"""Words of meaning that the source's sentence must go on for, where the paste closed it with a full stop."""
TURN_WITHIN = 2
"""A turn ("but") counts as cut off where it is among this many first words of the rest."""
ATTRIBUTION_WORDS = 5
"""Words of meaning up to which a rest that names the source says nothing else ("…, UK intelligence said Wednesday")."""
NEAR_HEAD = 4
"""A negation counts as cut off where it is among this many last words before the paste's first ("denied that …")."""

_DASH = re.compile(r"\s(?:--|\u2013|\u2014)\s")
_CONDITIONS = frozenset("if unless provided assuming".split())
_NO_CONDITION = frozenset(
    "as even see ask asked wonder wondered know known was were is are be been has had have".split()
)
"""Before "if" these make it another word: "as if", "asked if"; "was provided"."""
_PASSIVE = frozenset("is are was were been being be".split())
_JOINING = frozenset("and but yet so or".split())
_CLOSING = "\"'\u2019\u201d\u00bb"
_OPENING = "\"'\u2018\u201c\u00ab"
_CLAUSE_END = re.compile(rf",\s+[{_OPENING}]?")


def find_cuts(claim: Claim, segment: Segment, source: Source, kept: Kept) -> Iterator[Change]:
    """Yield what was cut off behind and in front of a segment: ``truncated`` or ``attribution_dropped``.

    What the paste has elsewhere (``kept``) was not cut off.
    """
    passage, words = source
    if words is None or passage.text is None:
        return
    unit = next(unit for unit in claim.units if unit.first < segment.last <= unit.last)
    head = next(unit for unit in claim.units if unit.first <= segment.first < unit.last)
    start, end = words.starts[segment.source_first], words.ends[segment.source_last - 1]
    cuts: list[Change] = []
    if unit.last == segment.last and segment.last not in claim.gaps:
        rest = _read_rest(passage.text, passage.start, end)
        if rest.norms and not kept.is_moved(passage, rest.norms, rest.starts):
            cuts += _cut_behind(unit, rest, passage, start, end)
    if segment.first == head.first and not head.after_ellipsis:
        begun = _read_head(passage.text, passage.start, start)
        if begun.norms and not kept.is_moved(passage, begun.norms, begun.starts):
            cuts += _cut_in_front(claim, segment, begun, passage, start)
    yield from (cut for cut in cuts if cut.kind != "attribution_dropped" or not is_moved(claim, segment, cut.source))


def _cut_behind(unit: Unit, rest: Words, passage: Passage, start: int, end: int) -> Iterator[Change]:
    text, offset = passage.text or "", passage.start
    # A stretch from the middle of a sentence, with no full stop of its own, claims to be no whole one.
    if not (unit.ends_sentence or _begins_sentence(text, start - offset)):
        return
    is_turn = any(norm in TURNS for norm in rest.norms[:TURN_WITHIN])
    meaning = [norm for norm in rest.norms if norm not in FUNCTION_WORDS | MONTHS | WEEKDAYS]
    seam = text[end - offset : rest.starts[0] - offset]
    is_quoted = any(mark in seam for mark in _CLOSING) and not _opens_inside(text[start - offset : end - offset])
    names_source = _names_source(rest.norms) and not is_turn
    if any(mark in "([" for mark in seam) and not names_source:
        return
    place = (text, offset, rest.starts[0], rest.ends[-1])
    if names_source and len(meaning) <= ATTRIBUTION_WORDS:
        if not is_quoted and (unit.ends_sentence or "," in seam):
            yield _left_out("attribution_dropped", *place)
    elif len(rest) <= TURN_WITHIN and NEGATIONS & set(rest.norms):
        yield _left_out("negation", *place)
    elif len(rest) <= TURN_WITHIN and HEDGES & set(rest.norms):
        yield _left_out("hedge_dropped", *place)
    elif is_turn or (unit.ends_sentence and len(meaning) >= LEAST_REST):
        if names_source and not is_quoted:
            yield _left_out("attribution_dropped", *place)
        if not (names_source and is_quoted):
            yield _left_out("truncated", *place)


def _opens_inside(text: str) -> bool:
    """Return whether a quotation begins only in the middle of a stretch: what stands before it is the outlet's."""
    return any(text.rfind(f" {mark}", 1) > 0 for mark in '"\u201c\u00ab') and text[0] not in _OPENING


def _read_rest(text: str, offset: int, end: int) -> Words:
    """Return the words with which the source's sentence goes on after ``end``; none where it ends there."""
    following = text[end - offset :].lstrip()[:1]
    ends_abbreviated = text[end - offset - 1] == "." and not following.islower()
    ending = None if ends_abbreviated else SENTENCE_END.search(text, end - offset)
    if ending is None:
        return read_words("")
    rest = read_words(text[end - offset : ending.start()], offset=end)
    if rest.norms[:1] == ("percent",):
        # The paste has a sign for it.
        return read_words(text[rest.ends[0] - offset : ending.start()], offset=rest.ends[0])
    return rest


def _names_source(norms: tuple[str, ...]) -> bool:
    return any(
        norm in ATTRIBUTIONS and before not in _PASSIVE for before, norm in zip(("", *norms), norms, strict=False)
    )


def _read_head(text: str, offset: int, start: int) -> Words:
    """Return the words that the source's sentence has before ``start``; none where it begins there."""
    begin = max((found.end() for found in SENTENCE_END.finditer(text, 0, start - offset)), default=0)
    return read_words(text[begin : start - offset], offset=begin + offset)


def _begins_sentence(text: str, at: int) -> bool:
    return not _read_head(text, 0, at).norms


def _cut_in_front(claim: Claim, segment: Segment, head: Words, passage: Passage, start: int) -> Iterator[Change]:
    text, offset = passage.text or "", passage.start
    if not claim.text[claim.words.starts[segment.first]].isupper():
        return
    condition = _find_condition(head, text, offset, start)
    if condition is not None:
        yield _left_out("truncated", text, offset, head.starts[condition], head.ends[-1])
        return
    if any(mark in text[head.ends[-1] - offset : start - offset] for mark in _OPENING):
        return
    if _is_exception(head, text[head.ends[-1] - offset : start - offset]):
        yield _left_out("truncated", text, offset, head.starts[0], head.ends[-1])
        return
    # Where the source has a capital there too (a name), only "X said (that)" right before it shows that it was cut.
    if not text[start - offset].islower() and not (_is_said(head, text, offset) or head.norms[0] == "according"):
        return
    if NEGATIONS & set(head.norms[-NEAR_HEAD:]) or "denied" in head.norms[-NEAR_HEAD:]:
        yield _left_out("truncated", text, offset, head.starts[0], head.ends[-1])
    elif (ATTRIBUTIONS | SPEAKING) & set(head.norms):
        yield _left_out("attribution_dropped", text, offset, _skip_label(head, text, offset), head.ends[-1])


def _skip_label(head: Words, text: str, offset: int) -> int:
    """Return where a head begins behind what a dash sets off at its front: "UPDATE: 7 p.m. -- The Gazette reports"."""
    for at in range(len(head) - 1, 0, -1):
        gap = text[head.ends[at - 1] - offset : head.starts[at] - offset]
        if _DASH.search(gap) and (ATTRIBUTIONS | SPEAKING).intersection(head.norms[at:]):
            return head.starts[at]
    return head.starts[0]


def _find_condition(head: Words, text: str, offset: int, start: int) -> int | None:
    """Return the word of a head at which a condition begins that reaches up to the cut: "she says that if …,".

    A comma closes it, with or without a mark that opens a quotation; none stands in it.
    """
    seam = text[head.ends[-1] - offset : start - offset]
    if not _CLAUSE_END.fullmatch(seam):
        return None
    for at in range(len(head) - 1, 0, -1):
        if "," in text[head.ends[at - 1] - offset : head.starts[at] - offset] and head.norms[at] not in _CONDITIONS:
            return None
        if head.norms[at] in _CONDITIONS and head.norms[at - 1] not in _NO_CONDITION:
            return at
    return None


def _is_exception(head: Words, seam: str) -> bool:
    """Return whether a head is an exception or a condition, closed by a comma: "Aside from wartime, …"."""
    told = head.norms[1:] if head.norms[0] in _JOINING and head.norms[:2] != ("but", "for") else head.norms
    return seam.strip() == "," and any(told[: len(words)] == words for words in EXCEPTING)


def _is_said(head: Words, text: str, offset: int) -> bool:
    """Return whether a head ends in "X said" or "X said that", and not in "…, said"."""
    at = len(head) - (2 if head.norms[-1] == "that" and len(head) > 1 else 1)
    if head.norms[at] not in ATTRIBUTIONS | SPEAKING:
        return False
    return at > 0 and not text[head.ends[at - 1] - offset : head.starts[at] - offset].strip()


def _left_out(kind: ChangeKind, text: str, offset: int, start: int, end: int) -> Change:
    return Change(
        kind=kind,
        source=text[start - offset : end - offset],
        source_start=start,
        source_end=end,
    )
