"""Addresses inside markup: ``<address>``, ``<address|label>``, ``[label](address "title")``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.matching.links.mend import MAX_LENGTH

_LONGEST = 2 * MAX_LENGTH
_LONGEST_LABEL = 1000
_DEEPEST = 8
_STARTS = r"h(?:tt|xx)ps?(?::|\[:)|www(?:\.|\[\.\])"
_ANGLE = re.compile(rf"<\s?((?:{_STARTS})[^<>\n]{{1,{_LONGEST}}})>", re.IGNORECASE)
_BRACKET = re.compile(r"\\.|[\[\]]|\n[^\S\n]*\n", re.DOTALL)
_TARGET_START = re.compile(rf"\(\s{{0,4}}(<?)(?={_STARTS})", re.IGNORECASE)
_TARGET_TOKEN = re.compile(r"[()\s]")
_TARGET_END = re.compile(r"""\s{0,4}(?:(?<=\s)(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))\s{0,4})?\)""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An address as written, and the stretch of text that it and its markup take: code points, half-open."""

    start: int
    end: int
    address: str


def find_marked(text: str, *, bar_ends_address: bool) -> list[Place]:
    """Every address in markup, in text order, without overlaps; of markup within markup the outer counts."""
    places = [*_find_angled(text, bar_ends_address=bar_ends_address), *_find_labelled(text)]
    places.sort(key=lambda place: (place.start, -place.end))
    kept: list[Place] = []
    for place in places:
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def _find_angled(text: str, *, bar_ends_address: bool) -> Iterator[Place]:
    for match in _ANGLE.finditer(text):
        inside = match.group(1)
        address = (inside.partition("|")[0] if bar_ends_address else inside).strip()
        if not any(sign.isspace() for sign in address):
            yield Place(start=match.start(), end=match.end(), address=address)


def _find_labelled(text: str) -> Iterator[Place]:
    for start, end in _labels(text):
        target = _TARGET_START.match(text, end)
        if target is None or end - start > _LONGEST_LABEL:
            continue
        address_end = _end_of_target(text, target.end(), angled=bool(target.group(1)))
        closing = _TARGET_END.match(text, address_end + bool(target.group(1))) if address_end else None
        if closing is not None:
            image = text[start - 1 : start] == "!"
            yield Place(start=start - image, end=closing.end(), address=text[target.end() : address_end])


def _labels(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of every balanced ``[…]``; an empty line ends all that are open."""
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        sign = match.group()
        if sign == "[":
            opened.append(match.start())
        elif sign == "]" and opened:
            yield opened.pop(), match.end()
        elif sign[0] == "\n":
            opened.clear()


def _end_of_target(text: str, start: int, *, angled: bool) -> int:
    """Where the address in the round brackets ends, 0 if it does not; brackets within it must be in pairs."""
    limit = start + _LONGEST
    if angled:
        return max(0, text.find(">", start, limit))
    depth = 0
    for match in _TARGET_TOKEN.finditer(text, start, limit):
        sign = match.group()
        if sign == "(":
            depth += 1
        elif sign != ")" or depth == 0:
            return match.start()
        else:
            depth -= 1
        if depth > _DEEPEST:
            return 0
    return 0
