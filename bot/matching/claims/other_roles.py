"""Who does it to whom: the same two, the same verb, the other way round."""

from collections.abc import Iterator
from itertools import pairwise

from bot.matching.claims.subjects import name_words
from bot.matching.claims.tokens import Sides, Tokens, find_shared
from bot.matching.claims.verbs import is_past
from bot.model.contradiction import Contradiction

REACH = 6
"""Words on either side of a verb in which who does it and to whom is looked for."""
SHARED_LEAST = 2
"""Words between two names that show that both sides tell of the same."""
_JOINING = frozenset("and with or".split())
_ANOTHER_CLAUSE = frozenset("after because when while since although though if".split())
"""Words behind which another thing is told: which of two is told first says nothing."""
_LEADING = frozenset("of with in on at from for against about over under near by to according".split())
_BEING = frozenset("was were been being is are be got".split())


def find_swapped(sides: Sides) -> Iterator[Contradiction]:
    """Yield that a verb of both has its two names turned round, a passive taken for what it says; at most once."""
    ours, theirs = name_words(sides.focus), name_words(sides.piece)
    common = set(ours.values()) & set(theirs.values())
    for stem in sorted(find_shared(sides.focus, sides.piece) - common):
        pairs = _list_pairs(sides.focus, stem, ours) & _turn(_list_pairs(sides.piece, stem, theirs))
        kept = _list_pairs(sides.focus, stem, ours) & _list_pairs(sides.piece, stem, theirs)
        for one, other in sorted(pairs):
            if not kept:
                yield Contradiction(kind="roles", pasted=f"{one} {stem} {other}", source=f"{other} {stem} {one}")
                return


def find_turned_pair(sides: Sides) -> Iterator[Contradiction]:
    """Yield that two names of both stand in the other order around the same things, whatever the verbs; at most once.

    "A changed its schedule for B" is not "B altered its schedule for A". A passive, or two joined by "and" or "with",
    tells nothing by its order, nor do two clauses.
    """
    ours, theirs = _list_orders(sides.focus), _list_orders(sides.piece)
    for (one, other), between in ours.items():
        there = theirs.get((other, one))
        if there is not None and (one, other) not in theirs and len(between & there) >= SHARED_LEAST:
            yield Contradiction(kind="roles", pasted=f"{one} … {other}", source=f"{other} … {one}")
            return


def find_turned_comparison(sides: Sides) -> Iterator[Contradiction]:
    """Yield that what the paste has the other surpass is what surpasses in the statement; at most once.

    "Clerks count better than the Orrin machine" is not "the Orrin machine counts better than clerks".
    """
    ours, theirs = _list_comparisons(sides.focus), _list_comparisons(sides.piece)
    for word in ours.keys() & theirs.keys():
        there = frozenset[str]().union(*(other for _, other in theirs[word]))
        ahead = frozenset[str]().union(*(surpassing for surpassing, _ in theirs[word]))
        for _, surpassed in ours[word]:
            if surpassed and surpassed <= ahead and surpassed.isdisjoint(there):
                than = " ".join(sorted(surpassed))
                yield Contradiction(kind="roles", pasted=f"{word} than \u2026 {than}", source=f"{than} \u2026 {word}")
                return


def _list_comparisons(tokens: Tokens) -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    """Return by what is compared, as in "better than", the stems before it and those of what is surpassed."""
    found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for at, (token, joint) in enumerate(pairwise(tokens)):
        if joint.norm == "than" and joint.sentence == token.sentence:
            before = (one.stem for one in tokens[:at] if one.sentence == token.sentence and one.stem)
            found.setdefault(token.norm, []).append((frozenset(before), frozenset(_list_surpassed(tokens, at + 2))))
    return found


def _list_surpassed(tokens: Tokens, first: int) -> Iterator[str]:
    for at in range(first, min(len(tokens), first + REACH)):
        if tokens[at].norm in _LEADING and at > first:
            return
        if tokens[at].stem:
            yield tokens[at].stem
        if tokens[at].ends_clause:
            return


def _list_orders(tokens: Tokens) -> dict[tuple[str, str], frozenset[str]]:
    """Return the pairs of names of a sentence in their order, each with the stems that stand between them."""
    named = name_words(tokens)
    orders: dict[tuple[str, str], frozenset[str]] = {}
    for first, one in named.items():
        for last, other in named.items():
            if first < last and one != other and tokens[first].sentence == tokens[last].sentence:
                between = tokens[first + 1 : last]
                is_loose = any(token.norm == "by" or token.norm in _ANOTHER_CLAUSE for token in between)
                if not is_loose and tokens[last - 1].norm not in _JOINING:
                    orders.setdefault((one, other), frozenset(token.stem for token in between if token.stem))
    return orders


def _turn(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(other, one) for one, other in pairs}


def _list_pairs(tokens: Tokens, stem: str, named: dict[int, str]) -> set[tuple[str, str]]:
    """Return who does what ``stem`` says to whom, for each place of it that has a name on either side."""
    pairs: set[tuple[str, str]] = set()
    for at, token in enumerate(tokens):
        if token.stem != stem or at in named:
            continue
        before = [place for place in named if at - REACH <= place < at and tokens[place].sentence == token.sentence]
        behind = [place for place in named if at < place <= at + REACH and tokens[place].sentence == token.sentence]
        if not before or not behind:
            continue
        ones, others = _spell_out(named, max(before), -1), _spell_out(named, min(behind), 1)
        is_done = is_past(token.norm) and any(tokens[place].norm in _BEING for place in range(max(0, at - 2), at))
        is_passive = is_done and any(tokens[place].norm == "by" for place in range(at + 1, min(behind)))
        if is_done and not is_passive:
            # By whom is not told.
            continue
        couples = ((one, other) for one in ones for other in others if one != other)
        pairs.update((other, one) if is_passive else (one, other) for one, other in couples)
    return pairs


def _spell_out(named: dict[int, str], at: int, step: int) -> list[str]:
    """Return the words of the name whose word nearest to the verb stands at ``at``: any of them may be used alone."""
    words = []
    while at in named:
        words.append(named[at])
        at += step
    return words
