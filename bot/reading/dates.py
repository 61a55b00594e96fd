"""The dates of a text, each with its value where that can be told, and how it is known.

A date with its year is ``stated``. One that needs an anchor ("on Monday", "May 4", "last month") is ``inferred`` from
the page's own date, which is its anchor (a line of the text may give it), and has no value where there is none. Times
inside a quotation belong to the speaker, weekdays and the like on a reprint to the original: these have no value by the
page's date.
"""

import re
from collections.abc import Sequence
from datetime import date

from bot.model.record import Basis, DateMention, Noise
from bot.reading.calendar import read_anchored, read_full
from bot.reading.date_patterns import DATE, DateKind, kind_of
from bot.reading.tokens import VEIL

_YEARS = range(1800, 2200)
"""Those in which a page can have been written."""
_SIGHT = 80
"""Code points before and behind a date in which its sentence may say whether it is over."""
_FULL: frozenset[DateKind] = frozenset({"iso", "day", "month_year", "season", "year"})
_DAYS: frozenset[DateKind] = frozenset({"iso", "day"})
_OF_THE_ORIGINAL: frozenset[DateKind] = frozenset({"weekday", "relative"})
_EVENT = re.compile(
    r"\s(?:(?:terror(?:ist)?|capitol) )?(?:attacks?|riots?|massacre|committee|insurrection|uprising|revolution|"
    r"invasion|shootings?|bombings?|movement|protests)\b",
    re.IGNORECASE,
)
"""Behind a day they make a name of it ("the Jan. 6 riot"), of whatever year."""
_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall|set to|due (?:to|for|in|on)|scheduled|plan(?:s|ned)? (?:to|for)|going to|upcoming|"
    r"expected to|to be held|(?:is|are) to)\b"
)
_OPEN = re.compile(
    r"\b(?:would|until|till|by|through|before|from|starting|beginning|coming|to|[Nn]ext|[Ll]ast|[Tt]his) $"
    r"|\b(?:could|may|might) "
)
_OVER = re.compile(
    r"\b(?:[a-z]{2,}ed|said|told|was|were|had|did|became|began|came|cut|fell|found|gave|got|held|hit|kept|led|left|lost|"
    r"made|met|put|ran|rose|sat|saw|sent|set|shot|showed|spoke|stood|struck|took|thought|went|won|wrote)\b"
)
_PASSIVE = re.compile(r"\b(?:be|been|get) [a-z]+ed\b")
_TOLD = re.compile(
    r"\b(?:said|told|announced|reported|wrote|ruled|added|confirmed|declared|posted|tweeted|warned|agreed|voted)"
    r"(?: (?:reporters|journalists|lawmakers|parliament|(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?|"
    r"(?:in|at|on) (?:a|an|its|his|her|their) (?:[a-z]+ )?[a-z]+))?,?(?: early| late)?(?: on)? $"
)
"""The time behind it is that of telling, whatever is told: "The pier will close, the owners said on Monday"."""
_BREAK = re.compile(r"[.!?…][\"”’)]*\s+(?=[A-Z\"“‘(])|\n")


def find_dates(
    text: str,
    *,
    published: str | None = None,
    is_reprint: bool = False,
    veiled: str = "",
    noise: Sequence[Noise] = (),
) -> tuple[DateMention, ...]:
    """Return the dates of ``text`` in order: "December 7, 2023", "May 4", "on Monday", "last month". Linear.

    A day that no calendar has ("31 June 2022") is left out.

    Args:
        text: The text.
        published: The page's date, ISO, or a date-time with its offset; where there is none, a date line serves.
        is_reprint: Whether the text is another page's, so that the page's date is no anchor for its weekdays.
        veiled: The text with its quotations veiled; may end earlier.
        noise: What is no prose; only full dates are read there.
    """
    anchor = _read_anchor(published or _date_line(text, noise))
    own = veiled + text[len(veiled) :]
    skip = [(one.start, one.end) for one in reversed(noise)]
    mentions = []
    for found in DATE.finditer(text):
        while skip and skip[-1][1] <= found.start():
            skip.pop()
        is_noise = bool(skip) and skip[-1][0] <= found.start()
        kind = kind_of(found)
        if kind in _FULL:
            value = read_full(kind, found.group())
            if value is not None and not (is_noise and kind == "year"):
                mentions.append(_mention(found, value, "stated"))
        elif not is_noise:
            is_quoted = own.startswith(VEIL, found.start())
            mentions.append(_read_unfull(own, found, kind, None if is_quoted else anchor, is_reprint=is_reprint))
    return tuple(mentions)


def _read_unfull(
    own: str, found: re.Match[str], kind: DateKind, anchor: date | None, *, is_reprint: bool
) -> DateMention:
    if anchor is None or (kind == "day_month" and _EVENT.match(own, found.end())):
        return _mention(found, None, "stated")
    if is_reprint and kind in _OF_THE_ORIGINAL:
        return _mention(found, None, "external")
    value = read_anchored(kind, found.group(), anchor, ahead=_lies_ahead(own, found.start(), found.end()))
    return _mention(found, value, "inferred" if value is not None else "stated")


def _lies_ahead(own: str, start: int, end: int) -> bool | None:
    """Say whether the sentence tells of what is to come (true) or of what was; ``None`` where it tells neither."""
    before = own[max(0, start - _SIGHT) : start]
    before = before[max((one.end() for one in _BREAK.finditer(before)), default=0) :]
    if _OPEN.search(before):
        return None
    if _TOLD.search(before):
        return False
    to_come = list(_AHEAD.finditer(before))
    if to_come:
        return None if _OVER.search(_PASSIVE.sub("", before[to_come[-1].end() :])) else True
    behind = _BREAK.split(own[end : end + _SIGHT], maxsplit=1)[0]
    return False if _OVER.search(before) or _OVER.search(behind) else None


def _date_line(text: str, noise: Sequence[Noise]) -> str | None:
    """Return the day that a line of the page gives as its date; ``None`` where none does."""
    lines = (one for one in noise if one.what == "date line")
    found = (DATE.search(text, one.start, one.end) for one in lines)
    return next((read_full(kind_of(one), one.group()) for one in found if one and kind_of(one) in _DAYS), None)


def _read_anchor(published: str | None) -> date | None:
    try:
        day = date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
    return day if day is not None and day.year in _YEARS else None


def _mention(found: re.Match[str], value: str | None, basis: Basis) -> DateMention:
    return DateMention(start=found.start(), end=found.end(), text=found.group(), value=value, basis=basis)
