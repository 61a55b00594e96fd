"""The articles: real ones that are held or not, later copies under their own addresses, and twins with other facts.

A *copy* is a held article with a light edit, dated later. A *twin* is a later article that repeats one sentence of a
held one with another fact, among sentences spliced from the held ones: whoever pastes either sentence must get the
article that has exactly it.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random
from typing import Literal

from bench.excerpts.mutations import MUTATIONS, Changed
from bot.text.sentences import split_sentences

SEED = 7
HELD_SHARE = 0.75
COPIED_SHARE = 0.5
LOOK_SHARE = 0.5
TWINS_EACH = 3
FILLERS = 7
WORDS_LEAST, WORDS_MOST = 9, 40

Part = Literal["look", "keep"]
"""Rules are mended by the errors of what may be looked at; what is kept only gives figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One article. ``original`` is the id of the article that a copy or a twin was made from."""

    id: str
    url: str
    title: str
    published: str
    text: str
    is_english: bool
    original: str | None = None

    @property
    def part(self) -> Part:
        """Return the part that the article belongs to; a copy or twin belongs to that of its original."""
        return "look" if _draw(f"{self.original or self.id}#part") < LOOK_SHARE else "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A twin, with its sentence, the one it was made from, and what was changed."""

    article: Held
    sentence: str
    source: str
    changed: Changed


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Everything there is: what is stored, and the real articles that are not."""

    originals: tuple[Held, ...]
    copies: tuple[Held, ...]
    twins: tuple[Twin, ...]
    outside: tuple[Held, ...]

    def stored(self) -> Iterator[Held]:
        """Yield what goes into the store."""
        yield from self.originals
        yield from self.copies
        yield from (twin.article for twin in self.twins)


def make_world(path: Path, most: int | None = None) -> World:
    """Return the world that the articles of ``path`` make, ``most`` of them or (``None``) all; the same each time."""
    articles = list(islice(read_articles(path), most))
    held = [article for article in articles if _draw(article.url) < HELD_SHARE]
    outside = [article for article in articles if _draw(article.url) >= HELD_SHARE]
    rng = Random(SEED)  # noqa: S311 - a benchmark, not a secret
    copied = [article for article in held if _draw(article.url + "#copy") < COPIED_SHARE]
    english = [article for article in held if article.is_english]
    pool = [sentence for article in english for sentence in list_sentences(article.text)]
    return World(
        originals=tuple(held),
        copies=tuple(_copy(article, rng) for article in copied),
        twins=tuple(twin for article in english for twin in _twins(article, pool, rng)),
        outside=tuple(outside),
    )


def list_sentences(text: str) -> list[str]:
    """Return the sentences of a text that can be pasted: of 9 to 40 words, ended as a sentence, all on one line."""
    found = [text[span.start : span.end] for span in split_sentences(text)]
    return [one for one in found if WORDS_LEAST <= len(one.split()) <= WORDS_MOST and one[-1] in '.!?”"']


def read_articles(path: Path) -> Iterator[Held]:
    """Yield the articles of a file of JSON lines, each with ``url``, ``title``, ``date``, ``text`` and ``language``."""
    with path.open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            yield Held(
                id=sha256(row["url"].encode()).hexdigest()[:16],
                url=row["url"],
                title=row["title"] or "",
                published=row["date"] or "2020-01-01",
                text=row["text"],
                is_english=row.get("language") == "en",
            )


def _draw(key: str) -> float:
    """Return a number in 0..1 that belongs to ``key``."""
    return int(sha256(f"{SEED}{key}".encode()).hexdigest()[:8], 16) / 0xFFFFFFFF


def _copy(article: Held, rng: Random) -> Held:
    lines = [line for line in article.text.split("\n") if line.strip()]
    kept = [line for line in lines[1:-1] if rng.random() > 0.08]  # noqa: PLR2004 - a light edit: some lines are left out
    text = "\n".join([*lines[:1], *kept, *(lines[-1:] if len(lines) > 1 else [])])
    name = f"copy-{article.id}"
    return replace(
        article,
        id=name,
        url=f"https://mirror.example.org/{article.id}",
        published=_later(article.published, rng.randint(1, 40)),
        text=f"{text}\nThis story was carried by the Mirror Example.",
        original=article.id,
    )


def _twins(article: Held, pool: Sequence[str], rng: Random) -> Iterator[Twin]:
    sentences = list_sentences(article.text)
    rng.shuffle(sentences)
    made = 0
    for sentence in sentences:
        names = list(MUTATIONS)
        rng.shuffle(names)
        changed = next(filter(None, (MUTATIONS[name](sentence, rng) for name in names if name in _OF_FACTS)), None)
        if changed is None:
            continue
        body = rng.sample(pool, FILLERS)
        body.insert(rng.randrange(1, FILLERS), changed.text)
        made += 1
        twin = Held(
            id=f"twin{made}-{article.id}",
            url=f"https://twin.example.org/{article.id}/{made}",
            title=f"Notes of the day {article.id[:6]} {made}",
            published=_later(article.published, rng.randint(41, 400)),
            text="\n".join(body),
            is_english=True,
            original=article.id,
        )
        yield Twin(article=twin, sentence=changed.text, source=sentence, changed=changed)
        if made == TWINS_EACH:
            return


_OF_FACTS = ("number", "magnitude", "date", "place", "speaker")


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day[:10]) + timedelta(days=days)).isoformat()
