"""Damage from copying that may change what is said, or who says it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.text.quotations import Quotation

_ENDS = (".", "!", "?", "…", ":", ",", ";", "'", "’", ")")
_DOUBLE = frozenset('"“”„')

_UNIT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_RUN_TOGETHER = re.compile(
    rf"\b(?=[tfsen])(?<!-){_UNIT} (?:{_UNIT}|\d{{1,2}})(?= (?!(?:minute|hour|second|day|week|month|year|foot|mile|inch|"
    rf"point|yard|"
    r"pound|ounce|page|man|person|star|bedroom|cent|percent)\b)[a-z]{3,})"
)
_TWICE = re.compile(r"\b((?:he|she|they|it|who|[a-z]{4,}) (?!and\b)[a-z]{3,}) \1\b")


def find_open(scene: Scene) -> Iterator[Reservation]:
    """Yield quotations that are opened and never closed: where the speaker's words end, nobody can tell."""
    groups: dict[int, list[Quotation]] = {}
    for quotation in _quotations(scene):
        groups.setdefault(quotation.group, []).append(quotation)
    for group in groups.values():
        last = group[-1]
        if not last.is_closed and scene.text[last.outer_start] in _DOUBLE:
            words = scene.text[last.outer_start : last.outer_end]
            if not words.rstrip().endswith(_ENDS):
                continue  # a line that was broken off, and what follows it is still the speaker's
            yield reserve_words(scene, last.outer_start, last.outer_start + len(words))


def find_advert(scene: Scene) -> Iterator[Reservation]:
    """Yield quotations with a line between their parts that is no prose: an advert, a link to another story."""
    groups: dict[int, list[Quotation]] = {}
    for quotation in _quotations(scene):
        groups.setdefault(quotation.group, []).append(quotation)
    for group in groups.values():
        for one, next_one in pairwise(group):
            between = scene.own[one.outer_end : next_one.outer_start]
            told = scene.text[one.outer_end : next_one.outer_start]
            if not between.strip() and told.strip():
                yield reserve_words(scene, next_one.outer_start, next_one.outer_end)


def find_doubled(scene: Scene) -> Iterator[Reservation]:
    """Yield what an edit left beside what it put in: two numbers run together, two words that stand twice."""
    for pattern in (_RUN_TOGETHER, _TWICE):
        for found in pattern.finditer(scene.own):
            yield reserve_words(scene, *found.span())


def _quotations(scene: Scene) -> Iterator[Quotation]:
    for paragraph in scene.prose.paragraphs:
        for sentence in paragraph.sentences:
            yield from sentence.quotations


RULES = (
    Rule(
        id="derived.text_damage.doubled",
        kind="text_damage",
        basis="derived",
        severity="low",
        means="Two numbers, or the same words twice, stand side by side: which of them holds is not sure.",
        find=find_doubled,
    ),
    Rule(
        id="derived.text_damage.open_quotation",
        kind="text_damage",
        basis="derived",
        severity="low",
        means="A quotation is opened and not closed, so that where it ends is not sure.",
        find=find_open,
    ),
    Rule(
        id="derived.text_damage.advert_in_quotation",
        kind="text_damage",
        basis="derived",
        severity="low",
        means="A line that is no prose stands inside a quotation.",
        find=find_advert,
    ),
)
