"""Who a page says has written it: declared, or shown beside its heading."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from bot.reading.authors import SHOWN_MOST, write_byline, write_shown_byline
from bot.reading.elements import NOT_BESIDE, Element
from bot.reading.jsonld import texts_of

_DECLARED = (
    "article:author og:article:author parsely-author sailthru.author cxenseparse:author author dc.creator byl "
    "citation_author"
).split()
"""Meta elements that name the authors, the most trusted first: "author" alone is often the holder of the rights."""
_MARKED = (
    '//*[@itemprop="author"]//*[@itemprop="name"]',
    '//a[@rel="author"]',
    '//*[@itemprop="author" and not(.//*[@itemprop])]',
    (
        '//*[self::a or self::span][contains(@class, "byline-name") or contains(@class, "byline__name") or '
        'contains(@class, "author-name") or contains(@class, "author__name")]'
    ),
)
_CLASS = 'translate(concat(@class, " ", @id), "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")'
_NOT_THEIRS = "comment form image photo foto license caption credit theme avatar count social share label prep".split()
"""Words of a class beside "author": people who comment, take pictures, or made the site."""
_CALLED = (
    ".//*[self::a or self::span or self::p or self::div or self::cite or self::address or self::strong or self::em or "
    "self::i or self::b or self::h3 or self::h4 or self::h5 or self::ul]"
    f'[contains({_CLASS}, "author") or contains({_CLASS}, "byline") or contains({_CLASS}, "writer")]'
    + "".join(f'[not(contains({_CLASS}, "{word}"))]' for word in _NOT_THEIRS)
    + NOT_BESIDE
)
_BOXES = "./ancestor::*[position() <= 6 and not(self::body or self::html)]"
_SEEN_MOST = 20
_HEADINGS_MOST = 2
_PIECES_MOST = 40
_PIECE_MOST = 200
"""What is longer than these, or in more pieces, is no byline and is not read to its end."""


def find_byline(
    tree: Element, article: Mapping[str, object], headings: Sequence[Element], *, outlets: Sequence[str]
) -> str | None:
    """Return the authors as the first place names them that names any but the outlet; else the outlet, if it does.

    Args:
        tree: The page.
        article: What it declares in JSON-LD.
        headings: Its headings, the likeliest first.
        outlets: The names, and the hosts, of whoever publishes it.
    """
    metas = _read_metas(tree)
    declared = [texts_of(article.get("author")), *(metas.get(name, []) for name in _DECLARED)]
    for names in declared:
        found = write_byline(names, outlets=outlets)
        if found is not None:
            return found
    for path in _MARKED:
        shown = [element.text_content() for element in tree.xpath(path + NOT_BESIDE)[:_SEEN_MOST]]
        found = write_byline(shown, outlets=outlets, most=SHOWN_MOST)
        if found is not None:
            return found
    return _find_beside(headings, outlets) or write_byline(declared[0])


def _find_beside(headings: Sequence[Element], outlets: Iterable[str]) -> str | None:
    """Return the names in what is called author or byline in the smallest box around a heading that has such."""
    for heading in headings[:_HEADINGS_MOST]:
        for box in reversed(heading.xpath(_BOXES)):
            shown = [_read_start(element) for element in box.xpath(_CALLED)[:_SEEN_MOST]]
            found = write_shown_byline(shown, outlets=outlets)
            if found is not None:
                return found
    return None


def _read_start(element: Element) -> str:
    return " ".join(piece[:_PIECE_MOST] for piece in islice(element.itertext(), _PIECES_MOST))


def _read_metas(tree: Element) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for element in tree.xpath("//meta[@content]"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if name.strip().lower() in _DECLARED:
            metas.setdefault(name.strip().lower(), []).append(element.get("content") or "")
    return metas
