"""Somebody else did it: the same deed, told by an article the other way round or of another.

Other than :mod:`bot.matching.claims.other_roles` this looks at each name by itself, and at all that was found of the
article: that it was Quennell who sued may stand in another sentence than the one that is likest.

Of 4,253 sentences of 130 articles none is told of otherwise by its own article, and twelve are by what is left of the
article without them. With two names of a clause exchanged 25 of 30 sentences were told before, and 29 are with this.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from bot.matching.claims.doers import Deed, list_deeds
from bot.matching.claims.irregular import IRREGULAR
from bot.matching.claims.other_names import TITLE_CASE
from bot.matching.claims.sides import list_lands
from bot.matching.claims.synonyms import are_synonyms
from bot.matching.claims.tokens import Tokens, read_sides, read_tokens
from bot.model.candidates import Candidate, ClaimQuery
from bot.model.contradiction import Contradiction
from bot.text.words import read_words

SAME_LETTERS = 5
"""Letters with which two words of one family begin: "threats" and "threaten"."""
_CAPITAL = re.compile(r"(?<=[\w,;] )[A-Z][\w'\u2019-]+")
SHARED_LEAST = 2
"""Words behind a verb that a sentence must have to tell of the same deed."""


def find_other_doers(query: ClaimQuery, first: Candidate, found: Iterable[Candidate]) -> Iterator[Contradiction]:
    """Yield who did in the paste what the article has otherwise, at most once.

    Args:
        query: The paste.
        first: The sentence that comes nearest to it.
        found: All that was found; of the same article it is looked at.
    """
    sides = read_sides(query, first)
    ours = tuple(list_deeds(sides.focus))
    if not any(deed.doers or deed.others for deed in ours):
        return
    mine = [one for one in found if one.article_id == first.article_id]
    near = [(one, read_tokens(one.piece, one.piece_terms)) for one in mine if _has_any(one, ours)]
    known = frozenset(norm for one in mine for name in _CAPITAL.findall(one.piece) for norm in _list_names(name))
    countries = {land.country for tokens in (sides.focus, sides.piece) for land in list_lands(tokens)}
    named = known | countries | {norm for name in _CAPITAL.findall(query.bare) for norm in _list_names(name)}
    here = tuple(deed for tokens in (_read_headline(sides.title, named), sides.piece) for deed in list_deeds(tokens))
    there = (*here, *(deed for _, tokens in near for deed in list_deeds(tokens)))
    for deed in ours:
        same = [other for other in there if are_kin(deed.stem, other.stem)]
        alike = [other for other in here if are_synonyms(deed.norm, other.norm)]
        for name, one, other in _list_turned(deed, (*same, *alike)):
            if name not in named:
                continue
            yield Contradiction(kind="roles", pasted=f"{one} \u2026 {deed.stem}", source=f"{other} \u2026 {deed.stem}")
            return
    yield from _find_another(ours, near, known - countries)


def _has_any(candidate: Candidate, deeds: Sequence[Deed]) -> bool:
    terms = {form for term in candidate.piece_terms for form in (term, IRREGULAR.get(term, term))}
    return any(are_kin(term, deed.stem) for term in terms for deed in deeds)


def are_kin(one: str, other: str) -> bool:
    """Return whether two stems are of one family, by the letters that they begin with."""
    return one == other or (len(one) >= SAME_LETTERS and one[:SAME_LETTERS] == other[:SAME_LETTERS])


def _list_turned(deed: Deed, theirs: Sequence[Deed]) -> Iterator[tuple[str, str, str]]:
    """Yield each name that did it on one side alone, with who did it in the paste and in the article."""
    did = frozenset[str]().union(*(one.doers for one in theirs))
    may = did.union(*(one.perhaps for one in theirs))
    did_not = frozenset[str]().union(*(one.others for one in theirs))
    for name in sorted((deed.doers & did_not) - may - deed.others):
        yield name, name, "\u2026"
    for name in sorted((deed.others & did) - did_not - deed.doers - deed.perhaps):
        yield name, "\u2026", name


def _find_another(
    ours: Sequence[Deed], near: Sequence[tuple[Candidate, Tokens]], known: Collection[str]
) -> Iterator[Contradiction]:
    """Yield whom the paste names in a deed that the article tells of without that name, though it has it elsewhere.

    That is who did it; of a passive, also to whom it was done.
    """
    for deed in ours:
        names = (deed.doers or (deed.others if deed.is_passive else frozenset[str]())).intersection(known)
        same = [one for one, tokens in near if len(deed.behind & _list_stems(tokens, deed.stem)) >= SHARED_LEAST]
        told = {norm for one in same for text in (one.title, one.before, one.piece) for norm in _list_names(text)}
        if names and same and names.isdisjoint(told):
            yield Contradiction(kind="roles", pasted=f"{min(names)} \u2026 {deed.stem}", source=f"\u2026 {deed.stem}")
            return


def _read_headline(title: Tokens, named: Collection[str]) -> Tokens:
    """Return a headline with small letters where all its words have capitals, those apart that name somebody."""
    told = [token for token in title if token.stem]
    if sum(token.has_capital for token in told) <= TITLE_CASE * len(told):
        return title
    return tuple(
        token if token.norm.removesuffix("s") in named else replace(token, raw=token.raw.lower()) for token in title
    )


def _list_stems(tokens: Tokens, stem: str) -> frozenset[str]:
    """Return the stems of a sentence that has a verb; none of one that has it not."""
    stems = frozenset(token.stem for token in tokens if token.stem)
    return stems if any(are_kin(stem, other) for other in stems) else frozenset()


def _list_names(text: str) -> Iterator[str]:
    for norm in read_words(text).norms:
        yield norm.removesuffix("s")
