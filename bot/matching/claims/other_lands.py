"""Another country, another side, another place."""

from collections.abc import Iterator

from bot.matching.claims.sides import Land, list_lands
from bot.matching.claims.tokens import Sides, Tokens
from bot.model.contradiction import Contradiction, ContradictionKind

_ENDS = frozenset("for to against towards toward with on".split())
BESIDE = 5
"""Words on either side of a country or place that it is said of."""
_SOLDIERS = "soldier"
_FIGHTERS = frozenset(
    "soldier soldiers troop troops serviceman servicemen fighter fighters conscript conscripts".split()
)
"""Whose soldiers desert is the same question, whatever they are called."""
REACH = 2
"""Words behind a people's name among which stands what is theirs: "Russian army officers"."""


def find_other_lands(sides: Sides) -> Iterator[Contradiction]:
    """Yield that both name countries or places, and none of the other's; or that the same thing is another's.

    Where one tells whose and the other only where, or whose are different things, nothing is known.
    """
    ours, theirs = list(list_lands(sides.focus)), list(list_lands(sides.piece))
    around = [*list_lands(sides.title), *list_lands(sides.before), *theirs]
    pasted = [*ours, *list_lands(sides.paste)]
    # What both have alike is set aside first.
    strange = [one for one in ours if not any(one.fits(other) for other in around)]
    strange_there = [other for other in theirs if not any(one.fits(other) for one in pasted)]
    for one in strange:
        for other in strange_there:
            is_where = not one.is_people and not other.is_people and len(strange) == len(ours)
            is_alike = one.is_people == other.is_people or one.is_from or other.is_from
            if is_where or (is_alike and _is_beside(sides, one, other)):
                yield _show(one, other)
                return
    other_one = _find_other_town(ours, theirs, around) or _find_other_end(sides, ours, theirs)
    if other_one is not None:
        yield other_one
        return
    owned, owned_there = _list_owned(sides.focus, ours), _list_owned(sides.piece, theirs)
    for stem in owned.keys() & owned_there.keys():
        if not any(one.fits(other) for one in owned[stem] for other in owned_there[stem]):
            yield _show(owned[stem][0], owned_there[stem][0])
            return


def _find_other_town(ours: list[Land], theirs: list[Land], around: list[Land]) -> Contradiction | None:
    """Return that the one place in which the paste has it is another one of the same country than the statement's."""
    towns, towns_there = _list_towns(ours), _list_towns(theirs)
    if len(towns) != 1 or len(towns_there) != 1:
        return None
    (one,), (other,) = towns, towns_there
    is_near = any(one.name == land.name for land in around)
    return _show(one, other) if one.country == other.country and not is_near else None


def _find_other_end(sides: Sides, ours: list[Land], theirs: list[Land]) -> Contradiction | None:
    """Return for, to or against whom it is in the paste, where the statement has another in the same place.

    Whom the headline names besides makes no difference here: it is the other side of a war in most.
    """
    strange = [one for one in ours if not any(one.fits(other) for other in theirs)]
    for one in strange:
        lead = _find_end(sides.focus, one)
        for other in theirs:
            is_alike = lead is not None and lead == _find_end(sides.piece, other)
            if is_alike and not any(other.fits(own) for own in ours) and _is_beside(sides, one, other):
                return _show(one, other)
    return None


def _find_end(tokens: Tokens, land: Land) -> str | None:
    """Return the word that says that something is for, to or against a country; ``None`` where none does."""
    lead = tokens[land.at - 1].norm if land.at else ""
    return lead if lead in _ENDS else None


def _list_towns(lands: list[Land]) -> list[Land]:
    return [land for land in lands if not land.is_people and land.name != land.country]


def _is_beside(sides: Sides, one: Land, other: Land) -> bool:
    """Return whether the same word stands beside both: what is said of the one is said of the other."""
    return bool(_list_beside(sides.focus, one.at) & _list_beside(sides.piece, other.at))


def _list_beside(tokens: Tokens, at: int) -> set[str]:
    near = tokens[max(0, at - BESIDE) : at + BESIDE + 1]
    return {token.stem for token in near if token.stem and token is not tokens[at]}


def _show(one: Land, other: Land) -> Contradiction:
    kind: ContradictionKind = "side" if one.is_people or other.is_people else "place"
    return Contradiction(kind=kind, pasted=one.word, source=other.word)


def _list_owned(tokens: Tokens, lands: list[Land]) -> dict[str, list[Land]]:
    """Return by stem what is named as a people's: "Russian soldiers", "Russia's army"."""
    owned: dict[str, list[Land]] = {}
    for land in lands:
        if not land.is_people or tokens[land.at].ends_clause:
            continue
        left = REACH
        for token in tokens[land.at + 1 :]:
            if not token.stem or not left:
                break
            owned.setdefault(_SOLDIERS if token.norm in _FIGHTERS else token.stem, []).append(land)
            # A body's name counts for nothing: "a Russian Interior Ministry commander".
            left -= not token.has_capital
            if token.ends_clause:
                break
    return owned
