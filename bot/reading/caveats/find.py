"""The flow: a scene in, what the rules find in it out."""

from collections.abc import Sequence

from bot.reading.caveats.anothers import is_anothers
from bot.reading.caveats.rule import Reservation, Reserved, Rule
from bot.reading.caveats.rules import RULES
from bot.reading.caveats.scene import Scene


def find_reservations(scene: Scene, rules: Sequence[Rule] = RULES) -> list[Reserved]:
    """Return what ``rules`` find, by where it stands; what stands nowhere comes first.

    Of two of a kind by the same words, and of two by any words of one sentence, that of the earlier rule is kept: a
    sentence is no less sure for having two hedges.
    """
    found: dict[tuple[str, int, int], Reserved] = {}
    for rule in rules:
        for number, reservation in enumerate(rule.find(scene)):
            if rule.kind == "collective_source" and is_anothers(scene, reservation):
                continue
            found.setdefault(_key(rule, reservation, number), Reserved(rule=rule, reservation=reservation))
    return sorted(found.values(), key=_place)


def _key(rule: Rule, reservation: Reservation, number: int) -> tuple[str, int, int]:
    if reservation.cue is None:
        return rule.id, -1, number
    sentence = reservation.sentence
    if rule.basis == "words" and sentence is not None:
        return rule.kind, sentence.start, sentence.end
    return rule.kind, reservation.cue.start, reservation.cue.end


def _place(one: Reserved) -> int:
    place = one.reservation.cue or one.reservation.sentence
    return place.start if place is not None else -1
