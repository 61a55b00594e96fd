"""A rule: by which words, or by what reasoning, one kind of caveat is found, and what it finds."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.model.record import CaveatBasis, CaveatKind, Citation, Severity, Span
from bot.reading.caveats.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """A caveat before the statements have their numbers, and without what its rule says of all of them.

    ``sentence`` and ``cue`` are places in the text, ``None`` where the caveat stands on no words. ``covers`` are the
    stretches whose statements bear it, ``None`` for the whole page. Where ``speaker`` is set, the statements of this
    voice bear it instead: the place of the words that name it. ``severity`` is ``None`` for the rule's own.
    ``source`` is where the caveat comes from, if from outside the page.
    """

    sentence: Span | None
    cue: Span | None
    covers: tuple[Span, ...] | None
    speaker: Span | None = None
    severity: Severity | None = None
    source: Citation | None = None


Find = Callable[[Scene], Iterator[Reservation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. ``id`` is ``words.<kind>.<what>`` or ``derived.<kind>.<what>``.

    ``means`` is one plain sentence: what a caveat by this rule says. ``severity`` is what it has unless ``find``
    says otherwise of a single one.
    """

    id: str
    kind: CaveatKind
    basis: CaveatBasis
    severity: Severity
    means: str
    find: Find


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserved:
    """What a rule found."""

    rule: Rule
    reservation: Reservation


def reserve_words(
    scene: Scene,
    start: int,
    end: int,
    *,
    covers: tuple[Span, ...] | None = (),
    speaker: Span | None = None,
    severity: Severity | None = None,
) -> Reservation:
    """Return a reservation by the words from ``start`` to ``end``; on its own sentence unless ``covers`` says else."""
    at = scene.sentence_at(start)
    sentence = Span(start=at.start, end=at.end)
    if covers == () and speaker is None:
        covers = (sentence,)
    return Reservation(
        sentence=sentence,
        cue=Span(start=start, end=end),
        covers=covers,
        speaker=speaker,
        severity=severity,
    )


def make_words_rule(kind: CaveatKind, what: str, means: str, find: Find, severity: Severity = "medium") -> Rule:
    """Return a rule that stands on the page's own words; its id is "words.", its kind and ``what``."""
    return Rule(id=f"words.{kind}.{what}", kind=kind, basis="words", severity=severity, means=means, find=find)


def by_words(words: tuple[str, ...], pattern: re.Pattern[str], but: re.Pattern[str] | None = None) -> Find:
    """Return what yields the matches of ``pattern`` in sentences with one of ``words``, those of ``but`` left out."""

    def find(scene: Scene) -> Iterator[Reservation]:
        for found in scene.find_words(words, pattern):
            if but is None or not but.match(scene.low, found.start()):
                yield reserve_words(scene, *found.span())

    return find
