"""Pastes of two sentences: as they stand, turned round, from two places of an article, from two articles."""

from collections.abc import Iterator
from random import Random

from bench.excerpts.corpus import World, list_sentences
from bench.excerpts.query import Query, draw_pairs, draw_sentences, list_originals, list_right

APART = 4
"""Sentences from which two of one article stand in two places."""


def paste_two(world: World, rng: Random) -> Iterator[Query]:
    """Yield two sentences that follow each other."""
    for at, (article, pair) in enumerate(draw_pairs(world, rng)):
        yield Query(
            id=f"two-{at}", kind="two sentences", group="harmless", part=article.part, text=" ".join(pair),
            right=list_right(world, article, *pair), sentence=pair[0],
        )  # fmt: skip


def paste_reordered(world: World, rng: Random) -> Iterator[Query]:
    """Yield two sentences that follow each other, the second first."""
    for at, (article, pair) in enumerate(draw_pairs(world, rng)):
        yield Query(
            id=f"reordered-{at}", kind="reordered", group="joined", part=article.part, text=" ".join(reversed(pair)),
            right=list_right(world, article, *pair), sentence=pair[1], kinds=("joined",),
        )  # fmt: skip


def paste_joined(world: World, rng: Random) -> Iterator[Query]:
    """Yield two sentences of one article that stand far apart, as if one followed the other."""
    for at, (article, first) in enumerate(draw_sentences(list_originals(world), rng)):
        sentences = list_sentences(article.text)
        place = sentences.index(first)
        if place + APART < len(sentences):
            second = sentences[rng.randrange(place + APART, len(sentences))]
            yield Query(
                id=f"joined-{at}", kind="joined", group="joined", part=article.part, text=f"{first} {second}",
                right=list_right(world, article, first, second), sentence=first, kinds=("joined",),
            )  # fmt: skip


def paste_spliced(world: World, rng: Random) -> Iterator[Query]:
    """Yield sentences of two articles, as if one followed the other.

    No article has both. Either may be named if the other's sentence is named as put in; so is offering both.
    """
    # A question, or a quotation beside other words, may be what is asked about it.
    drawn = [one for one in draw_sentences(list_originals(world), rng) if not set('?"“”') & set(one[1])]
    for at, ((article, first), (other, second)) in enumerate(zip(drawn[::2], drawn[1::2], strict=False)):
        one, two = list_right(world, article, first), list_right(world, other, second)
        if article.part == other.part and not {*one} & {*two}:
            yield Query(
                id=f"spliced-{at}", kind="joined, two articles", group="joined", part=article.part,
                text=f"{first} {second}", right=(one[0], two[0]), also=(*one[1:], *two[1:]),
                kinds=("joined", "wording", "number", "negation"), may_offer=True,
            )  # fmt: skip
