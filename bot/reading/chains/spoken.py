"""What an occasion says of the statements beside it: that they were made there, and came on from there."""

from collections.abc import Iterator, Sequence

from bot.reading.chains.naming import resolve
from bot.reading.chains.occasions import Occasion
from bot.reading.chains.telling import Telling
from bot.reading.chains.times import are_apart
from bot.reading.grammar.quoting import Passage

RUN_MOST = 4
"""Statements before an occasion that one sentence can be about."""
_BLOCKS_MOST = 1
_SINGULAR = frozenset({"he", "she", "his", "her"})
_GENDERS = {"his": "he", "her": "she"}
_PLURAL = frozenset({"they", "their"})
_THINGS = frozenset({"it", "its"})
_SPEAKERS = frozenset({"person", "unknown"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def apply_occasion(tellings: Sequence[Telling], occasion: Occasion, passages: Sequence[Passage]) -> list[Telling]:
    """Return ``tellings`` with the nodes of ``occasion`` behind those that were surely made there, and no others.

    Those are the statements of one speaker right before it, sentence by sentence, and, where it only says that he
    spoke, the one right behind it; never one that was made elsewhere, by its own words, or at another time.
    """
    meant = [*_behind(tellings, occasion, passages), *_before(tellings, occasion, passages)]
    places = {one.draft.start for one in meant}
    after = tuple(map(resolve, occasion.nodes))
    return [one.with_after(after) if one.draft.start in places else one for one in tellings]


def _before(tellings: Sequence[Telling], occasion: Occasion, passages: Sequence[Passage]) -> Iterator[Telling]:
    if occasion.is_apart:
        return
    last: Telling | None = None
    own = passages[occasion.sentence]
    for number, one in enumerate(reversed([one for one in tellings if one.sentence < occasion.sentence])):
        following = last.sentence if last is not None else occasion.sentence
        is_near = following - one.sentence <= 1 and occasion.block - one.block <= _BLOCKS_MOST
        if number == RUN_MOST or not is_near or not _is_open(one):
            return
        if are_apart(passages[one.sentence], own):
            return
        if last is None and not _is_meant(one, occasion.who, passages[one.sentence]):
            return
        if last is not None and not one.is_of(last):
            return
        yield one
        last = one


def _behind(tellings: Sequence[Telling], occasion: Occasion, passages: Sequence[Passage]) -> Iterator[Telling]:
    own = passages[occasion.sentence]
    for one in tellings if not occasion.is_of_words else ():
        if one.sentence != occasion.sentence + 1 or one.block - occasion.block > _BLOCKS_MOST:
            continue
        passage = passages[one.sentence]
        if _is_open(one) and not are_apart(own, passage) and _is_meant(one, occasion.who, passage):
            yield one


def _is_open(one: Telling) -> bool:
    """Say whether nothing tells where a statement was made."""
    return one.draft.voice is not None and not one.leg.after and not one.leg.before


def _is_meant(one: Telling, who: str, passage: Passage) -> bool:
    """Say whether the word ``who`` of an occasion surely means the speaker of a statement, in ``passage``."""
    voice = one.draft.voice
    if voice is None:
        return False
    if who in _SINGULAR:
        is_one = voice.kind in _SPEAKERS and not voice.is_plural
        return is_one and voice.gender in ("", _GENDERS.get(who, who)) and not _has_other(one, passage)
    if who in _PLURAL:
        return voice.is_plural
    if who in _THINGS:
        return voice.kind in ("organisation", "outlet") and not voice.is_plural
    words = {word.key for word in passage.tree.words}
    return not who or who == voice.key or (voice.kind == "person" and who in words and who == one.role)


def _has_other(one: Telling, passage: Passage) -> bool:
    """Say whether somebody else is named as the subject of something in the page's words of a sentence."""
    quoted = passage.quoted_words()
    own = set(one.draft.voice.words.split()) if one.draft.voice is not None else set()
    return any(
        word.dep in _SUBJECTS and word.pos == "PROPN" and at not in quoted and word.text not in own
        for at, word in enumerate(passage.tree.words)
    )
