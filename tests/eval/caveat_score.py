"""Caveats that were found against those that people marked: which are the same, and what shares that makes.

A caveat that was found is right where a label of its kind has a place that overlaps its own; a label for the whole
page, and a caveat that stands nowhere, count by their kind alone. Several right ones on one label count as one. What
hits optional labels alone counts for nothing, and these need not be found.

A caveat is derived where its rule says so; a label is where its kind is, or where its kind can be both and it marks
no words. Intervals are those of resampling whole articles, at 95 %: sentences of one article are not independent.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from bot.model.record import Caveat, CaveatKind
from tests.eval.caveat_labels import Label

Family = Literal["explicit", "derived"]
Share = Literal["precision", "recall", "f"]

DERIVED: Final[frozenset[CaveatKind]] = frozenset(
    {
        "single_source",
        "interested_party",
        "attribution_gap",
        "opinion",
        "loaded_language",
        "overgeneralised",
        "inconsistent",
        "unattributed",
        "undated",
        "outlet_unstated",
        "text_damage",
    }
)
BOTH: Final[frozenset[CaveatKind]] = frozenset(
    {"unverified", "comment_not_obtained", "translated", "partial_or_edited_quote", "date_mismatch"}
)
"""Kinds that words can carry, or reasoning."""
RESAMPLED = 2000
_SEED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was counted, of one article or of many.

    ``right`` are the labels that caveats of this group hit, ``wrong`` its caveats that hit none, ``gold`` the labels of
    this group, ``reached`` those of them that any caveat hit.
    """

    right: int = 0
    wrong: int = 0
    gold: int = 0
    reached: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the labels that were found; 1 where there are none."""
        return self.reached / self.gold if self.gold else 1.0

    @property
    def f(self) -> float:
        """The harmonic mean of both; 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """The labels and the caveats of one article. ``hits`` are the indices of the labels that each caveat hits."""

    labels: tuple[Label, ...]
    caveats: tuple[Caveat, ...]
    hits: tuple[frozenset[int], ...]


def match_caveats(labels: Iterable[Label], caveats: Iterable[Caveat]) -> Matched:
    """Return which labels each caveat hits."""
    labels, caveats = tuple(labels), tuple(caveats)
    hits = tuple(frozenset(i for i, label in enumerate(labels) if is_same(label, caveat)) for caveat in caveats)
    return Matched(labels=labels, caveats=caveats, hits=hits)


def is_same(label: Label, caveat: Caveat) -> bool:
    """Say whether a caveat is the one that a label marks."""
    if label.kind != caveat.kind:
        return False
    if label.page or label.start is None or label.end is None or caveat.start is None or caveat.end is None:
        return True
    return caveat.start < label.end and label.start < caveat.end


def family_of_label(label: Label) -> Family:
    """Return whether a label marks words or what follows from them."""
    is_derived = label.kind in DERIVED or (label.kind in BOTH and label.cue_start is None)
    return "derived" if is_derived else "explicit"


def family_of(caveat: Caveat) -> Family:
    """Return whether a caveat stands on words or on reasoning: its rule says it."""
    return "derived" if caveat.rule.startswith("derived.") else "explicit"


def tally_kind(matched: Sequence[Matched], kind: CaveatKind) -> Tally:
    """Return the tally of one kind over all articles."""
    return sum_tallies(
        _tally(one, takes=lambda caveat: caveat.kind == kind, wants=lambda label: label.kind == kind) for one in matched
    )


def tally_family(matched: Sequence[Matched], family: Family) -> list[Tally]:
    """Return the tally of one family for each article."""
    return [
        _tally(
            one,
            takes=lambda caveat: family_of(caveat) == family,
            wants=lambda label: family_of_label(label) == family,
        )
        for one in matched
    ]


def _tally(one: Matched, *, takes: Callable[[Caveat], bool], wants: Callable[[Label], bool]) -> Tally:
    taken = [hits for caveat, hits in zip(one.caveats, one.hits, strict=True) if takes(caveat)]
    required = {i for i, label in enumerate(one.labels) if not label.optional}
    gold = {i for i in required if wants(one.labels[i])}
    return Tally(
        right=len(required.intersection(frozenset().union(*taken))),
        wrong=sum(not hits for hits in taken),
        gold=len(gold),
        reached=len(gold.intersection(*[frozenset().union(*one.hits)])),
    )


def sum_tallies(tallies: Iterable[Tally]) -> Tally:
    """Return all tallies as one."""
    held = list(tallies)
    return Tally(
        right=sum(one.right for one in held),
        wrong=sum(one.wrong for one in held),
        gold=sum(one.gold for one in held),
        reached=sum(one.reached for one in held),
    )


def interval_of(tallies: Sequence[Tally], share: Share) -> tuple[float, float]:
    """Return the interval of a share over the articles, each with its tally, by resampling them; the same each time."""
    if not tallies:
        return 0.0, 1.0
    dice = random.Random(_SEED)  # noqa: S311 - resampling keeps no secret
    shares = sorted(float(getattr(sum_tallies(dice.choices(tallies, k=len(tallies))), share)) for _ in range(RESAMPLED))
    return shares[int(0.025 * RESAMPLED)], shares[int(0.975 * RESAMPLED) - 1]


def count_rules(matched: Iterable[Matched]) -> dict[str, tuple[int, int]]:
    """Return, by the id of each rule that found something, how many caveats it found and how many were right.

    Those that hit optional labels alone are left out.
    """
    counted: dict[str, tuple[int, int]] = {}
    for one in matched:
        for caveat, hits in zip(one.caveats, one.hits, strict=True):
            is_right = any(not one.labels[i].optional for i in hits)
            if is_right or not hits:
                found, right = counted.get(caveat.rule, (0, 0))
                counted[caveat.rule] = found + 1, right + is_right
    return dict(sorted(counted.items()))


def kinds_in(matched: Iterable[Matched]) -> list[CaveatKind]:
    """Return the kinds that were found or marked, in the order of the record's list."""
    held = list(matched)
    seen = {label.kind for one in held for label in one.labels} | {each.kind for one in held for each in one.caveats}
    return [kind for kind in get_args(CaveatKind) if kind in seen]
