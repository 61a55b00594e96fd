"""What was answered against what is right, kind by kind."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.excerpts.corpus import Held
from bench.excerpts.query import Query, has_words

SERIOUS = frozenset(
    {"number", "negation", "speaker", "hedge_dropped", "attribution_dropped", "joined", "truncated", "date", "place"}
)
"""Changes that say the paste means something else."""
Answer = Mapping[str, Any]


@dataclass(slots=True)
class Count:
    """How many of how many."""

    right: int = 0
    of: int = 0

    def add(self, is_right: bool) -> None:  # noqa: FBT001 - what is counted
        """Count one more."""
        self.right += is_right
        self.of += 1

    def __str__(self) -> str:
        """Return the share in percent with its 95 % Wilson interval; "" where nothing was counted."""
        if not self.of:
            return ""
        low, high = wilson(self.right, self.of)
        return f"{100 * self.right / self.of:.1f} ({100 * low:.1f}–{100 * high:.1f})"


def wilson(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """Return the 95 % interval of a share, after Wilson (1927)."""
    share = right / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    reach = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return max(0.0, middle - reach), min(1.0, middle + reach)


@dataclass(slots=True)
class Tally:
    """What is counted of one kind of paste, or of several."""

    right: Count = field(default_factory=Count)
    wrong: Count = field(default_factory=Count)
    original: Count = field(default_factory=Count)
    located: Count = field(default_factory=Count)
    named: Count = field(default_factory=Count)
    alarmed: Count = field(default_factory=Count)

    def add(self, query: Query, answer: Answer, texts: Mapping[str, str]) -> None:
        """Count one answer."""
        match = answer.get("match") or {}
        found = match.get("article_id")
        if not query.right:
            self.right.add(found is None)
            return
        self.right.add(is_right(query, answer))
        self.wrong.add(found is not None and found not in (*query.right, *query.also))
        if found not in (*query.right, *query.also):
            return
        if len(query.right) > 1 and not (query.also or query.may_offer):
            self.original.add(found == query.right[0])
        if query.sentence and match.get("sentence") and found in query.right:
            self.located.add(_is_there(query.sentence, match["sentence"], texts[found]))
        said = {change["kind"] for change in match.get("changes", ())}
        if query.kinds:
            self.named.add(bool(said.intersection(query.kinds)))
        elif query.group in ("harmless", "twin"):
            self.alarmed.add(bool(said & SERIOUS))


def is_right(query: Query, answer: Answer) -> bool:
    """Return whether the right article is named, or rightly none."""
    found = (answer.get("match") or {}).get("article_id")
    if found is None and query.may_offer:
        offered = {one["article_id"] for one in answer.get("alternatives", ())}
        return offered.issuperset(query.right)
    return found in (*query.right, *query.also) if query.right else found is None


def _is_there(sentence: str, place: Mapping[str, int], text: str) -> bool:
    if sentence not in text:
        shown = text[place["start"] : place["end"]]
        return has_words(shown, sentence) or has_words(sentence, shown)
    start = text.find(sentence)
    while start >= 0:
        if place["start"] < start + len(sentence) and start < place["end"]:
            return True
        start = text.find(sentence, start + 1)
    return False


def score(
    queries: Sequence[Query], answers: Mapping[str, Answer], stored: Iterable[Held]
) -> tuple[dict[str, Tally], dict[str, Tally]]:
    """Return the tallies of each kind and of each group of kinds."""
    texts = {article.id: article.text for article in stored}
    kinds: dict[str, Tally] = defaultdict(Tally)
    groups: dict[str, Tally] = defaultdict(Tally)
    for query in queries:
        answer = answers[query.id]
        for tally in (kinds[query.kind], groups["held" if query.right else query.group]):
            tally.add(query, answer, texts)
    return kinds, groups


def write_table(tallies: Mapping[str, Tally]) -> str:
    """Return a table, shares in percent with 95 % intervals."""
    heads = ("pastes", "of", "right, or silent", "wrong source", "earliest first", "sentence found", "change named")
    lines = [f"| {' | '.join((*heads, 'false alarm'))} |", "| --- " * (len(heads) + 1) + "|"]
    for name, one in tallies.items():
        cells = (one.right, one.wrong, one.original, one.located, one.named, one.alarmed)
        lines.append(f"| {name} | {one.right.of} | {' | '.join(map(str, cells))} |")
    return "\n".join(lines)


def write_comparison(engines: Mapping[str, Mapping[str, Tally]]) -> str:
    """Return a table of several engines by their tallies of the groups, in percent."""
    heads = ("engine", "held: right", "wrong source", "earliest first", "change named", "false alarm",
             "not held: silent", "decoys: silent", "chit-chat: silent")  # fmt: skip
    lines = [f"| {' | '.join(heads)} |", "| --- " * len(heads) + "|"]
    for name, groups in engines.items():
        held = groups["held"]
        cells = [held.right, held.wrong, held.original, held.named, held.alarmed]
        cells += [groups[group].right for group in ("not held", "decoy", "chit-chat") if group in groups]
        lines.append(f"| {name} | {' | '.join(map(str, cells))} |")
    return "\n".join(lines)
