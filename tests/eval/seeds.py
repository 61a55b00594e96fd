"""The reader's records of the seed articles against those made by hand (seeds/articles/*/dossier.json).

    python -m tests.eval.seeds [FOLDER] [--patterns]

FOLDER holds the articles' texts (default: ``../shared/seeds``); they are in no repository of ours. Prints a table and
every difference, so that it can be worked off. What counts as agreeing:

- quotation: a direct or partial statement of the hand-made record has the same span, signs at its edges aside;
- speaker: of each statement of the hand-made record that has one, the reader's statement that shares most with it has
  the same speaker: an equal name, or naming words that overlap with the hand-made ones;
- origin: the first node of the chain, by name or by the words it points at;
- long chain: each node of a chain with three or more stated nodes is there, in order.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from bot.model.article import Article, Dossier
from bot.model.record import Node, Record, Span, Statement
from bot.reading.parsing import Parser, load_parser
from bot.reading.read import read_article

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "seeds" / "articles"
MEASURES = ("quotations", "speakers", "origins", "long chains")
LONG_NODES = 3
_EDGES = " \t.,;:!?\"'“”‘’…"
_NAMELESS = re.compile(r", not named$")
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


class Sheet(msgspec.Struct, kw_only=True):
    """What of ``article.json`` is needed."""

    text_file: str
    text_sha256: str
    url: str
    title: str | None
    published: str | None
    outlet: str | None
    byline: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that the hand-made record has and the reader's has otherwise, or not. Offsets are the text's."""

    article: str
    measure: str
    statement: str
    start: int
    expected: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How many of each measure's things agree and how many there are, and the differences."""

    right: dict[str, int]
    total: dict[str, int]
    extra_quotations: int
    differences: tuple[Difference, ...]

    def share(self, measure: str) -> float:
        """Return the share that agrees, 0..1."""
        return self.right[measure] / max(1, self.total[measure])

    def table(self) -> str:
        """Return the figures and the differences as text."""
        rows = [f"| {m} | {self.right[m]} | {self.total[m]} | {100 * self.share(m):.1f} |" for m in MEASURES]
        listed = [
            f"{one.article:24} {one.measure:12} {one.statement:4} at {one.start:5}: {one.expected!r} <> {one.found!r}"
            for one in self.differences
        ]
        head = ["| measure | right | all | share % |", "| --- | --- | --- | --- |"]
        extra = f"quotations that the hand-made records have not: {self.extra_quotations}"
        return "\n".join([*head, *rows, "", extra, "", *listed])


def compare_seeds(folder: Path, parser: Parser | None) -> Comparison:
    """Return how the reader's records of all seeds agree with the hand-made ones.

    Raises:
        OSError: A text is not in ``folder``.
    """
    right, total = dict.fromkeys(MEASURES, 0), dict.fromkeys(MEASURES, 0)
    differences: list[Difference] = []
    extra = 0
    for path in sorted(ARTICLES.glob("*/dossier.json")):
        sheet = msgspec.json.decode((path.parent / "article.json").read_bytes(), type=Sheet)
        gold = msgspec.json.decode(path.read_bytes(), type=Dossier).record
        text = (folder / sheet.text_file).read_text(encoding="utf-8")
        article = Article(
            id="seed",
            text=text,
            text_sha256=sheet.text_sha256,
            url=sheet.url,
            title=sheet.title,
            published=sheet.published,
            outlet=sheet.outlet,
            byline=sheet.byline,
        )
        found = read_article(article, parser=parser)
        for measure, statement, expected, got in compare_records(text, gold, found):
            total[measure] += 1
            right[measure] += expected == got
            if expected != got:
                differences.append(
                    Difference(
                        article=path.parent.name,
                        measure=measure,
                        statement=statement.id,
                        start=statement.start,
                        expected=expected,
                        found=got,
                    )
                )
        extra += len({_trimmed(text, s) for s in _quoted(found)} - {_trimmed(text, s) for s in _quoted(gold)})
    return Comparison(right=right, total=total, extra_quotations=extra, differences=tuple(differences))


def compare_records(text: str, gold: Record, found: Record) -> Iterator[tuple[str, Statement, str, str]]:
    """Yield each thing as its measure, its statement, what it should be and what it is; equal where they agree."""
    spans = {_trimmed(text, statement) for statement in _quoted(found)}
    for statement in gold.statements:
        mine = _counterpart(statement, found.statements)
        if statement.form in ("direct", "partial"):
            want = _trimmed(text, statement)
            yield "quotations", statement, str(want), str(want if want in spans else mine and _trimmed(text, mine))
        if statement.form != "narrator" and statement.speaker is not None:
            yield "speakers", statement, statement.speaker, _speaker_seen(statement, mine)
        if statement.form != "narrator" and statement.chain:
            first = statement.chain[0]
            yield "origins", statement, first.name, _origin_seen(first, mine)
            stated = [node for node in statement.chain if node.basis in ("stated", "resolved")]
            if len(stated) >= LONG_NODES:
                want_chain = _chain_words(stated)
                yield "long chains", statement, want_chain, _chain_seen(stated, want_chain, mine)


def _quoted(record: Record) -> list[Statement]:
    return [statement for statement in record.statements if statement.form in ("direct", "partial")]


def _counterpart(statement: Statement, others: Sequence[Statement]) -> Statement | None:
    """Return the statement that shares most code points with ``statement``; ``None`` where none does."""
    best = max(others, key=lambda other: _shared(statement, other), default=None)
    return best if best is not None and _shared(statement, best) > 0 else None


def _shared(one: Statement, other: Statement) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _trimmed(text: str, statement: Statement) -> tuple[int, int]:
    words = text[statement.start : statement.end]
    start = statement.start + len(words) - len(words.lstrip(_EDGES))
    return start, start + len(words.strip(_EDGES))


def _speaker_seen(gold: Statement, mine: Statement | None) -> str:
    """Return the expected speaker where the reader has the same one, else what it has."""
    if mine is None or mine.speaker is None or gold.speaker is None:
        return "no statement" if mine is None else "none"
    is_same = _plain(mine.speaker) == _plain(gold.speaker)
    places = [gold.speaker_span] if gold.speaker_span else []
    places += [
        Span(start=node.start, end=node.end)
        for node in gold.chain
        if node.start is not None and node.end is not None and _plain(node.name).startswith(_plain(gold.speaker))
    ]
    is_same = is_same or any(_overlap(place, mine.speaker_span) for place in places)
    return gold.speaker if is_same else mine.speaker


def _origin_seen(gold: Node, mine: Statement | None) -> str:
    if mine is None or not mine.chain:
        return "no statement"
    return gold.name if _is_same_node(gold, mine.chain[0]) else mine.chain[0].name


def _chain_words(nodes: Sequence[Node]) -> str:
    return " > ".join(node.name for node in nodes)


def _chain_seen(gold: Sequence[Node], want: str, mine: Statement | None) -> str:
    nodes = [node for node in mine.chain if node.basis in ("stated", "resolved")] if mine is not None else []
    rest = iter(nodes)
    is_whole = all(any(_is_same_node(node, other) for other in rest) for node in gold)
    return want if is_whole else _chain_words(nodes)


def _is_same_node(gold: Node, node: Node) -> bool:
    if gold.kind == "unknown" or node.kind == "unknown":
        return gold.kind == node.kind and gold.start is None and node.start is None
    if _plain(gold.name) == _plain(node.name):
        return True
    if gold.start is None or gold.end is None or node.start is None or node.end is None:
        return False
    return max(gold.start, node.start) < min(gold.end, node.end)


def _plain(name: str) -> str:
    return _ARTICLE.sub("", _NAMELESS.sub("", name)).casefold()


def _overlap(one: Span, other: Span | None) -> bool:
    return other is not None and max(one.start, other.start) < min(one.end, other.end)


def main(folder: str = str(ROOT.parent / "shared" / "seeds"), *options: str) -> None:
    """Print the table; with ``--patterns`` as the reader reads without a parser."""
    parser = None if "--patterns" in options else load_parser()
    sys.stdout.write(f"{parser.name if parser else 'patterns'}\n\n{compare_seeds(Path(folder), parser).table()}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
