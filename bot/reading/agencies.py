"""Which news agency a page's text is by, as its own words say: a dateline, a line of authors, a signature.

An agency that only "contributed to this report" wrote a part of it, and nobody says which.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.model.record import Noise, Span
from bot.text.paragraphs import lines_of

AGENCIES: dict[str, str] = {
    "AP": "ap apnews",
    "Associated Press": "ap apnews",
    "Reuters": "reuters",
    "REUTERS": "reuters",
    "Thomson Reuters": "reuters thomsonreuters",
    "AFP": "afp",
    "Agence France-Presse": "afp",
    "UPI": "upi",
    "United Press International": "upi",
    "PTI": "ptinews pti",
    "Press Trust of India": "ptinews pti",
    "ANI": "aninews ani",
    "IANS": "ians",
    "Xinhua": "xinhuanet xinhua news",
    "TASS": "tass",
    "Interfax": "interfax",
    "Ukrinform": "ukrinform",
    "dpa": "dpa",
    "DPA": "dpa",
    "EFE": "efe",
    "ANSA": "ansa",
    "Kyodo": "kyodonews kyodo",
    "Yonhap": "yna yonhap",
    "Anadolu": "aa",
    "PA Media": "pa",
    "Press Association": "pa",
    "Canadian Press": "thecanadianpress",
    "CNN": "cnn",
    "Bloomberg": "bloomberg",
}
"""Names by which agencies sign, and labels of their own hosts. The names are theirs; the hosts are those they serve."""
_NAME = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
_OF = rf"(?:[Tt]he )?(?P<of>{_NAME})"
# With something between its words always: else a line of capitals could be cut into words in countless ways.
_PLACE_WORD = r"(?:[A-Z][\w.'’/-]*|\d{1,2}|\d{4})"
_PLACE = rf"(?:{_PLACE_WORD}(?:, ?| )){{0,7}}(?:{_PLACE_WORD},? ?)?"
_DATELINE = re.compile(rf"\W{{0,3}}{_PLACE}[\[(](?P<of>{_NAME})[\])] ?(?:--?|[–—:])")
_AUTHORS = re.compile(
    rf"\W{{0,3}}(?:By|BY) (?:(?!by\b)[^\n,.;]{{3,60}}(?:, | \| | - | – | — | / |, of ))?(?:{_OF}|AP (?:\w+ )?Writer)"
    r"(?: (?:\w+ )?(?:writer|Writer|staff|correspondent))?\W*"
)
_SIGNED = re.compile(
    r"(?:\W{0,2}(?:[–—]|--?|(?:Source|SOURCE) ?:(?! ?(?:CNN|Bloomberg)))"
    r"|\W{0,3}(?:Text )?(?P<copyright>(?:©|\([cC]\)|Copyright|COPYRIGHT)))"
    rf" ?(?P<year>\d{{4}},? )?(?:by )?{_OF}\b(?P<rest>.{{0,160}})"
)
"""A "Source:" of charts (Bloomberg's) and of polls (CNN's) is none of the text's. "Photo: © AFP" is of a picture."""
_PART = re.compile(
    rf"\W{{0,3}}(?P<with>[Ww]ith (?:files|inputs?|reporting|material) from )?{_OF}\b"
    r"(?(with)|[^.\n]{0,120}? contributed to this (?:report|story|article)\b)"
)
_SIGHT = 300
"""Code points of a line that are looked at."""
_FIRST_LINES, _LAST_LINES = 8, 6


class Agency(NamedTuple):
    """An agency that a text is by: where it is named, the words that say so, and the id of the rule that saw it."""

    name: Span
    evidence: Span
    rule: str


def find_agency(text: str, noise: Sequence[Noise], own: Sequence[str]) -> Agency | None:
    """Return the agency that the text says it is by; ``None`` where it says none, or the page is the agency's own.

    ``own`` are the page's outlet and host.
    """
    lines = list(_lines(text, noise))
    tries = [
        (_DATELINE, "reprint.dateline", lines[:_FIRST_LINES]),
        (_AUTHORS, "reprint.agency_byline", lines[:_FIRST_LINES]),
        (_SIGNED, "reprint.agency_signed", lines[-_LAST_LINES:]),
    ]
    for pattern, rule, places in tries:
        for start, end in places:
            stop = min(end, start + _SIGHT)
            found = pattern.match(text, start, stop)
            is_line = pattern is _DATELINE or (
                found is not None and found.end() == stop and _is_mark(found, is_last=(start, end) == lines[-1])
            )
            name = _name_in(found) if found is not None and is_line else None
            if found is not None and name is not None:
                evidence = Span(start=found.start(), end=found.end())
                return None if _is_own(text[name.start : name.end], own) else Agency(name, evidence, rule)
    return None


def find_parts(text: str, own: Sequence[str]) -> Iterator[Span]:
    """Yield the words by which an agency "contributed to this report"; not on a page of its own."""
    for start, end in list(lines_of(text))[-_LAST_LINES:]:
        found = _PART.match(text, start, min(end, start + _SIGHT))
        name = _name_in(found) if found is not None else None
        if found is not None and name is not None and not _is_own(text[name.start : name.end], own):
            lead = len(found.group()) - len(found.group().lstrip(" _-–—([*"))
            yield Span(start=found.start() + lead, end=found.end())


def _lines(text: str, noise: Sequence[Noise]) -> Iterator[tuple[int, int]]:
    captions = {stretch.start for stretch in noise if stretch.what == "caption"}
    return ((start, end) for start, end in lines_of(text) if start not in captions)


def _is_mark(found: re.Match[str], *, is_last: bool) -> bool:
    """Say whether nothing but rights stands behind a signature. A bare "© AFP" above the last line is a picture's."""
    groups = found.groupdict()
    rest = groups.get("rest") or ""
    is_bare = groups.get("copyright") is not None and groups.get("year") is None
    return (not rest.strip(" .,)*_") and (is_last or not is_bare)) or re.match(
        r"\W*(?:20\d\d\W*)?all rights|\W*20\d\d\W*$|\W*inc", rest, re.IGNORECASE
    ) is not None


def _name_in(found: re.Match[str]) -> Span | None:
    """Return where a match names an agency as it writes itself; "AP" is named in "AP Sports Writer"."""
    if found["of"] is not None:
        return Span(start=found.start("of"), end=found.end("of")) if found["of"] in AGENCIES else None
    at = found.group().rfind("AP ")
    return Span(start=found.start() + at, end=found.start() + at + 2)


def _is_own(name: str, own: Sequence[str]) -> bool:
    labels = AGENCIES[name].split()
    alike = {spelling for spelling, hosts in AGENCIES.items() if hosts.split()[0] == labels[0]}
    return any(
        one.removeprefix("The ").removesuffix(" News Agency") in alike
        or not {*labels}.isdisjoint(one.lower().split(".")[:-1])
        for one in own
    )
