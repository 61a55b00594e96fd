"""What a differing stretch does to the meaning of a sentence.

Differences that do nothing to it (spelling, a contraction written out, an article, "two" for "2") have no name.
"""

from collections.abc import Sequence

from bot.matching.amounts import is_amount, is_year, list_amounts
from bot.matching.cues import (
    APPEARING,
    ATTRIBUTIONS,
    FUNCTION_WORDS,
    HEDGE_PHRASES,
    HEDGES,
    MONTHS,
    QUALIFIERS,
    SAYING,
    SOMEWHERE,
    YEAR_LEADS,
)
from bot.matching.measures import is_measure, is_other_measure
from bot.matching.misread import read_denial
from bot.matching.places import PLACES
from bot.matching.polarity import turns_round
from bot.matching.spelling import without_slips
from bot.matching.whens import is_month_or_day, read_when
from bot.model.answer import ChangeKind

ATTRIBUTION_MOST = 5
"""Words of meaning of a stretch that may be nothing but an attribution."""
SLIGHT_ASIDE = 3
"""Words of meaning up to which a hedge set apart in a sentence is about all of it: "by some accounts"."""
LETTERS_OF_WORD = 3
"""Letters with which a word that has digits too is no number; "g20" and "1980s" have fewer."""


def name_difference(  # noqa: PLR0911 - one line a kind
    pasted: Sequence[str], original: Sequence[str], *, before: str = "", after: str = "", is_scanned: bool = False
) -> ChangeKind | None:
    """Return what it does to the meaning that a paste has ``pasted`` for ``original``; ``None`` for nothing.

    All are normalised words; ``before`` and ``after`` are those around them, "" at an edge. ``is_scanned`` says
    that the paste was read by a scanner.
    """
    pasted, original = without_slips(pasted, original, is_scanned=is_scanned)
    if pasted == original:
        return None
    if not original:
        pasted = list(map(read_denial, pasted))
    if turns_round(pasted, original, after=after):
        return "negation"
    if _is_date(pasted, original, before, after):
        return "date"
    amounts = list_amounts(original)
    if [one for one in list_amounts(pasted) if amounts or not _is_word(one)] != amounts:
        return _name_amount(pasted, original, before, after)
    if is_amount(before) and is_other_measure(pasted, original):
        return "number"
    if find_hedges(original, after) - find_hedges(pasted, after):
        return "hedge_dropped"
    meant, meant_before = _meaning(pasted), _meaning(original)
    if not meant and (ATTRIBUTIONS & set(meant_before) or _names_source(original)):
        return "attribution_dropped"
    if meant and meant_before and PLACES.issuperset((*meant, *meant_before)):
        return "place"
    return "wording" if meant or meant_before else None


def name_omission(omitted: Sequence[str]) -> ChangeKind | None:
    """Return what it does to the meaning that a stretch set apart in its sentence is left out; ``None`` for nothing.

    What it counts or denies is about itself; only whose words the others are, and how sure, is about them.
    """
    meant = _meaning(omitted)
    if _names_source(omitted):
        return "attribution_dropped"
    if len(meant) <= SLIGHT_ASIDE and find_hedges(omitted) - QUALIFIERS:
        return "hedge_dropped"
    return "wording" if meant else None


def _names_source(norms: Sequence[str]) -> bool:
    """Return whether a stretch says no more than who says the rest: "the guild argues", "according to the guild"."""
    told = [norm for norm in norms if norm not in FUNCTION_WORDS]
    if told[-2:] == ["united", "states"]:
        return False
    return 0 < len(told) <= ATTRIBUTION_MOST and (
        "according" in norms[:2] or told[-1] in SAYING or (told[0] in SAYING and norms[0] == told[0])
    )


def _meaning(norms: Sequence[str]) -> list[str]:
    return [norm for norm in norms if norm not in FUNCTION_WORDS and not is_amount(norm)]


def _is_word(amount: float | str) -> bool:
    """Return whether what counts as an amount is a word with a digit in it: misread, or a name ("covid19")."""
    return isinstance(amount, str) and sum(map(str.isalpha, amount)) >= LETTERS_OF_WORD and not amount.isalpha()


def _name_amount(pasted: Sequence[str], original: Sequence[str], before: str, after: str) -> ChangeKind:
    """Return what it is that two stretches give otherwise: "since 2014" and "for 14 years" are no two numbers."""
    ours, theirs = read_when(pasted, before, after), read_when(original, before, after)
    if {ours, theirs} == {"day", "span"}:
        return "wording"
    sides = ((ours, pasted), (theirs, original))
    return "date" if all(when == "day" or not any(map(is_amount, norms)) for when, norms in sides) else "number"


def _is_date(pasted: Sequence[str], original: Sequence[str], before: str, after: str) -> bool:
    if any(map(is_month_or_day, pasted)) and any(map(is_month_or_day, original)):
        return True
    numbers = [norm for norm in (*pasted, *original) if is_amount(norm)]
    if list_amounts(pasted) == list_amounts(original):
        return False
    if not any(map(is_amount, pasted)) or not any(map(is_amount, original)):
        return False
    is_years = (
        all(map(is_year, numbers))
        and not is_measure(after)
        and (before in YEAR_LEADS or before in MONTHS or len(numbers[0]) > len("1998"))
    )
    return is_years or ((before in MONTHS or after in MONTHS) and "may" not in (before, after))


def find_hedges(norms: Sequence[str], after: str = "") -> set[str]:
    """Return the hedges in a stretch of words; ``after`` is the word behind it."""
    following = (*norms[1:], after)
    found = {
        norm
        for norm, behind in zip(norms, following, strict=False)
        if norm in HEDGES and not (norm in APPEARING and behind in SOMEWHERE)
    }
    for phrase in HEDGE_PHRASES:
        if any(tuple(norms[at : at + len(phrase)]) == phrase for at in range(len(norms))):
            found.add(" ".join(phrase))
    return found
