"""An English corpus of any size, the same at every run, made from a few hundred real articles.

A sentence is four pieces of four to six consecutive words, each drawn from any place of any source article: 16 to 24
words that nobody wrote, with the words, the set phrases and their frequencies of real prose. At a million sentences
every three words inside a piece stand in some fifty other sentences, and only the seams between pieces are its own:
harder than real text, where most runs of three words are. Nothing is held in memory but the sources.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bot.text.words import WORD

SEED = 20220509
PIECES = 4
PIECE_LEAST, PIECE_MOST = 4, 6
SENTENCES_LEAST, SENTENCES_MOST = 33, 53
LINE_MOST = 4
HELD_OUT = 5
"""Every fifth source article gives no piece to the corpus; absent pastes are made from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as it was put together: its words, sentence by sentence, and the same as text in lines."""

    number: int
    title: str
    sentences: tuple[list[str], ...]
    text: str


class Splicer:
    """Puts sentences together from pieces of source articles, for ever the same ones for the same seed."""

    def __init__(self, articles: Sequence[Sequence[str]], seed: int) -> None:
        """Take the words of the source articles."""
        self.random = Random(seed)  # noqa: S311 - a benchmark, not a secret
        self.words = [word for article in articles for word in article]
        self._starts: list[int] = []
        first = 0
        for article in articles:
            self._starts += range(first, first + len(article) - PIECE_MOST + 1)
            first += len(article)

    def draw_words(self, pieces: int = PIECES) -> list[str]:
        """Return the words of ``pieces`` pieces."""
        drawn: list[str] = []
        draw, starts, words = self.random.random, self._starts, self.words
        for _ in range(pieces):
            at = starts[int(draw() * len(starts))]
            drawn += words[at : at + PIECE_LEAST + int(draw() * (PIECE_MOST - PIECE_LEAST + 1))]
        return drawn


def read_sources(path: Path) -> tuple[list[list[str]], list[list[str]]]:
    """Return the words of the English articles in ``path``: those the corpus is made from, and those held out.

    Words with points in them ("U.S.", "example.org") are left out, so that a point ends a sentence and nothing else.
    """
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = [str(row["text"]) for row in rows if row["language"] == "en"]
    words = [[word for word in WORD.findall(text) if "." not in word] for text in texts]
    kept = [article for at, article in enumerate(words) if at % HELD_OUT]
    return kept, words[::HELD_OUT]


def write_drafts(sources: Sequence[Sequence[str]], sentences: int) -> Iterator[Draft]:
    """Yield articles that have ``sentences`` sentences together, about 43 each, a few of them a line."""
    splicer = Splicer(sources, SEED)
    left, number = sentences, 0
    while left:
        size = min(left, splicer.random.randint(SENTENCES_LEAST, SENTENCES_MOST))
        yield _write_draft(splicer, number, size)
        left -= size
        number += 1


def write_sentence(words: Sequence[str]) -> str:
    """Return the words as a sentence: a capital, spaces, a point."""
    plain = " ".join(words)
    return f"{plain[0].upper()}{plain[1:]}."


def _write_draft(splicer: Splicer, number: int, size: int) -> Draft:
    sentences = tuple(splicer.draw_words() for _ in range(size))
    written = [write_sentence(words) for words in sentences]
    lines: list[str] = []
    at = 0
    while at < size:
        step = 1 + int(splicer.random.random() * LINE_MOST)
        lines.append(" ".join(written[at : at + step]))
        at += step
    title = write_sentence(splicer.draw_words(2))[:-1]
    return Draft(number=number, title=title, sentences=sentences, text="\n".join(lines))
