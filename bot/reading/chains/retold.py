"""What a passing says of other sentences' statements: the figure that a ministry gives is a paper's."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.model.record import Node
from bot.reading.chains.legs import Leg
from bot.reading.chains.naming import resolve
from bot.reading.chains.passing import Passing
from bot.reading.chains.telling import Telling, noun_of
from bot.reading.outlet_names import is_same_outlet

_NUMBER = re.compile(r"(?<![\w,.])\d[\d,.]*\d(?!\w)")
"""A number of two digits or more: a smaller one is found in too many sentences."""
PARAGRAPHS_MOST = 3
"""Line breaks between a claim and the sentence that says where it comes from."""
_BODIES = frozenset({"organisation", "group", "unknown"})


def apply_passing(text: str, tellings: Sequence[Telling], passing: Passing) -> list[Telling]:
    """Return ``tellings`` with the origin that ``passing`` states put behind those it is about, and no others.

    With numbers it is about the nearest statement before it that has one, and those with the same number; without,
    about those that its own source made in the paragraphs before.
    """
    here = text.count("\n", 0, passing.start)
    before = [one for one in tellings if one.draft.start < passing.start and here - one.paragraph <= PARAGRAPHS_MOST]
    meant = [one for one in before if _may_pass(one, passing)]
    if passing.are_numbers:
        meant = _with_numbers(text, tellings, meant, passing)
    else:
        meant = [one for one in meant if passing.by is None or _is_by(one, passing.by)]
        meant = meant[-1:] if passing.by is None else meant
    origin = _origin_of(tellings, passing.origin)
    return [_from(one, origin) if any(one is other for other in meant) else one for one in tellings]


def _may_pass(telling: Telling, passing: Passing) -> bool:
    voice = telling.draft.voice
    if voice is None or telling.leg.before or is_same_outlet(voice.words, passing.origin.name):
        return False
    return voice.kind in _BODIES or (passing.by is not None and _is_by(telling, passing.by))


def _is_by(telling: Telling, by: Node) -> bool:
    voice = telling.draft.voice
    return voice is not None and (voice.words == by.name or noun_of(voice.words) == noun_of(by.name))


def _with_numbers(text: str, tellings: Sequence[Telling], before: Sequence[Telling], passing: Passing) -> list[Telling]:
    found = next((one for one in reversed(before) if _numbers_of(text, one)), None)
    if found is None:
        return []
    numbers = _numbers_of(text, found)
    return [one for one in tellings if _may_pass(one, passing) and _numbers_of(text, one) & numbers]


def _numbers_of(text: str, telling: Telling) -> frozenset[str]:
    return frozenset(_NUMBER.findall(text, telling.draft.start, telling.draft.end))


def _origin_of(tellings: Sequence[Telling], origin: Node) -> tuple[Node, ...]:
    """Return the origin with what it cites itself, where it tells something on the page with a source behind."""
    for one in tellings:
        voice = one.draft.voice
        if one.leg.before and voice is not None and is_same_outlet(voice.words, origin.name):
            return (*map(resolve, one.leg.before), replace(resolve(origin), relation=one.leg.relation))
    return (resolve(origin),)


def _from(telling: Telling, origin: tuple[Node, ...]) -> Telling:
    leg = Leg(before=origin, relation="passing on", after=telling.leg.after)
    return replace(telling, leg=leg)
