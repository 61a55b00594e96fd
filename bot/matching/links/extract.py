"""Where addresses stand in a text, in markup or plain."""

import re
from collections.abc import Iterator

from bot.matching.links.hosts import has_known_suffix
from bot.matching.links.markup import Place, find_marked
from bot.matching.links.mend import MAX_LENGTH
from bot.matching.links.trim import cut_run, trim_end

# Three ways to begin: with a scheme (also defanged or JSON-escaped), with "www.", or as a dotted host and a path.
_START = re.compile(
    r"(?P<scheme>h(?:tt|xx)ps?(?:(?::|\[:\])[/\\]{1,4}|\[:[/\\]{2}\]))"
    r"|(?<![\w@.=/-])(?P<www>www(?:\.|\[\.\]|\(\.\)|\[dot\]|\(dot\)))(?=[^\W_])"
    r"|(?<![\w@.=/:%&?#-])(?P<host>(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})/(?=[\w%])",
    re.IGNORECASE,
)
# What no address goes on after: white space, angle brackets, quotes, code, a spoiler's two bars, full-width marks.
_RUN = re.compile(r"(?:[^\s<>\"`“”„«»‹›|\u3000-\u3003\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1b\uff1f]|\|(?!\|))+")
_LONGEST = 2 * MAX_LENGTH
_PAGE = re.compile(r"[^\W\d_]-[^\W_]|\d")
_SHORTEST_PATH = 4


def find_addresses(text: str, *, bar_ends_address: bool) -> Iterator[Place]:
    """Every address of a text in text order, without overlaps.

    Without a scheme or ``www.`` an address counts only where its host ends as registered names do and its path looks
    like a page's: with a digit, or words joined by a hyphen (``and/or`` and ``Booking.com/Expedia`` are none).
    """
    place = 0
    for marked in find_marked(text, bar_ends_address=bar_ends_address):
        yield from _find_plain(text, place, marked.start)
        yield marked
        place = marked.end
    yield from _find_plain(text, place, len(text))


def _find_plain(text: str, start: int, end: int) -> Iterator[Place]:
    run_end = start
    while (match := _START.search(text, start, end)) is not None:
        begin, start = match.span()
        if begin >= run_end:  # a run is measured once, however many addresses it holds
            run = _RUN.match(text, begin, end)
            run_end = run.end() if run else start
        address = cut_run(text[begin : min(run_end, begin + _LONGEST + 1)], begun=start - begin)
        if len(address) > _LONGEST:
            start = run_end
            continue
        address = _trim(address, before=text[begin - 1 : begin])
        if match.group("host") is None or _is_page(match.group("host"), address):
            start = max(start, begin + len(address))
            yield Place(start=begin, end=begin + len(address), address=address)


def _trim(address: str, *, before: str) -> str:
    """The address without what ends the sentence, and without the end of emphasis that began right before it."""
    address = trim_end(address)
    return trim_end(address.rstrip("_")) if before == "_" else address


def _is_page(host: str, address: str) -> bool:
    path = address[len(host) :]
    return len(path) > _SHORTEST_PATH and _PAGE.search(path) is not None and has_known_suffix(host.lower())
