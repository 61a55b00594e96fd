"""Somebody without a name who is known from one call or one briefing: all that he says comes from there."""

from collections.abc import Sequence

from bot.model.record import Node, Span
from bot.reading.chains.headline import find_role
from bot.reading.chains.naming import resolve
from bot.reading.chains.patterns import node_of
from bot.reading.chains.telling import Telling

_ALIKE = frozenset("caller commander conscript fighter man officer recruit serviceman soldier speaker trooper".split())
"""Roles that a text uses for one recorded person. "The mayor" is somebody, whoever else speaks on the page."""
_BARE_MOST = 2
"""Words of a role that says no more than itself: "an officer"."""


def carry_means(text: str, tellings: Sequence[Telling], headline: Span | None) -> list[Telling]:
    """Return ``tellings`` with the means of a nameless speaker carried to his other statements.

    Each is led back to the words that brought him in, or to the ``headline`` where those say less.

    Only where one such means stands on the page, and only to a speaker who is surely the same: called by the same
    words; or by the same role as one spoken of before ("the official"); or, where a captured recording is all that is
    known of him, by a role that may be the same one's ("the soldier", "the officer").
    """
    anchors = [one for one in tellings if one.is_nameless and _is_telling_all(one)]
    if not anchors or not all(one.is_of(anchors[0]) for one in anchors):
        return list(tellings)
    anchor = anchors[0]
    after = tuple(map(resolve, anchor.leg.after))
    brought_in = [one for one in tellings if one.is_nameless and not one.is_definite]
    same = [one for one in tellings if one.is_nameless and (_is_own(one, anchor) or _is_same(one, anchor, brought_in))]
    first = min(same, key=lambda one: one.draft.start)
    person = _introduced(text, first, same, headline)
    places = {one.draft.start for one in same}
    return [_led_back(one, after, person) if one.draft.start in places else one for one in tellings]


def _led_back(telling: Telling, after: tuple[Node, ...], person: Node | None) -> Telling:
    voice = telling.draft.voice
    is_there = person is None or voice is None or node_of(voice).start == person.start
    return telling.with_after(
        telling.leg.after or after, speaker=None if is_there or person is None else resolve(person)
    )


def _introduced(text: str, first: Telling, same: Sequence[Telling], headline: Span | None) -> Node | None:
    """Return the words that a nameless speaker was brought in by; the headline's where the text has a bare role."""
    voice = first.draft.voice
    if voice is None or first.leg.speaker is not None:
        return first.leg.speaker
    is_bare = len(voice.words.split()) <= _BARE_MOST
    named = find_role(text, headline, {one.role for one in same}) if headline is not None and is_bare else None
    return named or node_of(voice)


def _is_telling_all(telling: Telling) -> bool:
    """Say whether a means is the one way by which a nameless speaker is known: a recording, a background briefing."""
    first = telling.leg.after[0] if telling.leg.after else None
    return first is not None and (first.kind == "recording" or "background" in first.name)


def _is_own(one: Telling, anchor: Telling) -> bool:
    """Say whether a speaker is led to the anchor's own words, or called by them as one spoken of before."""
    mine, other = one.draft.voice, anchor.draft.voice
    is_there = mine is not None and other is not None and mine.start == other.start
    return is_there or (one.is_of(anchor) and (one.is_definite or one.draft.start < anchor.draft.start))


def _is_same(one: Telling, anchor: Telling, brought_in: Sequence[Telling]) -> bool:
    """Say whether other words are surely for the same person, by what is said where on the page.

    ``brought_in`` are the statements of nameless speakers who are called as ones not spoken of before ("a pilot").
    """
    start = anchor.draft.start
    is_recorded = anchor.leg.after[0].kind == "recording"
    if one.leg.after or not (one.role == anchor.role or (is_recorded and {one.role, anchor.role} <= _ALIKE)):
        return False
    if one.is_definite:
        following = next((other.draft.start for other in brought_in if other.draft.start > start), one.draft.start)
        return start < one.draft.start <= following
    before = {other.draft.voice.words for other in brought_in if other.draft.start < start and other.draft.voice}
    return one.draft.start < start and anchor.is_definite and len(before) == 1
