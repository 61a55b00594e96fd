"""From one address to its keys: an exact one that never joins two articles, and a loose one that misses few."""

import re
from urllib.parse import unquote

from bot.matching.links.address import read_address
from bot.matching.links.faces import names_story
from bot.matching.links.hint import read_hint
from bot.matching.links.hosts import loose_host
from bot.matching.links.mend import MAX_LENGTH, mend_address, show_address, tidy_address
from bot.matching.links.page import Page, settle_page
from bot.matching.links.unwrap import unwrap_address
from bot.model.link import NO_RULES, Link, LinkRules

_EXTENSION = re.compile(r"\.(?:[xs]?html?|php\d?|aspx?|jsp|cms|ece|amp|print)\Z")
_FILLERS = frozenset({"article", "articles", "a", "amp", "amphtml", "m", "mobile", "print", "platform", "api"})
_NUMBER_FIRST = re.compile(r"(?:article|artikel|story|news|[a-z]{0,2})[-_]?(\d{6,})(?:[-_,~.].*)?")
_NUMBER_LAST = re.compile(r".*[-_,~.=a-z!](\d{6,})")
_DATE = re.compile(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{0,6}"
    r"|\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d"
)
_IDENTITY = re.compile(r"p|v|t|[a-z_]*(?:id|nr|no|num|code|seq|article|story|news|doc|item|artikel|node|post)")


def key_address(address: str, *, rules: LinkRules = NO_RULES) -> Link | None:
    """The keys of one address, ``None`` where it is no http or https address of at most 4,096 code points, encoded.

    An address without a scheme counts where it starts with ``www.`` or has a dotted host and a path. The key of an
    exact key is that key, unless a wrapper was so misspelt that only its key can be taken apart.
    """
    given = tidy_address(address)
    mended = mend_address(given)
    if mended is None:
        return None
    target, wrappers = unwrap_address(mended)
    whole = read_address(target)
    if whole is None:
        return None
    page = settle_page(whole, rules)
    exact = write_exact(page)
    if len(exact) > MAX_LENGTH:
        return None
    hints = (read_hint(carrier.partition("#")[2]) for carrier in (target, *reversed(wrappers)))
    return Link(
        given=show_address(given),
        exact=exact,
        loose=write_loose(page),
        unwrapped_from=wrappers,
        hint=next(filter(None, hints), None),
    )


def write_exact(page: Page) -> str:
    """The page as an address of its own."""
    query = "&".join(f"{name}={value}" if value else name for name, value in page.query)
    return f"https://{page.site}{page.path}{f'?{query}' if query else ''}{f'#{page.route}' if page.route else ''}"


def write_loose(page: Page) -> str:
    """The page by what seldom changes: host, number of the story or else words of the path, numbers in the query.

    Case, extensions and filler words (``/article/``) make no difference. A number of six digits or more that is no
    date is taken for the story's, at either edge of the path's last part or at the start of the last but one.
    """
    path = _loosen_path(page.path)
    pairs = [(unquote(name).lower(), unquote(value).lower()) for name, value in page.query]
    if names_story(page.path):
        pairs = [(name, value) for name, value in pairs if _IDENTITY.fullmatch(name) and any(map(str.isdigit, value))]
    query = "&".join(f"{name}={value}" for name, value in pairs)
    host = loose_host(page.host)
    return f"{page.site.replace(page.host, host)}{path}?{query}#{page.route.lower()}"


def _loosen_path(path: str) -> str:
    segments = [segment for segment in unquote(path).casefold().split("/") if segment]
    if segments:
        segments[-1] = _EXTENSION.sub("", segments[-1])
    number = _story_number(segments)
    if number is not None:
        return f"/{number}"
    telling = [segment for segment in segments[:-1] if segment not in _FILLERS] + segments[-1:]
    return f"/{'/'.join(telling)}"


def _story_number(segments: list[str]) -> str | None:
    tried = [(pattern, segment) for segment in segments[-1:] for pattern in (_NUMBER_FIRST, _NUMBER_LAST)]
    tried += [(_NUMBER_FIRST, segment) for segment in segments[-2:-1]]
    found = (pattern.fullmatch(segment) for pattern, segment in tried)
    numbers = (match.group(1) for match in found if match is not None)
    return next((number for number in numbers if not _DATE.fullmatch(number)), None)
