"""Claims that the page tells in order to refute them: its own word against them, charged to where they are told."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from bot.reading.caveats.rule import Reservation, Rule
from bot.reading.caveats.scene import Scene
from bot.reading.examined import Examined


def find_refuted(scene: Scene) -> Iterator[Reservation]:
    """Yield "the claim is false", "Verdict: False", charged to the sentences that tell the claim."""
    yield from _charged(one for one in scene.examined if not one.is_beside and not one.refutal.is_open)


def find_unproven(scene: Scene) -> Iterator[Reservation]:
    """Yield "no evidence to support this claim", charged to the sentences that tell the claim."""
    yield from _charged(one for one in scene.examined if not one.is_beside and one.refutal.is_open)


def find_beside(scene: Scene) -> Iterator[Reservation]:
    """Yield the same words, charged to what stands right behind a claim and has no source of its own."""
    yield from _charged(one for one in scene.examined if one.is_beside)


def _charged(examined: Iterable[Examined]) -> Iterator[Reservation]:
    for refutal, claims in groupby(sorted(examined, key=_place_of), key=lambda one: one.refutal):
        yield Reservation(sentence=refutal.sentence, cue=refutal.cue, covers=tuple(one.sentence for one in claims))


def _place_of(one: Examined) -> tuple[int, int]:
    return one.refutal.cue.start, one.sentence.start


RULES = (
    Rule(
        id="words.denied.by_page",
        kind="denied",
        basis="words",
        severity="high",
        means="The page tells this claim, and says itself that it is not so.",
        find=find_refuted,
    ),
    Rule(
        id="words.unverified.by_page",
        kind="unverified",
        basis="words",
        severity="high",
        means="The page tells this claim, and says itself that nothing bears it out.",
        find=find_unproven,
    ),
    Rule(
        id="derived.alleged.beside_refuted",
        kind="alleged",
        basis="derived",
        severity="medium",
        means="This stands right behind a claim that the page says is not so, and may be part of it.",
        find=find_beside,
    ),
)
