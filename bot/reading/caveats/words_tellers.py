"""Sources without a name wherever the grammar lets them tell something: "… , herders insisted", "in the view of"."""

import re
from collections.abc import Iterator

from bot.model.record import CaveatKind, Severity
from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.teller_sorts import TellerSort, sort_teller
from bot.reading.caveats.words_sources import is_named_elsewhere

_BEFORE = 10
_WHY = re.compile(r"\b(?:why|how|whether) $")
"""Before people whose view is asked for, and not told."""


def _find_sort(sort: TellerSort) -> Find:
    def find(scene: Scene) -> Iterator[Reservation]:
        for teller in scene.tellers:
            is_asked = scene.low[scene.sentence_at(teller.cue.start).end - 1] == "?"
            mention = teller.mention
            before = scene.low[max(0, mention.start - _BEFORE) : mention.start]
            if (
                not is_asked
                and _WHY.search(before) is None
                and sort_teller(teller) == sort
                and not is_named_elsewhere(scene, mention.start, mention.end)
            ):
                yield reserve_words(scene, mention.start, mention.end)

    return find


def _rule(kind: CaveatKind, severity: Severity, means: str, sort: TellerSort) -> Rule:
    return Rule(
        id=f"words.{kind}.teller", kind=kind, basis="words", severity=severity, means=means, find=_find_sort(sort)
    )


RULES = (
    _rule("anonymous_source", "high", "One person tells this, and has no name here.", "one"),
    _rule("collective_source", "medium", "People of whom none is named tell this.", "people"),
    _rule("vague_source", "medium", "Nobody in particular tells this.", "nobody"),
)
