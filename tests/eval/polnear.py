"""Attributions of the reader against PolNeAR's, people's marking of American political news.

    python -m tests.eval.polnear FOLDER PART

FOLDER holds the corpus' parts, as ``train/text/*.txt`` and ``train/attributions/*.ann`` (the repository
networkdynamics/PolNeAR, its folder ``data``). It states no licence: nothing of it is kept here. Part ``dev`` is for
tuning, so figures on it flatter; of ``train`` the 300 articles ``train-look`` were looked at too, of the others,
``train-keep``, only the scores. ``test`` is looked at once, at the end of a piece of work.

A pair of source and content counts as found where the words of the contents overlap by half (intersection over union)
and the sources share a word; each pair is matched once, the best overlaps first. Gold attributions without a source
are left out. A pair is direct where its content begins and ends with quotation marks, mixed where it holds some;
a found pair that matches is of its gold's kind.
"""

import random
import re
import sys
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.model.record import Span
from bot.reading.grammar.attributions import find_attributions
from bot.reading.grammar.passages import find_passages
from bot.reading.grammar.quoting import Passage
from bot.reading.parsing import Parser, load_parser
from bot.text.paragraphs import lines_of
from bot.text.quotations import find_quotations
from tests.eval.resampling import Interval, resample

OVERLAP_LEAST = 0.5
LOOKED_AT = 300
SPLIT_SEED = 6
HALVES = ("train-look", "train-keep")
KINDS = ("all", "direct", "mixed", "indirect")
_WORD = re.compile(r"\w+")
_ROLE = re.compile(r"(Content|Source)\d*:(\w+)")
_NAMED = re.compile(r"T\d+\t\w+ \d")
_PLACE = re.compile(r"(\d+) (\d+)")
_MARKS = '"“”'


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A source and a content, as code points of the text."""

    source: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(slots=True)
class Tally:
    """How many pairs were right, found, and to be found."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Share of the found pairs that are right."""
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """Share of the gold pairs that were found."""
        return self.right / max(1, self.gold)

    @property
    def f(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / max(1, self.found + self.gold)


@dataclass(frozen=True, slots=True)
class Score:
    """The tallies by kind, over all articles and of each."""

    kinds: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    articles: list[dict[str, Tally]] = field(default_factory=list)

    def add(self, text: str, gold: Sequence[Pair], found: Sequence[Pair]) -> None:
        """Count the pairs of one article."""
        right = match_pairs([match.span() for match in _WORD.finditer(text)], gold, found)
        matched = {number: at for at, number in right.items()}
        article = {kind: Tally() for kind in KINDS}
        for tallies in (self.kinds, article):
            for number, pair in enumerate(gold):
                for kind in ("all", kind_of(text, pair)):
                    tallies[kind].gold += 1
                    tallies[kind].right += number in right
            for number, pair in enumerate(found):
                for kind in ("all", kind_of(text, gold[matched[number]] if number in matched else pair)):
                    tallies[kind].found += 1
        self.articles.append(article)

    def interval(self, kind: str) -> Interval:
        """Return the interval of the F of a kind, by resampling the articles."""
        return resample([article[kind] for article in self.articles], f_of)

    def table(self) -> str:
        """Return the figures as a table in Markdown, in per cent; of F the interval, too."""
        rows = []
        for kind, tally in self.kinds.items():
            low, high = self.interval(kind)
            shares = f"{100 * tally.precision:.1f} | {100 * tally.recall:.1f} | {100 * tally.f:.1f}"
            rows.append(f"| {kind} | {shares} | {100 * low:.1f} to {100 * high:.1f} | {tally.gold} |")
        head = [
            "| pairs | precision | recall | F | 95 % interval | to be found |",
            "| --- | --- | --- | --- | --- | --- |",
        ]
        return "\n".join([*head, *rows])


def f_of(tallies: Iterable[Tally]) -> float:
    """Return the F of several articles together."""
    total = Tally()
    for tally in tallies:
        total.right += tally.right
        total.found += tally.found
        total.gold += tally.gold
    return total.f


def match_pairs(words: Sequence[tuple[int, int]], gold: Sequence[Pair], found: Sequence[Pair]) -> dict[int, int]:
    """Return the indices of the gold pairs that are among the found ones, each with its found pair's."""
    ours = [(words_in(words, pair.content), words_in(words, pair.source)) for pair in found]
    theirs = [(words_in(words, pair.content), words_in(words, pair.source)) for pair in gold]
    overlaps = sorted(
        (
            (len(content & other) / len(content | other), i, j)
            for i, (content, _) in enumerate(theirs)
            for j, (other, _) in enumerate(ours)
            if content & other
        ),
        reverse=True,
    )
    right: dict[int, int] = {}
    for overlap, i, j in overlaps:
        if overlap >= OVERLAP_LEAST and i not in right and j not in right.values() and theirs[i][1] & ours[j][1]:
            right[i] = j
    return right


def words_in(words: Sequence[tuple[int, int]], spans: Iterable[Span]) -> set[int]:
    """Return the indices of the words that begin in one of ``spans``."""
    starts = [start for start, _ in words]
    return {i for span in spans for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end))}


def kind_of(text: str, pair: Pair) -> str:
    """Return "direct", "mixed" or "indirect". Two single marks are a double one."""
    words = text[pair.content[0].start : pair.content[-1].end].replace("''", '"').strip().rstrip(".,;")
    if words[:1] in ('"', "“") and words[-1:] in ('"', "”"):
        return "direct"
    return "mixed" if any(mark in words for mark in _MARKS) else "indirect"


def read_part(folder: Path, names: Collection[str] | None = None) -> Iterator[tuple[str, list[Pair]]]:
    """Yield the text and the pairs of each annotated article of a part; of ``names`` alone, if given."""
    for path in sorted((folder / "text").iterdir()):
        marked = next((folder / "attributions").glob(f"{path.stem}*"), None)
        if marked is not None and (names is None or path.name in names):
            with path.open(encoding="utf-8", newline="") as file:
                yield file.read(), read_pairs(marked.read_text(encoding="utf-8"))


def open_part(folder: Path, part: str) -> list[tuple[str, list[Pair]]]:
    """Return the texts and pairs of a part of the corpus, or of one of the :data:`HALVES` of its part train."""
    if part not in HALVES:
        return list(read_part(folder / part))
    names = sorted(path.name for path in (folder / "train" / "text").iterdir())
    random.Random(SPLIT_SEED).shuffle(names)  # noqa: S311 - draws articles, no secrets
    chosen = names[:LOOKED_AT] if part == HALVES[0] else names[LOOKED_AT:]
    return list(read_part(folder / "train", frozenset(chosen)))


def read_pairs(annotations: str) -> list[Pair]:
    """Return the pairs of a file in brat's format."""
    spans: dict[str, list[Span]] = {}
    pairs: list[Pair] = []
    for line in annotations.split("\n"):
        name, _, rest = line.partition("\t")
        if _NAMED.match(line):  # quoted words may fill several lines, and begin one with anything
            places = rest.partition("\t")[0]
            spans[name] = [Span(start=int(start), end=int(end)) for start, end in _PLACE.findall(places)]
        elif name.startswith("E"):
            parts: dict[str, list[Span]] = {"Content": [], "Source": []}
            for role, mark in _ROLE.findall(rest):
                parts[role] += spans.get(mark, [])
            content, source = (tuple(sorted(parts[role], key=lambda span: span.start)) for role in parts)
            if content and source:
                pairs.append(Pair(source=source, content=content))
    return pairs


def find_pairs(text: str, parser: Parser) -> list[Pair]:
    """Return the pairs that the grammar finds in a text."""
    quotations = [quotation for quotation in find_quotations(text) if quotation.depth == 0]
    found = [
        passage
        for start, end in lines_of(text)
        for passage in find_passages(text, start, end, [q for q in quotations if start <= q.outer_start < end])
    ]
    trees = parser.parse(text, [span for span, _ in found])
    passages = [
        Passage(start=span.start, end=span.end, quotations=inside, tree=tree)
        for (span, inside), tree in zip(found, trees, strict=True)
    ]
    return [Pair(source=(one.mention,), content=one.content) for one in find_attributions(text, passages)]


def score_part(folder: Path, part: str, parser: Parser) -> Score:
    """Return the score over all articles of a part of the corpus in ``folder``."""
    score = Score()
    for text, gold in open_part(folder, part):
        score.add(text, gold, find_pairs(text, parser))
    return score


def main(folder: str, part: str) -> None:
    """Print the table of a part."""
    parser = load_parser()
    if parser is None:
        sys.exit("no parser is installed: pip install 'firsthand[parse]'")
    sys.stdout.write(f"{parser.name}, part {part}\n\n{score_part(Path(folder), part, parser).table()}\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
