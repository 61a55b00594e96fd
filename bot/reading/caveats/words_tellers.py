"""Sources without a name wherever the grammar lets them tell something: "… , herders insisted", "in the view of"."""

import re
from collections.abc import Iterator

from bot.model.record import CaveatKind, Severity
from bot.reading.caveats.deeds import FOUNDERS, is_decision, is_in_a_scene
from bot.reading.caveats.known_people import APPOSED, is_known
from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.teller_sorts import TellerSort, sort_teller
from bot.reading.caveats.tellers import Teller
from bot.reading.caveats.words_sources import is_named_elsewhere

_BEFORE = 10
_VOTED = frozenset({"dismiss", "reject"})
"""What voters do by their vote."""
_AS_SUCH = re.compile(r"such, (?=[a-z])")
"""What the parser takes into a phrase behind "as"."""
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
                and not _is_led_back(teller)
                and not (sort == "one" and is_known(scene, mention.start, _end_of(teller)))
                and not (sort == "one" and APPOSED.search(scene.text, mention.end, max(mention.end, teller.cue.start)))
                and not (sort == "one" and is_in_a_scene(scene, mention.start, teller.verb, teller.cue.end))
                and not (teller.verb in _VOTED and teller.tree.words[teller.head].lemma == "voter")
                and not is_decision(scene, teller.verb, teller.cue.end)
                and _WHY.search(before) is None
                and sort_teller(teller) == sort
                and not is_named_elsewhere(scene, mention.start, mention.end)
            ):
                such = _AS_SUCH.match(scene.low, mention.start)
                yield reserve_words(scene, such.end() if such is not None else mention.start, mention.end)

    return find


def _end_of(teller: Teller) -> int:
    """Return where a teller's whole phrase ends: behind "of the union" of "a leader of the union"."""
    return teller.tree.words[teller.tree.subtree(teller.head)[-1]].end


def _is_led_back(teller: Teller) -> bool:
    """Say whether people are the few that a house has of a sort: "Acme's founders", "the contenders", "both men"."""
    is_back = bool(teller.tree.under(teller.head, "poss")) or any(
        teller.tree.words[i].key == "the" for i in teller.tree.under(teller.head, "det")
    )
    counted = teller.tree.under(teller.head, "det", "predet", "nummod")
    is_both = any(teller.tree.words[i].key == "both" for i in counted)
    return is_both or (is_back and teller.tree.words[teller.head].key in FOUNDERS)


def _rule(kind: CaveatKind, severity: Severity, means: str, sort: TellerSort) -> Rule:
    return Rule(
        id=f"words.{kind}.teller", kind=kind, basis="words", severity=severity, means=means, find=_find_sort(sort)
    )


RULES = (
    _rule("anonymous_source", "high", "One person tells this, and has no name here.", "one"),
    _rule("collective_source", "medium", "People of whom none is named tell this.", "people"),
    _rule("vague_source", "medium", "Nobody in particular tells this.", "nobody"),
)
