"""Offices and their holders in a run of capitals: "Secretary of the Interior Jane Roe", "Commissioner for Rights"."""

from collections.abc import Sequence

from bot.reading.given_names import gender_of_given
from bot.reading.lexicon import OFFICES, TITLES
from bot.reading.nouns import JOINERS
from bot.reading.tokens import Token

_OFFICE_AND_NAME = 3
"""Words of an office and of its holder's name, at least."""
_NOBLE = frozenset("dame king lady lord prince princess queen sir".split())
"""Titles that are part of a name: "Foreign Minister Prince Ludo" is Prince Ludo."""

_PORTFOLIOS = frozenset(
    "agriculture arts business children communities culture defence defense digital education energy environment "
    "finance fisheries food foreign health home housing industry information justice labor labour media science skills "
    "social sport tourism trade transport transportation women work".split()
)
"""What a department is of: where "and" stands behind one, it joins two of its matters and not two people."""


def joins_people(run: Sequence[Token], title: int) -> bool:
    """Say whether "and" joins two in a run: not in "Work and Pensions Secretary Jane Roe"."""
    first = holder_start(run, title) or 0
    places = [i for i in range(first, len(run)) if run[i].key == "and"]
    return any(i > title or not i or run[i - 1].key not in _PORTFOLIOS for i in places)


def is_office(run: Sequence[Token], title: int) -> bool:
    """Say whether a title opens an office without a holder: "High Commissioner for Human Rights"."""
    following = run[title + 1 : title + 2]
    return title >= 0 and bool(following) and following[0].key in JOINERS and not _has_holder(run, title)


def _has_holder(run: Sequence[Token], title: int) -> bool:
    """Say whether a run names an office and then its holder: "Secretary of State Jane Roe"."""
    return holder_start(run, title) is not None


def holder_start(run: Sequence[Token], title: int) -> int | None:
    """Return the index of the holder's name behind an office: "Secretary of the Interior Jane Roe"; ``None``: no such.

    It stands behind an office that is known, or begins with a given name: "Minister of Works and Roads Jane Roe".
    """
    first = title + 2 + any(token.key == "the" for token in run[title + 2 : title + 3])
    if title < 0 or run[title + 1].key not in JOINERS or len(run) < first + _OFFICE_AND_NAME:
        return None
    if run[first].key in OFFICES:
        return first + 1
    last = len(run) - _OFFICE_AND_NAME + 1
    return next((i for i in range(last, first, -1) if gender_of_given(f"{run[i].text} {run[-1].text}")), None)


def bare_name(run: Sequence[Token], title: int) -> Sequence[Token]:
    """Return a person's name without titles and without "of Ohio"; a single name keeps the titles right before it."""
    first = holder_start(run, title) or title + 1
    stop = next((i for i in range(first, len(run)) if run[i].key in JOINERS), len(run))
    if stop - first <= 1:
        while first > 0 and run[first - 1].key in TITLES:
            first -= 1
            if run[first].key in _NOBLE:
                break
    return run[first : max(stop, first + 1)]
