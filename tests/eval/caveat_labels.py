"""The articles in which people marked caveats, and their marks.

A line of the labels names its article by the line it has in the data (from 1), its address and the sha256 of its text,
and holds offsets in code points of that text, half-open. The texts themselves are in no repository of ours.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from bot.model.article import Article
from bot.model.record import CaveatKind

Split = Literal["open", "sealed"]
"""The articles that may be looked at, and those that are opened once, at the end of a piece of work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A caveat that somebody marked. ``page`` is true where it is about the whole page: its place counts for nothing.

    ``start`` and ``end`` bound its sentence, ``cue_start`` and ``cue_end`` the telling words; ``None`` where it
    stands on none. ``optional`` where both readings can be defended: who finds it is neither right nor wrong.
    """

    kind: CaveatKind
    start: int | None = None
    end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    page: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledArticle:
    """The labels of one article. ``line`` is its line in the data, from 1.

    ``path`` is its set and its file there where the data are made from public sets; "" elsewhere.
    """

    line: int
    url: str
    text_sha256: str
    split: Split
    caveats: tuple[Label, ...]
    path: str = ""


class DataLine(msgspec.Struct, frozen=True):
    """What is used of a line of the data."""

    url: str
    text: str
    title: str | None = None
    author: str | None = None
    date: str | None = None


def read_labels(path: Path) -> list[LabelledArticle]:
    """Return the labels in a file of JSON lines.

    Raises:
        msgspec.ValidationError: A line is none, or names a kind of caveat that there is not.
    """
    lines = path.read_bytes().splitlines()
    return [msgspec.json.decode(line, type=LabelledArticle) for line in lines if line.strip()]


def read_articles(path: Path, labelled: Sequence[LabelledArticle]) -> Iterator[tuple[LabelledArticle, Article]]:
    """Yield the labelled articles with their texts, in the order of the data; other lines are not looked into.

    Raises:
        ValueError: A text is not the one that was labelled, or a line is not there.
    """
    wanted = {one.line: one for one in labelled}
    with path.open("rb") as data:
        for number, line in enumerate(data, 1):
            one = wanted.pop(number, None)
            if one is not None:
                yield one, _article_of(one, msgspec.json.decode(line, type=DataLine))
    if wanted:
        raise ValueError(f"{path.name} has no line {min(wanted)}")


def _article_of(labelled: LabelledArticle, line: DataLine) -> Article:
    digest = hashlib.sha256(line.text.encode()).hexdigest()
    if digest != labelled.text_sha256:
        raise ValueError(f"line {labelled.line} of the data has another text than the one that was labelled")
    return Article(
        id=digest[:16],
        text=line.text,
        text_sha256=digest,
        url=line.url,
        title=line.title,
        published=line.date,
        byline=line.author,
    )
