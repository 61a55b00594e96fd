"""The headings of a page and where they stand: how far before its text, and what they link to."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import cast
from urllib.parse import urljoin, urlsplit

from bot.reading.elements import Element
from bot.reading.headlines import words_of

HEADINGS_MOST = 40
HEADING_MOST = 500
"""Code points; what is longer is no heading."""
_RUN_LEAST = 24
"""Code points from which a piece of text counts: what is shorter is mostly an entry of a menu."""
_LINE_LEAST = 60
"""Code points from which a line of the text tells where the text stands; shorter ones are on a page more than once."""
_LINES_SEEN = 12
_FLOW = (
    f"/descendant::node()[self::h1 or self::h2 or self::h3 or self::text()[string-length(.) >= {_RUN_LEAST}]"
    "[not(parent::script or parent::style or parent::noscript or parent::template or parent::title)]]"
)
_SPOKEN = ".//text()[not(ancestor::rt or ancestor::rp)]"
"""What is read aloud of a heading: how East Asian signs are pronounced is written a second time beside them."""
_FIRST = "./*[1][not(preceding-sibling::text()[normalize-space()])]"
_KICKER = re.compile(
    "kicker|overline|over-?title|top-?line|top-?title|eyebrow|pre-?line|pre-?title|sub-?title|sub-?head|section|topic|small",
    re.IGNORECASE,
)
"""What the first element of a heading is called that is not the headline itself but a line over it."""
_LINKS = ".//a/@href | parent::a/@href"
_BESIDE = frozenset({"nav", "aside", "footer"})
_BESIDE_NAME = re.compile(
    "sidebar|footer|widget|related|menu|navi|comment|teaser|breadcrumb|modal|share|social|logo|cookie|banner|masthead",
    re.IGNORECASE,
)
_SITE_NAME = re.compile(r"\blogo\b|site-?(?:title|name)|blog-?title|\bbrand\b", re.IGNORECASE)
_LEVELS = {"h1": 1, "h2": 2, "h3": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading as it is shown.

    ``text`` is without the ``kicker``, "" for none: what stands before it in an element of its own that is named so.
    ``at`` is how many code points of longer text stand before it. ``is_beside`` says that it stands in a menu, a side
    column or a foot; ``is_site`` that it links to the site's front page or is called its name; ``is_elsewhere`` that it
    links to another page only.
    """

    text: str
    kicker: str
    level: int
    at: int
    is_beside: bool
    is_site: bool
    is_elsewhere: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The headings of a page in its order; ``runs`` maps the start of each longer piece of text to where it stands."""

    headings: tuple[Heading, ...]
    runs: Mapping[str, int]


def outline_page(tree: Element, *, own: Sequence[str]) -> Outline:
    """Return the first headings of a parsed page and where its text stands among them.

    Args:
        tree: The page.
        own: The addresses of the page, the most certain first.
    """
    headings: list[Heading] = []
    runs: dict[str, int] = {}
    at = 0
    pages = {_page_of(address, "") for address in own}
    base = own[0] if own else ""
    for node in tree.xpath(_FLOW, smart_strings=False):
        if isinstance(node, str):
            run = " ".join(node.split())
            if len(run) >= _RUN_LEAST:
                runs.setdefault(run[:_RUN_LEAST], at)
                at += len(run)
        elif len(headings) < HEADINGS_MOST:
            heading = _read_heading(node, at=at, pages=pages, base=base)
            if heading is not None:
                headings.append(heading)
    return Outline(headings=tuple(headings), runs=runs)


def find_start(outline: Outline, text: str) -> int | None:
    """Return where the extracted text begins on a page, on the scale of ``at``; ``None`` where that is not seen."""
    for line in text.split("\n")[:_LINES_SEEN]:
        plain = " ".join(line.split()).lstrip("- |")
        at = outline.runs.get(plain[:_RUN_LEAST])
        if len(plain) >= _LINE_LEAST and at is not None:
            return at
    return None


def strip_kicker(title: str, headings: Sequence[Heading]) -> str:
    """Return a title without the kicker before it, if a heading has the same words and marks some as one."""
    for heading in headings:
        if heading.kicker and words_of(title) == words_of(f"{heading.kicker} {heading.text}"):
            return heading.text
    return title


def _read_heading(
    element: Element, *, at: int, pages: AbstractSet[tuple[str, str] | None], base: str
) -> Heading | None:
    words = _words_in(element)
    if not words or len(words) > HEADING_MOST:
        return None
    kicker = next((_words_in(first) for first in element.xpath(_FIRST) if _KICKER.search(_name_of(first))), "")
    links = cast("list[str]", element.xpath(_LINKS, smart_strings=False))
    targets = {_page_of(link, base) for link in links}
    return Heading(
        text=words.removeprefix(kicker).lstrip(" :|–-") or words,
        kicker=kicker if len(kicker) < len(words) else "",
        level=_LEVELS[element.tag],
        at=at,
        is_beside=_is_beside(element),
        is_site=_SITE_NAME.search(_name_of(element)) is not None
        or any(_is_front_of(target, pages) for target in targets),
        is_elsewhere=bool(targets) and targets.isdisjoint(pages),
    )


def _words_in(element: Element) -> str:
    return " ".join(" ".join(cast("list[str]", element.xpath(_SPOKEN, smart_strings=False))).split())


def _name_of(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _is_beside(element: Element) -> bool:
    """Tell whether a heading stands in what is no article, by the elements around it and what they are called."""
    names: list[str] = []
    above: Element | None = element
    while above is not None and above.tag != "body":
        if above.tag in _BESIDE:
            return True
        names.append(_name_of(above))
        above = above.getparent()
    return _BESIDE_NAME.search(" ".join(names)) is not None


def _is_front_of(target: tuple[str, str] | None, pages: AbstractSet[tuple[str, str] | None]) -> bool:
    """Tell whether an address is the front page of the site that has ``pages``, and none of them."""
    return (
        target is not None
        and target[1] == ""
        and target not in pages
        and target[0] in {page[0] for page in pages if page}
    )


def _page_of(address: str, base: str) -> tuple[str, str] | None:
    """Return the host and path of an address; ``None`` where it is none."""
    try:
        parts = urlsplit(urljoin(base, address.strip()))
    except ValueError:
        return None
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/") + parts.query
