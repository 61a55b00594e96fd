"""One paste with what a right answer is, and the sentences that pastes are made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from random import Random
from typing import Literal

from bench.excerpts.corpus import Held, Part, World, list_sentences
from bot.model.answer import ChangeKind
from bot.text.words import normalise_words, split_words

Group = Literal["harmless", "changed", "joined", "link", "twin", "decoy", "not held", "chit-chat"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One paste. ``right`` are the ids that may be answered, the earliest first; none where silence is right.

    ``also`` are ids that are right as well and neither earlier nor later than those: twins of a sentence that the
    paste changes in another way. ``sentence`` is what of the original was pasted, "" where that says nothing. Each of
    ``kinds`` names the change rightly; none where nothing serious may be named. Silence is right too where
    ``may_offer`` says so and all of ``right`` are among the alternatives.
    """

    id: str
    kind: str
    group: Group
    part: Part
    text: str
    right: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    sentence: str = ""
    kinds: tuple[ChangeKind, ...] = ()
    may_offer: bool = False


def list_originals(world: World) -> list[Held]:
    """Return the articles whose sentences are pasted."""
    return [article for article in world.originals if article.is_english]


def list_right(world: World, article: Held, *sentences: str) -> tuple[str, ...]:
    """Return the ids of the articles that have all of the sentences, the earliest first, ``article`` before equals.

    Word for word, whatever marks and capitals: a sentence in quotation marks is the same one where it goes on behind
    them.
    """
    found = [one for one in world.stored() if all(has_words(one.text, part) for part in sentences)]
    found.sort(key=lambda one: (one.published, one.id != article.id))
    return tuple(one.id for one in found) or (article.id,)


def has_words(text: str, part: str) -> bool:
    """Return whether the words of ``part`` stand in ``text``, one behind the other."""
    return part in text or _join_words(part) in _join_words(text)


@lru_cache(maxsize=1 << 13)
def _join_words(text: str) -> str:
    return f" {' '.join(normalise_words(split_words(text)))} "


def draw_sentences(articles: Sequence[Held], rng: Random) -> Iterator[tuple[Held, str]]:
    """Yield articles with a sentence each, in any order, round and round until all sentences were given."""
    order = [(rng.random(), article, one) for article in articles for one in list_sentences(article.text)]
    for _, article, one in sorted(order, key=lambda entry: entry[0]):
        yield article, one


def draw_pairs(world: World, rng: Random) -> Iterator[tuple[Held, tuple[str, str]]]:
    """Yield two sentences that stand next to each other, in any order of the articles."""
    pairs = []
    for article in list_originals(world):
        sentences = list_sentences(article.text)
        pairs += [
            (rng.random(), article, (one, two)) for one, two in pairwise(sentences) if f"{one} {two}" in article.text
        ]
    for _, article, pair in sorted(pairs, key=lambda entry: entry[0]):
        yield article, pair
