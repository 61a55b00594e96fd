"""The few ways in which wrappers carry an address: in a parameter, as the whole query, in the path, after a date."""

import re
from collections.abc import Callable
from urllib.parse import unquote

from bot.matching.links.parts import Parts, as_target, decode_base64

Peeler = Callable[[Parts], str | None]
"""From the parts of a wrapper's address to the address it carries, ``None`` if it carries none."""

_IN_PATH = re.compile(r"https?(?::|%3a)(/|%2f)", re.IGNORECASE)
# What archives put before the address: a kind of view, a (partial) date with flags, a star for all dates, an id.
_ARCHIVE_STEP = re.compile(
    r"/(?:web|wayback|archive|all|is|ukgwa|memento|save|screenshot|newest|oldest|timegate|timemap|o/\w{3,12}"
    r"|[a-z]{2}_|\d[\d.-]{3,19}(?:[a-z]{2}_)?\*?|\*)(?=/)"
)
_MAX_ARCHIVE_STEPS = 5
_AMP_CACHE = re.compile(r"/(?:[cvira]|wp|ii/w\d{1,4})/(?:s/)?")


def in_parameter(path: str, *names: str) -> Peeler:
    """The first of these query parameters that carries an address, on paths that begin so."""

    def peel(parts: Parts) -> str | None:
        if not (parts.path or "/").lower().startswith(path):
            return None
        values = (value for name in names for value in parts.values(name))
        return next((target for target in map(as_target, values) if target is not None), None)

    return peel


def in_encoded_parameter(name: str, *, skip: int = 0) -> Peeler:
    """The base64 text in a query parameter, after as many signs of something else."""

    def peel(parts: Parts) -> str | None:
        data = next((decode_base64(value[skip:]) for value in parts.values(name)), None)
        return as_target(data.decode("utf-8", "replace")) if data else None

    return peel


def whole_query(parts: Parts) -> str | None:
    """All that follows the question mark (``href.li/?https://www.example.com/a``)."""
    return as_target(parts.rest.partition("?")[2])


def in_path(parts: Parts) -> str | None:
    """The address that begins somewhere in the path: encoded, up to the next slash; as it is, up to the end."""
    found = _IN_PATH.search(parts.path)
    if found is None:
        return None
    if found.group(1) == "/":
        return as_target(parts.rest[found.start() :])
    return as_target(unquote(parts.path[found.start() :].partition("/")[0]))


def in_archive(parts: Parts) -> str | None:
    """An archived address: in the path, with or without its scheme, after any dates and kinds of view."""
    whole = in_path(parts)
    if whole is not None:
        return whole
    place = 0
    for _ in range(_MAX_ARCHIVE_STEPS):
        step = _ARCHIVE_STEP.match(parts.path, place)
        if step is None:
            break
        place = step.end()
    return as_target(parts.rest[place + 1 :])


def in_amp_cache(parts: Parts) -> str | None:
    """``/c/s/www.example.com/a`` of an AMP cache; the first label of the cache's host, often a hash, says no more.

    The format: https://amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors/amp-cache-urls/
    """
    found = _AMP_CACHE.match(parts.path)
    return as_target(parts.rest[found.end() :]) if found else None


def after_prefix(prefix: str) -> Peeler:
    """A host and path right after a fixed beginning of the path, an ``s/`` for https between them left out."""

    def peel(parts: Parts) -> str | None:
        if not parts.path.startswith(prefix):
            return None
        carried = parts.rest[len(prefix) :].removeprefix("s/")
        # Google's viewer encodes the question mark of what it shows.
        return as_target(unquote(carried) if "%3f" in carried.lower() else carried)

    return peel
