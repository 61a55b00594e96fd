"""What of an address tells one article from another."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, unquote_plus

from bot.matching.links.address import Address
from bot.matching.links.faces import is_face, names_story, plain_path
from bot.matching.links.hosts import settle_host
from bot.matching.links.platforms import PLATFORM_RULES
from bot.matching.links.trackers import is_tracker
from bot.matching.links.trim import trim_end
from bot.model.link import LinkRules

Parameters = tuple[tuple[str, str], ...]

_STORY_NUMBER = re.compile(r"(?:.*[/_-])?(\d{5,})(?:\.[a-z]{3,5})?")
_STRAY_QUERY = re.compile(r"(?:%3F|&|%26)(?=[\w.-]+(?:=|%3D))", re.IGNORECASE)
_ENTITY_REST = re.compile(r"\A(?:amp;)+")
_SEPARATOR = re.compile(r"&|\?(?=[\w.-]+=)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, whatever host, edition or newsletter it was reached through.

    ``query`` holds names and values as they stand in an address, sorted; ``route`` is a fragment that names the page
    (``!/story/1``), else empty.
    """

    host: str
    port: int | None
    path: str
    query: Parameters
    route: str

    @property
    def site(self) -> str:
        """Host and port as an address writes them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port is None else f"{host}:{self.port}"


def settle_page(address: Address, rules: LinkRules) -> Page:
    """The page an address leads to, all that does not tell it from others taken off."""
    host = settle_host(address.host, rules)
    path = _drop_stray_query(plain_path(address.path), host, rules)
    story = _STORY_NUMBER.fullmatch(path) if host in rules.story_numbers else None
    return Page(
        host=host,
        port=address.port,
        path=f"/{story.group(1)}" if story else path,
        query=tuple(sorted(pair for pair in read_query(address.query) if not _is_idle(pair, path, host, rules))),
        route=_read_route(address.fragment, path),
    )


def read_query(raw: str) -> Parameters:
    """Names and values in order, percent-encoded as they stand, ``%20`` written ``+``; a second ``?`` separates too."""
    parameters = (_read_parameter(part) for part in _SEPARATOR.split(raw.replace("%20", "+")))
    return tuple((name, value) for name, value in parameters if name)


def _read_parameter(part: str) -> tuple[str, str]:
    name, _, value = part.partition("=")
    name, value = _ENTITY_REST.sub("", name), _trim(value)
    return (name, value) if value else (_trim(name), "")


def _trim(part: str, *, also: str = "+") -> str:
    while (trimmed := trim_end(part.rstrip(also))) != part:
        part = trimmed
    return part


def _is_idle(pair: tuple[str, str], path: str, host: str, rules: LinkRules) -> bool:
    name, value = unquote(pair[0]).lower(), unquote_plus(pair[1])
    if name in rules.kept.get(host, ()):
        return False
    if any(name in known.dropped.get(host, ()) for known in (rules, PLATFORM_RULES)):
        return True
    return is_face(name, value, at_root=path == "/") or is_tracker(name, value, path_names_story=names_story(path))


def _drop_stray_query(path: str, host: str, rules: LinkRules) -> str:
    """The path without trackers that were appended to it behind a lost or encoded question mark."""
    found = _STRAY_QUERY.search(path)
    if found is None:
        return path
    pairs = read_query(unquote(path[found.end() :]))
    own = path[: found.start()]
    return plain_path(own) if pairs and all(_is_idle(pair, own, host, rules) for pair in pairs) else path


def _read_route(fragment: str, path: str) -> str:
    """A fragment that names a page: ``!…`` as Google's crawling scheme had it, ``/…`` where the path names none."""
    route = _trim(fragment.partition(":~:")[0], also="/")
    names_page = route.startswith("!/") or (path == "/" and route[:1] in {"!", "/"})
    return route if names_page and len(route) > 1 else ""
