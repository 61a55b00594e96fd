"""Whether an article shows that those whom a paste names did, or were done to, what the paste says.

That nothing speaks against it is too little: "Orla Fenn was arrested" has all its words in "Two people were arrested at
a play with Orla Fenn". So each name must stand in the sentence that bears the claim, or be meant by its "she"; and
where the article tells of the same deed, it must have the name in the same part.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from bot.matching.claims.counts import list_counts
from bot.matching.claims.doers import Deed, list_deeds
from bot.matching.claims.kin import are_kin
from bot.matching.claims.other_counts import agrees
from bot.matching.claims.other_names import is_known, is_named, list_names
from bot.matching.claims.other_parts import find_parts_left_out
from bot.matching.claims.support import is_telling
from bot.matching.claims.synonyms import are_synonyms
from bot.matching.claims.tokens import Sides, Token, Tokens, read_sides, read_tokens
from bot.matching.claims.verbs import is_past
from bot.model.candidates import Candidate, ClaimQuery

NEAR_LEAST, SHARE_LEAST = 0.6, 0.75
"""Nearness in meaning and share of the paste's words, one of which a sentence must reach to bear a claim."""
FAR_NEAR, FAR_SHARE = 0.75, 0.5
"""The same, both of which are too little together. Of 54 invented paraphrases of 130 news articles that were found
rightly these hold back six, and of 19 false claims in the articles' own names six."""
QUOTED_LEAST = 2
"""Words that say something from which on quoted ones are looked for; chosen, not measured."""
_QUOTED: Final = re.compile(r"[\"\u201c]([^\"\u201c\u201d]{8,200})[\"\u201d]")
COUNTED_LEAST: Final = 10
"""Number from which on it must be told."""
OWNED_REACH: Final = 2
"""Words behind an owner's name among which what is his is looked for."""
_PLACING: Final = frozenset("in at near outside".split())
_ABOUT: Final = frozenset("about over".split())
_TIMES: Final = {
    "twice": "two", "double": "two", "doubled": "two", "doubling": "two", "twofold": "two",
    "triple": "three", "tripled": "three", "thrice": "three", "threefold": "three", "quadrupled": "four",
}  # fmt: skip
_PRONOUNS: Final = frozenset("he she they it his her hers their its him them who whose".split())


def find_unborne(query: ClaimQuery, bearer: Candidate, found: Iterable[Candidate]) -> Iterator[str]:
    """Yield what the paste says of somebody that the article does not surely say of them, in stems and names.

    The sentence itself where it has too little of the paste to be weighed.

    Args:
        query: The paste.
        bearer: The sentence that bears the claim.
        found: All that was found; of the same article it is looked at.
    """
    sides = read_sides(query, bearer)
    if _is_far(sides, bearer):
        yield bearer.piece
        return
    yield from _list_unnamed(sides)
    yield from _list_times(sides)
    yield from find_parts_left_out(sides)
    yield from _list_quoted(query, sides)
    further = [one for one in found if one.article_id == bearer.article_id and one is not bearer]
    own = _Told(sides.piece, sides)
    there = [_Told(sides.title, sides), own]
    there += [_Told(read_tokens(one.piece, one.piece_terms), read_sides(query, one)) for one in further]
    yield from _list_uncounted(sides, there)
    for deed in list_deeds(sides.focus):
        told = [(other, one) for one in there for other in one.deeds if _is_same(deed, other)]
        if not told and _is_thing(deed, own):
            continue
        if (told or deed.doers) and not any(_bears(deed, other, one) for other, one in told):
            yield deed.stem
            continue
        # Who the sentence itself names for it is not somebody whom a "he" elsewhere may mean.
        here = [other for other in own.deeds if other.doers and _is_same(deed, other)]
        if here and not any(_bears(deed, other, own) for other in own.deeds if _is_same(deed, other)):
            yield deed.stem


def _is_far(sides: Sides, bearer: Candidate) -> bool:
    """Return whether a sentence, by itself, has too little of the paste in words and in meaning."""
    told = {token.stem: token for token in sides.focus if is_telling(token)}
    shared = [token for token in told.values() if _has(token, sides.piece)]
    share = len(shared) / len(told) if told else 1.0
    if bearer.nearness is None:
        return share < FAR_SHARE
    near = bearer.nearness.piece_plain
    return (near < NEAR_LEAST and share < SHARE_LEAST) or (near < FAR_NEAR and share < FAR_SHARE)


def _has(token: Token, piece: Tokens) -> bool:
    return is_known(token, piece) or any(
        are_kin(token.stem, other.stem) or are_synonyms(token.norm, other.norm) for other in piece if other.stem
    )


def _list_times(sides: Sides) -> Iterator[str]:
    """Yield by how many times more something is said to be, where the sentence does not say that of anything."""
    known = {_TIMES.get(token.norm) for token in sides.piece} | {
        one.norm for one, behind in pairwise(sides.piece) if behind.norm == "times"
    }
    for token in sides.focus:
        if token.norm in _TIMES and _TIMES[token.norm] not in known:
            yield token.raw


def _list_quoted(query: ClaimQuery, sides: Sides) -> Iterator[str]:
    """Yield the words that a paste quotes and of which neither the sentence nor what stands around it has most."""
    known = {token.stem for token in sides.context}
    for found in _QUOTED.finditer(query.bare):
        told = [token for token in read_tokens(found[1], ()) if is_telling(token)]
        shared = [
            token for token in told if any(are_kin(token.norm, stem) or token.norm == stem for stem in known if stem)
        ]
        if len(told) >= QUOTED_LEAST and len(shared) < SHARE_LEAST * len(told):
            yield found[1]


def _list_uncounted(sides: Sides, there: Iterable["_Told"]) -> Iterator[str]:
    """Yield the figures of a paste that neither the sentence, nor what stands around it, nor any other has.

    Small ones are told in other ways too: "three in four".
    """
    counted = [count for count in list_counts(sides.focus) if count.value is not None and count.value >= COUNTED_LEAST]
    if not counted:
        return
    known = [count for tokens in (sides.context, *(one.tokens for one in there)) for count in list_counts(tokens)]
    for count in counted:
        if not any(agrees(count, other) or count.value == other.value for other in known):
            yield count.words


class _Told:
    """A sentence of the article with its deeds."""

    def __init__(self, tokens: Tokens, sides: Sides) -> None:
        self.deeds = tuple(list_deeds(tokens))
        self.has_pronoun = _has_pronoun(tokens)
        self.tokens = tokens
        self.norms = frozenset(token.norm for token in tokens)
        self.stems = frozenset(token.stem for token in tokens if token.stem)
        self.around = frozenset(token.norm for token in (*sides.title, *sides.before))


def _list_unnamed(sides: Sides) -> Iterator[str]:
    """Yield the names of the paste that the sentence neither has nor means by a pronoun."""
    means = _has_pronoun(sides.piece)
    for first, last in list_names(sides.focus):
        name = sides.focus[first:last]
        is_told = is_named(name, sides.piece) or (means and _may_be_meant(name, sides))
        if not is_told and not (is_named(name, sides.context) and _is_beside(sides, first, last)):
            yield " ".join(token.raw for token in name)


def _is_beside(sides: Sides, first: int, last: int) -> bool:
    """Return whether a name tells no more than whose something is that the sentence has, or where it was.

    "Fenn's wall", "the Orrin report", "remarks about Fenn", "in Orrin".
    """
    tokens = sides.focus
    before = tokens[first - 1].norm if first else ""
    if before in _PLACING:
        return True
    if before in _ABOUT and first > 1:
        return _has(tokens[first - 2], sides.piece)
    is_owner = tokens[last - 1].raw.endswith(("'s", "\u2019s", "s'", "s\u2019"))
    reach = tokens[last : last + (OWNED_REACH if is_owner else int(before == "the"))]
    return any(bool(token.stem) and not token.has_capital and _has(token, sides.piece) for token in reach)


def _may_be_meant(name: Tokens, sides: Sides) -> bool:
    """Return whether a pronoun may mean somebody: who is named right before the sentence or, nobody there, above it.

    Where several are named right before it, the sentence before may still be of any of them.
    """
    last = max((token.sentence for token in sides.before), default=0)
    near = tuple(token for token in sides.before if token.sentence == last)
    return is_named(name, near if any(True for _ in list_names(near)) else sides.context)


def _has_pronoun(tokens: Tokens) -> bool:
    return not _PRONOUNS.isdisjoint(token.norm for token in tokens)


def _is_thing(deed: Deed, own: _Told) -> bool:
    """Return whether what somebody is said to have done is a thing that the sentence has too: "a letter by Fenn"."""
    return deed.is_passive and not is_past(deed.norm) and deed.stem in own.stems and deed.doers <= own.norms


def _is_same(deed: Deed, other: Deed) -> bool:
    return are_kin(deed.stem, other.stem) or are_synonyms(deed.norm, other.norm)


def _bears(deed: Deed, other: Deed, told: _Told) -> bool:
    """Return whether a deed of the article has those of the paste's in the same part, as far as it tells."""
    parts = (
        (deed.doers, other.doers, other.others),
        (deed.others if deed.is_passive else frozenset(), other.others, other.doers),
    )
    for ours, same, turned in parts:
        if not ours or ours & (same or other.perhaps):
            continue
        is_meant = told.has_pronoun and not same and bool(ours & told.around) and ours.isdisjoint(told.norms | turned)
        if not is_meant:
            return False
    return True
