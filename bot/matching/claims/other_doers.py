"""Somebody else did it: the same deed, told by an article the other way round or of another.

Other than :mod:`bot.matching.claims.other_roles` this looks at each name by itself, and at all that was found of the
article: that it was Quennell who sued may stand in another sentence than the one that is likest.

Of 4,253 sentences of 130 articles none is told of otherwise by its own article, and twelve are by what is left of the
article without them. With two names of a clause exchanged 25 of 30 sentences were told before, and 29 are with this.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from operator import attrgetter

from bot.matching.claims.doers import Deed, list_deeds
from bot.matching.claims.irregular import IRREGULAR
from bot.matching.claims.kin import are_kin
from bot.matching.claims.other_names import TITLE_CASE
from bot.matching.claims.sides import list_lands
from bot.matching.claims.synonyms import are_synonyms
from bot.matching.claims.tokens import Tokens, read_sides, read_tokens
from bot.model.candidates import Candidate, ClaimQuery
from bot.model.contradiction import Contradiction
from bot.text.words import read_words

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
    verbs = {deed.stem for deed in ours}
    near = [(one, read_tokens(one.piece, one.piece_terms)) for one in mine if _has_any(one, verbs)]
    known = frozenset(norm for one in mine for name in _CAPITAL.findall(one.piece) for norm in _list_names(name))
    countries = {land.country for tokens in (sides.focus, sides.piece) for land in list_lands(tokens)}
    named = known | countries | {norm for name in _CAPITAL.findall(query.bare) for norm in _list_names(name)}
    here = tuple(deed for tokens in (_read_headline(sides.title, named), sides.piece) for deed in list_deeds(tokens))
    there = (*here, *(deed for _, tokens in near for deed in list_deeds(tokens)))
    by_stem, by_norm = _group(there, attrgetter("stem")), _group(here, attrgetter("norm"))
    told: dict[tuple[str, str], Deed] = {}
    for deed in ours:
        verb = (deed.stem, deed.norm)
        if verb not in told:
            same = (one for stem, deeds in by_stem.items() if are_kin(deed.stem, stem) for one in deeds)
            alike = (one for norm, deeds in by_norm.items() if are_synonyms(deed.norm, norm) for one in deeds)
            told[verb] = _merge((*same, *alike))
        for name, one, other in _list_turned(deed, told[verb]):
            if name not in named:
                continue
            yield Contradiction(kind="roles", pasted=f"{one} \u2026 {deed.stem}", source=f"{other} \u2026 {deed.stem}")
            return
    yield from tuple(_find_exchanged(ours, by_stem, named)) or _find_another(ours, near, known - countries)


def _find_exchanged(
    ours: Sequence[Deed], theirs: Mapping[str, Sequence[Deed]], named: Collection[str]
) -> Iterator[Contradiction]:
    """Yield two names of a deed that the article has the other way round, or another to whom the same one did it."""
    kin: dict[str, list[Deed]] = {}
    for deed in ours:
        if deed.stem not in kin:
            kin[deed.stem] = [one for stem, deeds in theirs.items() if are_kin(deed.stem, stem) for one in deeds]
        same = kin[deed.stem]
        for one, other in product(sorted(deed.doers), sorted(deed.others & set(named))):
            is_told = any(one in there.doers | there.perhaps and other in there.others for there in same)
            if not is_told and any(other in there.doers and one in there.others for there in same):
                yield Contradiction(
                    kind="roles", pasted=f"{one} {deed.stem} {other}", source=f"{other} {deed.stem} {one}"
                )
                return
        to_whom = {name for there in same if deed.doers & there.doers for name in there.objects}
        known = frozenset[str]().union(*(there.others | there.perhaps for there in same))
        if deed.doers and deed.objects and to_whom and deed.objects.isdisjoint(to_whom | known):
            pasted, source = min(deed.objects), min(to_whom)
            yield Contradiction(kind="roles", pasted=f"{deed.stem} {pasted}", source=f"{deed.stem} {source}")
            return


def _has_any(candidate: Candidate, verbs: Collection[str]) -> bool:
    terms = {form for term in candidate.piece_terms for form in (term, IRREGULAR.get(term, term))}
    return any(are_kin(term, verb) for term in terms for verb in verbs)


def _group(deeds: Iterable[Deed], read_verb: Callable[[Deed], str]) -> dict[str, list[Deed]]:
    groups: dict[str, list[Deed]] = {}
    for deed in deeds:
        groups.setdefault(read_verb(deed), []).append(deed)
    return groups


def _merge(deeds: Iterable[Deed]) -> Deed:
    """Return all places of a verb as one, with everybody who did it at any, perhaps did it, and did not."""
    places = tuple(deeds)
    return Deed(
        doers=frozenset().union(*(one.doers for one in places)),
        perhaps=frozenset().union(*(one.perhaps for one in places)),
        others=frozenset().union(*(one.others for one in places)),
    )


def _list_turned(deed: Deed, theirs: Deed) -> Iterator[tuple[str, str, str]]:
    """Yield each name that did it on one side alone, with who did it in the paste and in the article."""
    for name in sorted((deed.doers & theirs.others) - theirs.doers - theirs.perhaps - deed.others):
        yield name, name, "\u2026"
    for name in sorted((deed.others & theirs.doers) - theirs.others - deed.doers - deed.perhaps):
        yield name, "\u2026", name


def _find_another(
    ours: Sequence[Deed], near: Sequence[tuple[Candidate, Tokens]], known: Collection[str]
) -> Iterator[Contradiction]:
    """Yield whom the paste names in a deed that the article tells of without that name, though it has it elsewhere.

    That is who did it; of a passive, also to whom it was done.
    """
    around = [
        frozenset(norm for text in (one.title, one.before, one.piece) for norm in _list_names(text)) for one, _ in near
    ]
    stems: dict[str, list[frozenset[str]]] = {}
    for deed in ours:
        names = (deed.doers or (deed.others if deed.is_passive else frozenset[str]())).intersection(known)
        if not names:
            continue
        if deed.stem not in stems:
            stems[deed.stem] = [_list_stems(tokens, deed.stem) for _, tokens in near]
        same = [
            told for told, kin in zip(around, stems[deed.stem], strict=True) if len(deed.behind & kin) >= SHARED_LEAST
        ]
        told = frozenset[str]().union(*same)
        if same and names.isdisjoint(told):
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
